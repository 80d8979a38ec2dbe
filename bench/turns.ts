import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { activityFrom } from '../local/connector/from-person';
import { createPlaces } from '../local/connector/places';
import { localOrganisation as organisation, personBy } from '../local/people';
import { anApproval } from '../test/journeys/story';
import { NotMeasured } from './errors';
import { storyCase } from './request-counts';
import type { World } from './world';

/** A turn that is timed: gives the activity of one turn, and says whether the answer is the one that was meant. */
export interface TimedTurn {
  readonly name: string;
  readonly activity: () => object;
  readonly isRight: (answer: string) => boolean;
}

const node = z.record(z.string(), z.unknown());

/** What the button of this title carries, anywhere in a card. */
function dataOf(card: unknown, title: string): Record<string, unknown> | undefined {
  if (typeof card !== 'object' || card === null) return undefined;
  if ('title' in card && card.title === title && 'data' in card) return node.parse(card.data);
  for (const part of Object.values(card)) {
    const found = dataOf(part, title);
    if (found) return found;
  }
  return undefined;
}

function sentBy(
  { local, mailbox }: World,
  key: string,
  own: Readonly<Record<'type', string>> & Readonly<Record<string, unknown>>,
): object {
  const person = personBy(organisation, key);
  if (!person) throw new NotMeasured(`${key} must be somebody in local/people.json`);
  const rooms = { organisation, clock: local.clock, serviceUrl: () => mailbox.url };
  return activityFrom(rooms, person, createPlaces(organisation).chatOf(person), own);
}

/** The word `report`, answered with the form as a new message: the answer to the activity itself is empty. */
export function reportTurn(world: World): TimedTurn {
  return {
    name: 'command to card',
    activity: () => sentBy(world, 'ailsa', { type: 'message', text: 'report' }),
    isRight: (answer) => answer === '',
  };
}

/** What somebody writes in their chat with the bot, answered with a card as a new message. */
export function messageTurn(world: World, name: string, text: string): TimedTurn {
  return {
    name,
    activity: () => sentBy(world, 'ailsa', { type: 'message', text }),
    isRight: (answer) => answer === '',
  };
}

/** The approval form sent for one case after another, answered with the confirmation. */
export function decisionTurn(world: World, form: unknown, refs: readonly string[]): TimedTurn {
  const data = dataOf(form, 'Approve');
  if (data?.['ref'] !== storyCase)
    throw new NotMeasured('The approval form must carry the case of the story');
  let next = 0;
  return {
    name: 'decision with its writes',
    activity: () => {
      const ref = refs[next];
      next += 1;
      if (ref === undefined) throw new NotMeasured('More decisions were asked for than cases prepared');
      const value = {
        data: { ...data, ...anApproval, ref, key: randomUUID() },
        context: { theme: 'default' },
      };
      return sentBy(world, 'eilidh', { type: 'invoke', name: 'task/submit', value });
    },
    isRight: (answer) => answer.includes('Done: CB-'),
  };
}
