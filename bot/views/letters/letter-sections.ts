import type { Section } from '../../../cards/review/card';
import { warnedWords } from '../../../cards/words/letters/words';
import type { Case } from '../../domain/case/state';
import type { Letter } from '../../domain/letters/state';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf } from '../case/labels';
import { signature } from '../deciding/review-sections';

/** The short facts of a letter: who prepared and who sent it, until when a warning is watched and what came of it. */
export const letterRows = ({ sent, ended, ...letter }: Letter, profile: Profile) =>
  rows([
    ['Prepared by', signature(letter, profile)],
    ['Sent', sent && `${dayInWords(sent.on)}, ${labelOf(profile.decision.notice.channels, sent.channel)}`],
    ['Recorded by', sent && signature(sent, profile)],
    ['Watched until', sent?.watchUntil === undefined ? undefined : dayInWords(sent.watchUntil)],
    ['What became of it', ended && `${endedInWords(ended)}, ${dayInWords(ended.on)}`],
    ['Said by', ended && signature(ended, profile)],
  ]);

const endedInWords = ({ changed }: NonNullable<Letter['ended']>): string =>
  changed ? warnedWords.changed : warnedWords.notChanged;

/** Every letter and warning of the case, newest first, for its record and for who decides (D8). */
export const letterSections = ({ letters }: Case, profile: Profile): Section[] =>
  letters
    .map((letter) => ({
      heading: `Letter to the customer: ${labelOf(profile.letters, letter.code)}`,
      rows: letter.sent
        ? letterRows(letter, profile)
        : [...letterRows(letter, profile), { label: 'Sent', text: 'Not recorded as sent' }],
      told: rows([['What was seen', letter.ended?.note]]),
    }))
    .reverse();

/** What an event of a letter was about, in words; '' for other events. */
export function letterInWords(subject: Case, number: number, profile: Profile): string {
  const step = subject.steps.find((taken) => taken.number === number);
  const is = (done: { readonly at: string } | undefined) => done?.at === step?.at && done !== undefined;
  if (step?.event === 'LetterSent') {
    const letter = subject.letters.find(({ sent }) => is(sent));
    return letter?.sent ? `${labelOf(profile.letters, letter.code)}, sent ${dayInWords(letter.sent.on)}` : '';
  }
  const ended = subject.letters.find((letter) => is(letter.ended))?.ended;
  return step?.event === 'WarningEnded' && ended ? `${endedInWords(ended)}: ${ended.note}` : '';
}
