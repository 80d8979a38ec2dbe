import type { CardData } from '../../../cards/catalogue';
import type { StepReply } from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { refileFormWords as said } from '../../../cards/words/customers/words';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { ownCustomerFor, type Refiling } from '../../domain/customers/refiling';
import { textLimits } from '../../domain/entries/limits';
import type { Profile } from '../../policy/profile';
import { customerForm, type CustomerField, type EnteredAbout } from './customer-forms';
import { caseRow } from './customer-record';

/** The most reports that can be chosen from: the newest. */
const mostCases = 20;

/** The form that takes a report out of a customer: which, where it belongs, and how somebody knows (I3). */
export function refileForm(
  record: CustomerRecord,
  { key, profile }: { readonly key: string; readonly profile: Profile },
  given: EnteredAbout = { entered: {}, wrong: {} },
): CardData<'step-form'> {
  const ref = record.customer.customerRef;
  const choices = record.cases
    .slice(0, mostCases)
    .map((one) => caseRow(one, profile))
    .map(({ label, text }) => ({ title: `${label}: ${text}`, value: label }));
  const fields: CustomerField[] = [
    { id: 'case', label: said.case, input: 'choice', errorMessage: said.caseMissing, choices },
    {
      id: 'number',
      label: said.number,
      input: 'line',
      errorMessage: said.unknown,
      required: false,
      maxLength: 20,
    },
    { id: 'reason', label: said.reason, input: 'text', errorMessage: said.reasonMissing },
  ];
  const about = { ref, key, action: 'customer-refile', lead: said.lead, submit: said.submit };
  return customerForm(
    { ...about, heading: fill(said.heading, { ref }), style: 'destructive' },
    fields,
    given,
  );
}

/** What is to be taken out and where it belongs, or what is wrong with each field. */
export type CheckedRefiling =
  | { readonly change: Pick<Refiling, 'caseRef' | 'from' | 'into' | 'reason'> }
  | { readonly wrong: Readonly<Record<string, string>> };

/** Checks what was entered against the customer's record. `other`: the customer whose number was entered, where there is one. */
export function checkRefiling(
  entered: StepReply,
  { customer: { customerRef: from }, cases }: CustomerRecord,
  other: string | undefined,
): CheckedRefiling {
  const [number = '', typed = ''] = [entered['number'], entered['reason']];
  const reason = typed.trim();
  const found = cases.find(({ ref }) => ref === entered['case']);
  const into = number.trim() === '' && found ? ownCustomerFor(found.ref, from) : other;
  const wrong = {
    ...(found ? {} : { case: said.caseMissing }),
    ...(found && found.cameFrom.length > 0 ? { case: said.merged } : {}),
    ...numberProblem(number.trim(), { from, other, isFirst: found !== undefined && into === undefined }),
    ...(reason === '' || reason.length > textLimits.reason ? { reason: said.reasonMissing } : {}),
  };
  return !found || into === undefined || Object.keys(wrong).length > 0
    ? { wrong }
    : { change: { caseRef: found.ref, from, into, reason } };
}

function numberProblem(
  number: string,
  {
    from,
    other,
    isFirst,
  }: { readonly from: string; readonly other: string | undefined; readonly isFirst: boolean },
): { readonly number?: string } {
  if (number === '') return isFirst ? { number: said.first } : {};
  if (other === undefined) return { number: said.unknown };
  return other === from ? { number: said.same } : {};
}
