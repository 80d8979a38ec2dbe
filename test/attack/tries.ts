import type { Case } from '../../bot/domain/case/state';
import { hindranceTo } from '../../bot/domain/case/transitions';
import { decidingActions, sightOf } from '../../bot/domain/door/sight';
import { type Action, actions, isClick, isKeeping } from '../../bot/policy/codes';
import type { Need } from '../../bot/domain/door/needs';
import type { Profile } from '../../bot/policy/profile';
import { entries, type WayIn } from '../../bot/teams/door/entries';
import type { Intruder } from './intruders';
import type { MarkedCase } from './marked-cases';
import { isBarred } from './oracle';
import { alsoAmongOthers, type Sent, senders, stepTries } from './sent';

/** One try of one intruder at one entry, about one case. */
export interface Try {
  readonly entry: string;
  /** The step of the workflow that is tried; undefined at entries that take none. */
  readonly action: Action | undefined;
  readonly by: Intruder;
  readonly about: MarkedCase;
  /** What is sent, as the activity's own fields. */
  readonly sent: Sent['own'];
  /** Where; undefined for the intruder's own chat. */
  readonly place: string | undefined;
  /** Whether they may, by what is true of them: then it is only looked at what they get, and a step is not tried at all. */
  readonly isTheirs: boolean;
}

/** What a person may do and read, stated from what the policy says and what is true of them. */
interface Truth {
  readonly by: Intruder;
  readonly subject: Case;
  readonly profile: Profile;
}

/** Every try of some people at the cases: each entry of the door's table, and each step of the workflow each way it is taken. */
export function triesOf(
  profile: Profile,
  cases: readonly MarkedCase[],
  people: readonly Intruder[],
): readonly Try[] {
  return cases.flatMap((about) =>
    people.flatMap((by) => {
      const truth = { by, subject: about.subject, profile };
      return [...tableTries(about, truth), ...workflowTries(about, truth)];
    }),
  );
}

function tableTries(about: MarkedCase, truth: Truth): readonly Try[] {
  return Object.entries(entries).flatMap(([way, rows]) =>
    Object.entries(rows).flatMap(([entry, need]: readonly [string, Need]) =>
      // The key of a table of ways is a way; Object.entries forgets it.
      alsoAmongOthers(senders[way as WayIn](entry, about), about).map(({ own, place }) => ({
        entry: `${way}/${entry}`,
        action: isClick(entry) ? entry : undefined,
        by: truth.by,
        about,
        sent: own,
        place,
        isTheirs: isClick(entry) ? mayTake(truth, entry) : maySee(truth, need),
      })),
    ),
  );
}

function workflowTries(about: MarkedCase, truth: Truth): readonly Try[] {
  const { by } = truth;
  return actions.flatMap((action) => {
    const isTheirs = mayTake(truth, action);
    return alsoAmongOthers(stepTries(action, about), about).map(({ entry, own, place }) => ({
      entry,
      action,
      by,
      about,
      sent: own,
      place,
      isTheirs,
    }));
  });
}

/** Whoever reported a case or is named in it decides nothing of it: that is tried whatever the product says of it (D5). */
const mayTake = ({ by, subject, profile }: Truth, action: Action): boolean =>
  by.isStaff &&
  !(decidingActions.includes(action) && isBarred(subject, by.actor.id)) &&
  hindranceTo(subject, action, { actor: by.actor, profile }) === undefined;

/** Whether an entry is open to somebody, by what its row needs and what is true of them. */
function maySee({ by, subject, profile }: Truth, need: { readonly of: string }): boolean {
  const holds = (roles: readonly string[]): boolean => roles.some((role) => by.actor.roles.includes(role));
  const open: Readonly<Record<string, () => boolean>> = {
    nothing: () => true,
    staff: () => by.isStaff,
    list: () => holds(profile.customerList.keptBy),
    access: () => holds(profile.subjectAccess.by),
    absences: () => holds(profile.contactPeople.absences.by),
    sight: () => by.isStaff && sightOf(subject, { actor: by.actor, profile }) !== 'none',
    keeping: () =>
      profile.workflow.transitions.some(({ action, by: parties }) => isKeeping(action) && holds(parties)),
  };
  return open[need.of]?.() ?? false;
}
