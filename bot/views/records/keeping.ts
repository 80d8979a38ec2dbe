import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { keepingLeads, keepingWords, recordsLabels as labels } from '../../../cards/words/records/words';
import type { Case } from '../../domain/case/state';
import { isPeriodOver, retentionOf } from '../../domain/records/retention';
import type { KeepingAction } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { stepButtons } from '../case/buttons';
import { dateInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, nameOf, statusLabel } from '../case/labels';
import type { Asked, Part } from '../forms/step-fields';

/**
 * How long a case is kept, for those who look after the records (X4): a period that ended, an erasure to confirm, a hold.
 * No customer's name, nothing that anybody wrote. The buttons are those that its standing allows; who may press them is
 * checked when they do.
 */
export function keepingRequest(subject: Case, profile: Profile): CardData<'appointment'> {
  const standing = standingOf(subject);
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(keepingWords[standing], { ref: subject.ref }),
    tone: standing === 'over' || standing === 'proposed' ? 'accent' : 'emphasis',
    lead: keepingLeads[standing],
    sections: [{ heading: labels.howLongItIsKept, rows: keepingRows(subject, profile) }],
    expects: [],
    next: '',
    verbs: [],
    buttons: stepButtons(offered[standing]),
  };
}

type Standing = ReturnType<typeof standingOf>;

/** The steps that a standing allows, the expected one first. */
const offered: Readonly<Record<Standing, readonly KeepingAction[]>> = {
  over: ['propose-erasure', 'hold-record'],
  proposed: ['confirm-erasure', 'decline-erasure', 'hold-record'],
  held: ['release-record', 'hold-record'],
  running: ['hold-record'],
  confirmed: [],
  erased: [],
};

function standingOf(subject: Case) {
  const { erasure, holds } = subject;
  if (erasure?.doneAt !== undefined) return 'erased';
  if (erasure) return erasure.confirmed ? 'confirmed' : 'proposed';
  if (holds.length > 0) return 'held';
  return isPeriodOver(subject) ? 'over' : 'running';
}

/** What is known of it in short: where the case ended, its period, holds by whom and when, who proposed and confirmed. */
function keepingRows(subject: Case, profile: Profile): CardRow[] {
  const { erasure, holds } = subject;
  const stamped = (stamp: { readonly by: { readonly name: string }; readonly at: string }): string =>
    `${stamp.by.name}, ${dateInWords(stamp.at, profile.timeZone)}`;
  const retention = retentionOf(subject, profile);
  const rule = erasure?.rule ?? retention?.rule;
  return rows([
    [labels.standsAt, statusLabel(profile, subject.status)],
    [labels.keptAs, rule === undefined ? undefined : labelOf(profile.retention.rules, rule)],
    [labels.kept, erasure?.confirmed ? undefined : periodInWords(subject, profile)],
    ...holds.map((hold): [string, string] => [
      labels.heldBy,
      stamped({ ...hold, by: { name: nameOf(hold.by) } }),
    ]),
    [labels.erasureProposedBy, erasure && stamped(erasure.proposed)],
    [labels.confirmedBy, erasure?.confirmed && stamped(erasure.confirmed)],
    [labels.erasedOn, erasure?.doneAt && dateInWords(erasure.doneAt, profile.timeZone)],
  ]);
}

function periodInWords(subject: Case, profile: Profile): string {
  const retention = retentionOf(subject, profile);
  if (!retention) return keepingWords.open;
  const day = dateInWords(retention.endsAt, profile.timeZone);
  return fill(subject.periodEnded ? keepingWords.ended : keepingWords.lasts, { day });
}

const reason: Part = { input: 'text', choices: [] };
const about = (subject: Case, profile: Profile): CardRow[] => [
  ...keepingRows(subject, profile),
  ...subject.holds.map((hold) => ({ label: labels.whyItIsHeld, text: hold.reason })),
];
const withWarning = (subject: Case, profile: Profile): CardRow[] => [
  ...about(subject, profile),
  { label: labels.whatIsErased, text: keepingWords.warning },
];

/** What the forms about keeping a case ask, and what they tell first (X4). */
export const keepingAsked: Readonly<Record<KeepingAction, Asked>> = {
  'hold-record': (subject, profile) => ({ fields: { reason }, about: about(subject, profile) }),
  'release-record': (subject, profile) => ({ fields: { reason }, about: about(subject, profile) }),
  'decline-erasure': (subject, profile) => ({ fields: { reason }, about: about(subject, profile) }),
  'propose-erasure': (subject, profile) => ({ fields: {}, about: withWarning(subject, profile) }),
  'confirm-erasure': (subject, profile) => ({ fields: {}, about: withWarning(subject, profile) }),
};
