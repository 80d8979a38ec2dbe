import { BrokenHistory, evolve } from '../case/evolve';
import type { CaseEvent } from '../case/events';
import type { Case } from '../case/state';

/** A case after each of its events, read from its history alone; `broken` where they do not make sense together. */
export function replay(events: readonly CaseEvent[]): readonly Case[] | 'broken' {
  const states: Case[] = [];
  try {
    for (const event of events) states.push(evolve(states.at(-1), event));
  } catch (problem) {
    if (problem instanceof BrokenHistory) return 'broken';
    throw problem;
  }
  return states;
}
