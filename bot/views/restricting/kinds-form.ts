import type { CardData } from '../../../cards/catalogue';
import type { Choice, CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { restrictingLabels as labels } from '../../../cards/words/restricting/words';
import type { Case } from '../../domain/case/state';
import { hasGround, kindsFor } from '../../domain/restricting/kinds';
import type { Profile, RestrictionKind } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { guidanceInWords } from './measures-in-words';
import { errorAt } from '../forms/form-problems';

/** The steps that put measures together. */
export type MeasuresAction = 'endorse' | 'approve-with-changes' | 'propose-variation';

/** The heading of the forms that put measures together. */
export const measuresHeading = {
  endorse: labels.proposeARestriction,
  'approve-with-changes': labels.changeAndApprove,
  'propose-variation': labels.proposeChange,
} as const satisfies Record<MeasuresAction, string>;

/** The form that chooses kinds of restriction (R1): those for which the case shows a ground, and why not the others (R3). */
export function kindsForm(
  action: MeasuresAction,
  form: Form,
  profile: Profile,
  chosen: readonly string[] = [],
): CardData<'kinds-form'> {
  const kinds = kindsFor(form.subject, profile);
  return {
    ...idsOfForm(form),
    way: form.way ?? '',
    action,
    heading: measuresHeading[action],
    kinds: kindsOffered(form.subject, profile),
    guidance: kinds.map((kind) => guidance(kind, hasGround(kind, form.subject, profile))),
    value: chosen.join(','),
    error: errorAt('kinds', form.problems),
  };
}

/** The kinds of restriction to choose among: those for which the case shows a ground (R3). */
export const kindsOffered = (subject: Case, profile: Profile): Choice[] =>
  kindsFor(subject, profile)
    .filter((kind) => hasGround(kind, subject, profile))
    .map((kind) => ({ title: kind.label, value: kind.code }));

function guidance(kind: RestrictionKind, isGrounded: boolean): CardRow {
  const why = fill(labels.notOffered, { why: kind.groundError ?? labels.noGround });
  const text = guidanceInWords(kind);
  return { label: kind.label, text: isGrounded ? text : `${text} ${why}` };
}
