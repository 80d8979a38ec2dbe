import { withoutButtons } from '../../cards/superseded';
import { waitingWords } from '../../cards/words/waiting/words';
import type { Deadline } from '../commands/deadline';
import type { Case } from '../domain/case/state';
import type { Profile } from '../policy/profile';
import { NothingToShow } from './case/about-posting';
import type { LetterDesk, MadeLetter, Message, Posting } from './ports';

/** What drawing a posting needs. */
export interface DrawDeps {
  /** Draws what a posting shows of the case as it stands. */
  readonly draw: (posting: Posting, subject: Case, profile: Profile, made?: MadeLetter) => Message;
  readonly letters: LetterDesk;
}

/** A word for the log: of something the case keeps nothing any more. */
export const nothingToShow = 'nothing-to-show';

/**
 * What a posting shows; a letter's shows its file, which the first posting makes. Undefined where the case keeps nothing of it
 * any more: that message is lost, and holds up no other. Throws `Outage`.
 */
export async function drawOnce(
  posting: Posting,
  how: 'make' | 'look',
  of: {
    readonly subject: Case;
    readonly profile: Profile;
    readonly deps: DrawDeps;
    readonly deadline: Deadline;
    /** Whether a newer card in the same place asks for the same. */
    readonly isReplaced: (posting: Posting) => boolean;
  },
): Promise<Message | undefined> {
  const { subject, profile, deps, deadline, isReplaced } = of;
  const letter = subject.letters.find(({ number }) => number === posting.event);
  const made =
    posting.card === 'letter' && letter
      ? await deps.letters[how]({ ref: subject.ref, letter }, deadline)
      : undefined;
  try {
    const message = deps.draw(posting, subject, profile, made);
    return isReplaced(posting)
      ? { ...message, card: withoutButtons(message.card, waitingWords.replaced) }
      : message;
  } catch (problem) {
    if (problem instanceof NothingToShow) return undefined;
    throw problem;
  }
}
