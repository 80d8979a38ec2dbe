import type { Profile } from '../../policy/profile';
import type { Happened } from '../case/events';
import type { Case } from '../case/state';
import { transitionOf } from '../case/transitions';
import type { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import type { Measures } from '../restricting/state';

/** The events that record that the customer is not told of what was decided. */
type Withheld = 'NoticeWithheld' | 'ChangeNoticeWithheld' | 'EndNoticeWithheld';

/** Why the customer is not told: who would be in danger, by the code of the profile, and how (R6). */
export interface Danger {
  readonly risk: string;
  readonly reason: string;
}

/** R6: where the decider recorded why the customer is not told, nothing more is waited for. */
export const withholdNotice = (
  type: Withheld,
  {
    after,
    danger,
    profile,
  }: { readonly after: Happened; readonly danger: Danger; readonly profile: Profile },
): Happened => {
  const row = transitionOf(profile, after.to, 'record-notice');
  return { type, to: row && row.to !== 'same' && row.to !== 'back' ? row.to : after.to, ...danger };
};

/** Why the customer has to be told whatever the risk: a restriction among these harms whoever does not know of it (R6). */
const mustTellWords = (
  { restrictions }: Pick<Measures, 'restrictions'>,
  { restrictionKinds }: Profile,
): string | undefined => {
  const kinds = restrictions.map(({ kind }) => restrictionKinds.find(({ code }) => code === kind));
  return kinds.find((kind) => kind?.toldError !== undefined)?.toldError;
};

/** Who may be named as in danger if the customer were told (R6): nobody where the case shows none of the behaviour that the profile asks for. */
export function risksOfTelling({ incidents }: Pick<Case, 'incidents'>, profile: Profile) {
  const { grounds, risks } = profile.decision.notice.withholding;
  const shown = new Set(incidents.flatMap(({ behaviours, setAside }) => (setAside ? [] : behaviours)));
  const isGrounded = profile.behaviours.some(({ code, group }) => shown.has(code) && grounds.includes(group));
  return grounds.length === 0 || isGrounded ? risks : [];
}

/** That the customer is not told rests on danger to somebody and on nothing else (R6). `bind`: what is to bind them, where that is new to them. */
export function checkDanger(
  { risk, reason }: Danger,
  of: {
    readonly subject: Case;
    readonly bind: Measures | undefined;
    readonly field: 'reason' | 'notToldBecause';
  },
  profile: Profile,
  entries: Entries,
): Danger {
  const words = of.bind && mustTellWords(of.bind, profile);
  if (words !== undefined) entries.note(of.field, 'profile', { words });
  else if (!risksOfTelling(of.subject, profile).some(({ code }) => code === risk))
    entries.note(of.field, 'profile', { words: profile.decision.notice.withholding.error });
  return { risk, reason: entries.required(of.field, reason, textLimits.reason) };
}
