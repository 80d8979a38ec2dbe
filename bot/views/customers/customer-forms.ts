import type { CardData } from '../../../cards/catalogue';
import type { StepField, StepReply } from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { mergeFormWords, partFormWords } from '../../../cards/words/customers/words';
import { accessWords } from '../../../cards/words/records/words';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import type { Match } from '../../domain/customers/matching/matches';
import { partingOf } from '../../domain/customers/matching/parting';
import type { Profile } from '../../policy/profile';
import { caseRow } from './customer-record';

type Form = CardData<'step-form'>;

/** What was entered in a form about a customer, and what is wrong with it, by field. */
export interface EnteredAbout {
  readonly entered: StepReply;
  readonly wrong: Readonly<Record<string, string>>;
}

const nothingEntered: EnteredAbout = { entered: {}, wrong: {} };

/** A form about a customer: fields made of data, drawn by the card of all such forms. */
export function customerForm(
  about: Pick<Form, 'ref' | 'key' | 'action' | 'heading' | 'lead' | 'submit' | 'style'>,
  fields: readonly CustomerField[],
  { entered, wrong }: EnteredAbout,
): Form {
  return {
    ...about,
    v: 0,
    way: '',
    step: 'submit',
    about: [],
    fields: fields.map((field) => ({
      choices: [],
      latest: '',
      maxLength: textLimits.reason,
      required: true,
      ...field,
      value: entered[field.id] ?? field.value ?? '',
      error: wrong[field.id] ?? '',
    })),
    summary: fields.flatMap(({ id }) => wrong[id] ?? []),
  };
}

/** A field of such a form; the rest follows from what was entered. */
export type CustomerField = Pick<StepField, 'id' | 'label' | 'input' | 'errorMessage'> &
  Partial<Pick<StepField, 'choices' | 'maxLength' | 'required' | 'value'>>;

/** The question with whom a customer is to be merged (S4). */
export function mergeForm(ref: string, key: string, given = nothingEntered): Form {
  const { heading, lead, number: label, missing: errorMessage, submit } = mergeFormWords;
  const number: CustomerField = { id: 'number', label, errorMessage, input: 'line', maxLength: 20 };
  const words = { heading: fill(heading, { ref }), lead, submit, style: 'positive' as const };
  return customerForm({ ref, key, action: 'customer-merge', ...words }, [number], given);
}

/** Asks whether everything on a customer, whose record is open, is to be drawn up (X4). `key`: names the export. */
export function exportForm(ref: string, key: string, { subjectAccess }: Profile): Form {
  const note = fill(accessWords.confirm, { days: String(subjectAccess.keepDays) });
  const [heading, lead] = [fill(accessWords.formHeading, { ref }), fill(accessWords.formLead, { note })];
  const words = { heading, lead, submit: accessWords.submit, style: 'positive' as const };
  return customerForm({ ref, key, action: 'customer-export', ...words }, [], nothingEntered);
}

/** The most cases reported since a merge that a person is asked about: the newest. */
const mostLater = 20;

const whyParted: CustomerField = {
  id: 'reason',
  label: partFormWords.reason,
  input: 'text',
  errorMessage: partFormWords.reasonMissing,
};

/** The form that undoes a merge: what goes back, to whom the cases reported since belong, and why (S4). */
export function partForm(
  { ref, match, record }: { readonly ref: string; readonly match: Match; readonly record: CustomerRecord },
  { key, profile }: { readonly key: string; readonly profile: Profile },
  given = nothingEntered,
): Form {
  const words = partFormWords;
  const [goes, stays] = [match.change?.goes ?? '', match.change?.stays ?? ''];
  const { back, later } = match.change ? partingOf(record.cases, match.change) : { back: [], later: [] };
  const choices = later
    .slice(0, mostLater)
    .map((one) => caseRow(one, profile))
    .map(({ label, text }) => ({ title: `${label}: ${text}`, value: label }));
  const belongs: CustomerField = {
    id: 'belongs',
    label: fill(words.belongs, { goes, stays }),
    input: 'choices',
    choices,
    errorMessage: fill(words.belongsMissing, { goes }),
    required: false,
  };
  const cases = back.map((one) => one.ref).join(', ') || words.nothing;
  const heading = fill(words.heading, { goes, stays });
  const lead = fill(words.lead, { goes, cases }) + olderIn(later.length - choices.length, stays);
  return customerForm(
    { ref, key, action: 'customer-part', submit: words.submit, style: 'destructive', heading, lead },
    choices.length === 0 ? [whyParted] : [belongs, whyParted],
    given,
  );
}

/** That cases which cannot be selected stay where they are; nothing where every one can. */
const olderIn = (count: number, stays: string): string =>
  count > 0 ? ` ${fill(partFormWords.older, { count: String(count), stays })}` : '';
