import type { Case } from '../case/state';
import type { CaseEvent } from '../case/events';
import type { LetterHappened } from './events';
import type { Letter, Notice } from './state';

/** Who did it, when, and the number of the event. */
type Stamped = Pick<CaseEvent, 'by' | 'at' | 'number'>;

/** What one event of a letter changes in its case, besides its status. */
export function evolveLetter(before: Case, happened: LetterHappened, event: Stamped): Partial<Case> {
  const stamp = { by: event.by, at: event.at };
  switch (happened.type) {
    case 'LetterPrepared': {
      const { code, purpose, template, values } = happened;
      const letter = { number: event.number, code, purpose, template, values, ...stamp };
      return { letters: [...before.letters, letter] };
    }
    case 'LetterSent': {
      const { sentOn: on, channel, watchUntil } = happened;
      const sent = { on, channel, ...(watchUntil === undefined ? {} : { watchUntil }), ...stamp };
      return changed(before, happened.letter, { sent });
    }
    case 'WarningDue':
      return changed(before, happened.letter, { askedAt: event.at });
    case 'WarningEnded': {
      const { changed: isChanged, on, note } = happened;
      return changed(before, happened.letter, { ended: { changed: isChanged, on, note, ...stamp } });
    }
  }
}

const changed = ({ letters }: Case, number: number, change: Partial<Letter>): Partial<Case> => ({
  letters: letters.map((letter) => (letter.number === number ? { ...letter, ...change } : letter)),
});

/** What is kept of it that the customer was told of something, or is not. */
export function noticeOf(
  told:
    | { readonly sentOn: string; readonly channel: string }
    | { readonly reason: string; readonly risk?: string | undefined },
  { by, at }: Pick<CaseEvent, 'by' | 'at'>,
): Notice {
  if ('sentOn' in told) return { told: true, sentOn: told.sentOn, channel: told.channel, by, at };
  const { reason, risk } = told;
  return { told: false, reason, ...(risk === undefined ? {} : { risk }), by, at };
}
