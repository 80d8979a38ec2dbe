import { deedsOn, withoutButtons, withoutDeeds } from '../../cards/superseded';
import { waitingWords } from '../../cards/words/waiting/words';
import type { Deadline } from '../commands/deadline';
import type { Case } from '../domain/case/state';
import { openSteps } from '../domain/waiting/open-steps';
import type { Action } from '../policy/codes';
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
    /** The steps that a newer card in the same place offers. */
    readonly stepsElsewhere: (posting: Posting) => readonly Action[];
  },
): Promise<Message | undefined> {
  const { subject, profile, deps, deadline, isReplaced, stepsElsewhere } = of;
  const letter = subject.letters.find(({ number }) => number === posting.event);
  const made =
    posting.card === 'letter' && letter
      ? await deps.letters[how]({ ref: subject.ref, letter }, deadline)
      : undefined;
  try {
    const message = deps.draw(posting, subject, profile, made);
    const card = isReplaced(posting)
      ? withoutButtons(message.card, waitingWords.replaced)
      : withoutDeeds(message.card, stepsElsewhere(posting));
    return { ...message, card };
  } catch (problem) {
    if (problem instanceof NothingToShow) return undefined;
    throw problem;
  }
}

/** Draws each posting once, however often it is looked at while a case stands as it does; a letter's with its file each time. */
export function drawEachOnce(draw: DrawDeps['draw']): DrawDeps['draw'] {
  const drawn = new Map<string, Message>();
  return (posting, subject, profile, made) => {
    if (made) return draw(posting, subject, profile, made);
    const message = drawn.get(posting.id) ?? draw(posting, subject, profile);
    drawn.set(posting.id, message);
    return message;
  };
}

/** The steps that somebody is asked for and that a posting offers by itself, of the case as it stands; none where nothing is to show. */
export function stepsDrawnOn(
  posting: Posting,
  {
    subject,
    profile,
    deps,
  }: { readonly subject: Case; readonly profile: Profile; readonly deps: Pick<DrawDeps, 'draw'> },
): readonly Action[] {
  try {
    const deeds = deedsOn(deps.draw(posting, subject, profile).card);
    const asked = openSteps(subject, profile).flatMap((step) => step.actions);
    return [...new Set(asked)].filter((action) => deeds.includes(action));
  } catch (problem) {
    if (problem instanceof NothingToShow) return [];
    throw problem;
  }
}
