import type { Profile } from '../../policy/profile';
import { coveredStep } from './covered';
import {
  type Asking,
  type Contacted,
  generalStep,
  type Next,
  type Position,
  propose,
  type Said,
} from './positions';

/**
 * Where the answers so far lead (S3): first how it came and who wrote, then the questions in the order of the profile, each
 * only where the restriction makes a difference of it. Undefined: these are no answers to what is asked.
 */
export function positionAfter(answers: string, subject: Contacted, profile: Profile): Position | undefined {
  const given = answers === '' ? [] : answers.split(' ');
  const said = new Map<string, string>();
  const asking = { subject, profile };
  for (;;) {
    const next = nextOf(said, asking);
    if (next === undefined || !('key' in next)) return given.length === 0 ? next : undefined;
    const answer = given.shift();
    if (answer === undefined) return { kind: 'question', question: next.question, choices: next.choices };
    if (!next.choices.some(({ code }) => code === answer)) return undefined;
    said.set(next.key, answer);
  }
}

/** The channel that the answers name; '' where they name none. */
export const channelIn = (answers: string): string => answers.split(' ')[0] ?? '';

/** What is asked next, or proposed, by what was said so far. */
function nextOf(said: Said, asking: Asking): Next {
  const { correspondence: rules, contactChannels } = asking.profile;
  const ask = (
    key: string,
    question: string,
    entries: readonly { code: string; label: string; cites: string }[],
  ) => ({
    key,
    question: { question, cites: entries[0]?.cites ?? '' },
    choices: entries.map(({ code, label }) => ({ code, label })),
  });
  const writer = rules.writers.find(({ code }) => code === said.get('writer'));
  if (!said.has('channel')) return ask('channel', rules.channelQuestion, contactChannels);
  if (!writer) return ask('writer', rules.writerQuestion, rules.writers);
  // A threat is one, whoever writes it.
  const [first, ...others] = rules.questions.filter(({ asks }) => asks === 'yes-no' || asks === 'exceptions');
  const threat = first && generalStep(first, said, asking);
  if (threat) return threat;
  if (writer.outcome !== undefined) {
    return propose(writer.outcome, { kind: 'writer', question: writer.label }, writer.cites, asking);
  }
  for (const question of others) {
    const step = generalStep(question, said, asking);
    if (step) return step;
  }
  return coveredStep(said, asking);
}

/** The answers with one more. */
export const addAnswer = (answers: string, code: string): string =>
  answers === '' ? code : `${answers} ${code}`;
