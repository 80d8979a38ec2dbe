import type { CardRow } from '../../../cards/parts';
import type { StepField, StepFieldName, StepReply } from '../../../cards/step-form/card';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';

/** A field of such a form, besides its id and label. */
export type Part = Pick<StepField, 'input' | 'choices'> &
  Partial<Pick<StepField, 'required' | 'maxLength' | 'value'>>;
/** The fields of such a form. */
export type Parts = Partial<Record<StepFieldName, Part>>;

/** What a form asks, and what it tells first. */
export type Asked = (
  subject: Case,
  profile: Profile,
  way: string,
  /** What was sent with the form when something was wrong; empty at first. */
  entered: StepReply,
) => { readonly fields: Parts; readonly about: CardRow[] };
