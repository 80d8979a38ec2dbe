import type { CardData } from '../../../cards/catalogue';
import type { Choice } from '../../../cards/parts';
import type { StepReply } from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { correctFormWords as said } from '../../../cards/words/customers/words';
import { type Correction, mostAliases, type Normal } from '../../domain/customers/corrections';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import { customerForm, type CustomerField, type EnteredAbout } from './customer-forms';
import { nameOf } from '../case/labels';
import { type Correctable, correctable } from '../../policy/codes/customers';

/** What stands for adding a name among what can be changed. */
const adding = 'name:';

/** The form that corrects one thing of a customer, or adds a name (S4). */
export function correctionForm(
  record: CustomerRecord,
  { key, normal }: { readonly key: string; readonly normal: Normal },
  given: EnteredAbout = { entered: {}, wrong: {} },
): CardData<'step-form'> {
  const ref = record.customer.customerRef;
  const { heading, lead, submit, what, whatMissing, value, valueMissing, reason, reasonMissing } = said;
  const choices = [{ title: said.add, value: adding }, ...wrongOnes(record, normal)];
  const fields: CustomerField[] = [
    { id: 'what', label: what, input: 'choice', errorMessage: whatMissing, choices },
    {
      id: 'value',
      label: value,
      input: 'line',
      errorMessage: valueMissing,
      required: false,
      maxLength: textLimits.name,
    },
    { id: 'reason', label: reason, input: 'text', errorMessage: reasonMissing },
  ];
  const about = { ref, key, action: 'customer-correct', heading: fill(heading, { ref }), lead, submit };
  return customerForm({ ...about, style: 'positive' }, fields, given);
}

/** The most of a kind that can be corrected: the first. */
const mostOfAKind = 6;

/** Everything that can be wrong, as a choice: what kind it is, and how the register keeps it. */
function wrongOnes({ customer, keys }: CustomerRecord, normal: Normal): Choice[] {
  const names = customer.names.slice(0, mostAliases).map((name) => ({
    title: `${said.fields.name}: ${nameOf({ id: '', name })}`,
    value: `name:${normal('name', name)}`,
  }));
  const reached = (['email', 'telephone', 'postcode'] as const).flatMap((kind) =>
    keys
      .filter((key) => key.startsWith(`${kind}:`))
      .slice(0, mostOfAKind)
      .map((value) => ({
        title: `${said.fields[kind]}: ${shownAs(kind, value.slice(kind.length + 1))}`,
        value,
      })),
  );
  return [...names, ...reached];
}

/** A value as it is written: a postcode in capitals. */
function shownAs(kind: Correctable, value: string): string {
  const name = nameOf({ id: '', name: value });
  return kind === 'postcode' ? name.toUpperCase() : name;
}

/** A correction as it was entered, or what is wrong with each field. */
export type CheckedCorrection =
  | { readonly change: Pick<Correction, 'field' | 'was' | 'is' | 'reason'> }
  | { readonly wrong: Readonly<Record<string, string>> };

/** Checks what was entered into the form against what the customer is known by. */
export function checkCorrection(
  entered: StepReply,
  record: CustomerRecord,
  normal: Normal,
): CheckedCorrection {
  const [what = '', typed = '', typedReason = ''] = [entered['what'], entered['value'], entered['reason']];
  const offered = [adding, ...wrongOnes(record, normal).map(({ value }) => value)];
  const kind = what.slice(0, what.indexOf(':'));
  const field = correctable.find((one) => one === kind);
  const [is, reason] = [typed.trim(), typedReason.trim()];
  const isKnown = field !== undefined && offered.includes(what);
  const was = what.slice(kind.length + 1);
  const wrong = {
    ...(isKnown ? {} : { what: said.whatMissing }),
    ...(isKnown ? wrongValue({ field, was, is }, record) : {}),
    ...(reason === '' || reason.length > textLimits.reason ? { reason: said.reasonMissing } : {}),
  };
  return field === undefined || Object.keys(wrong).length > 0
    ? { wrong }
    : { change: { field, was, is, reason } };
}

const limits = {
  name: textLimits.name,
  email: textLimits.contact,
  telephone: textLimits.telephone,
  postcode: textLimits.postcode,
} as const satisfies Record<Correctable, number>;

function wrongValue(
  { field, was, is }: { readonly field: Correctable; readonly was: string; readonly is: string },
  { customer }: CustomerRecord,
): { readonly value?: string } {
  if (is.length > limits[field]) return { value: fill(said.tooLong, { limit: String(limits[field]) }) };
  if (field === 'name') {
    if (was === '' && customer.names.length >= mostAliases) return { value: said.tooMany };
    const mayGo = was !== '' && customer.names.length > 1 && is === '';
    return mayGo || /[\p{L}\p{N}]/u.test(is) ? {} : { value: said.noName };
  }
  if (is === '') return {};
  if (field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(is)) return { value: said.noEmail };
  const isShort = field === 'telephone' && is.replace(/\D/g, '').length < 6;
  return isShort ? { value: said.noTelephone } : {};
}
