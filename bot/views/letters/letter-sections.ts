import type { Section } from '../../../cards/review/card';
import { warnedWords, lettersLabels as labels } from '../../../cards/words/letters/words';
import { fill } from '../../../cards/words/fill';
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
    [labels.preparedBy, signature(letter, profile)],
    [
      labels.sent,
      sent && `${dayInWords(sent.on)}, ${labelOf(profile.decision.notice.channels, sent.channel)}`,
    ],
    [labels.recordedBy, sent && signature(sent, profile)],
    [labels.watchedUntil, sent?.watchUntil === undefined ? undefined : dayInWords(sent.watchUntil)],
    [labels.whatBecameOfIt, ended && `${endedInWords(ended)}, ${dayInWords(ended.on)}`],
    [labels.saidBy, ended && signature(ended, profile)],
  ]);

const endedInWords = ({ changed }: NonNullable<Letter['ended']>): string =>
  changed ? warnedWords.changed : warnedWords.notChanged;

/** Every letter and warning of the case, newest first, for its record and for who decides (D8). */
export const letterSections = ({ letters }: Case, profile: Profile): Section[] =>
  letters
    .map((letter) => ({
      heading: fill(labels.letterTo, { letter: labelOf(profile.letters, letter.code) }),
      rows: letter.sent
        ? letterRows(letter, profile)
        : [...letterRows(letter, profile), { label: labels.sent, text: labels.notRecordedAsSent }],
      told: rows([[labels.whatWasSeen, letter.ended?.note]]),
    }))
    .reverse();

/** What an event of a letter was about, in words; '' for other events. */
export function letterInWords(subject: Case, number: number, profile: Profile): string {
  const step = subject.steps.find((taken) => taken.number === number);
  const is = (done: { readonly at: string } | undefined) => done?.at === step?.at && done !== undefined;
  if (step?.event === 'LetterSent') {
    const letter = subject.letters.find(({ sent }) => is(sent));
    return letter?.sent
      ? fill(labels.letterSent, {
          letter: labelOf(profile.letters, letter.code),
          day: dayInWords(letter.sent.on),
        })
      : '';
  }
  const ended = subject.letters.find((letter) => is(letter.ended))?.ended;
  return step?.event === 'WarningEnded' && ended ? `${endedInWords(ended)}: ${ended.note}` : '';
}
