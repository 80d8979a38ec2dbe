import * as z from 'zod/v4';
import type { Case } from '../case/state';
import { correctDetails } from './correct-details';
import { record } from '../case/decide';
import { readNames } from './glance';
import { personSchema } from '../case/person';
import { instantSchema } from '../time/instant';
import type { CustomerDetails } from '../reporting/state';
import { correctable, type Correctable } from '../../policy/codes/customers';

/** What somebody who keeps the list wants corrected of a customer, who wants it, when and why (S4). */
export const correctionSchema = z.strictObject({
  /** Made when the form was opened: the same wish twice is one. */
  key: z.string(),
  by: personSchema,
  at: instantSchema,
  reason: z.string(),
  field: z.enum(correctable),
  /** What is wrong, as the register keeps it for searching; '' where a name is added. */
  was: z.string(),
  /** What is right; '' where it is taken out. */
  is: z.string(),
});
/** What somebody who keeps the list wants corrected of a customer. */
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** Says how a value stands in the register for searching, so that two spellings of one number are one. */
export type Normal = (field: Correctable, value: string) => string;

/** The names of a customer: as reported, with what was reported as an alias, and those that were added. */
const customerNames = ({ name, aliases }: CustomerDetails): string[] => [
  ...new Set([...readNames(name), ...(aliases ?? [])]),
];

/** The most names that are added to a customer. */
export const mostAliases = 8;

/**
 * Records a correction in a case that holds what is wrong, or to which a name is to be added (S4). Undefined where there is
 * nothing to correct, or it was done before. What was wrong stays in the trail, until the case is erased.
 */
export function recordCorrection(
  subject: Case,
  correction: Correction,
  normal: Normal,
): ReturnType<typeof record> | undefined {
  const { key, by, at, reason, field, is } = correction;
  const commandId = `correct/${key}`;
  if (subject.erasure?.doneAt || subject.applied.includes(commandId)) return undefined;
  const was = foundIn(subject.customer, correction, normal);
  if (was === undefined || was === is) return undefined;
  const after = correctDetails(subject.customer, { field, was, is });
  if (JSON.stringify(after) === JSON.stringify(subject.customer)) return undefined;
  const happened = { type: 'CustomerCorrected' as const, to: subject.status, field, was, is, reason };
  return record(subject, [happened], { actor: { ...by, roles: [] }, now: at, commandId });
}

/** What a case holds of what is wrong, as it was written there; '' where a name is to be added; undefined for nothing. */
function foundIn(
  details: CustomerDetails,
  { field, was, is }: Correction,
  normal: Normal,
): string | undefined {
  const isIt = (value: string): boolean => normal(field, value) === was;
  if (field !== 'name') return [details[field] ?? ''].find((value) => value !== '' && isIt(value));
  const names = customerNames(details);
  if (was !== '') return names.find(isIt);
  return names.some((name) => normal('name', name) === normal('name', is)) ? undefined : '';
}
