import * as z from 'zod/v4';
import { readReply, severalReply, textReply, toggleReply, valueReply } from '../reply';
import type { Person } from '../../bot/domain/case/person';
import type { ReportForm } from '../../bot/domain/reporting/commands';

const replySchema = z.object({
  key: valueReply,
  ref: valueReply,
  addTo: valueReply,
  customerName: textReply,
  email: textReply,
  telephone: textReply,
  postcode: textReply,
  references: textReply,
  channel: valueReply,
  date: valueReply,
  time: valueReply,
  threshold: valueReply,
  narrative: textReply,
  context: textReply,
  actionTaken: textReply,
  crmReference: textReply,
  otherWitnesses: textReply,
  evidence: textReply,
  recording: valueReply,
  violent: toggleReply,
  danger: toggleReply,
  complaint: toggleReply,
  manager: valueReply,
  affected: severalReply,
  witnesses: severalReply,
});

/** The inputs of the groups of behaviours; one for all of them is what cards of before asked. */
const groupInput = /^behaviours\d{0,2}$/;

/** What was chosen in any group, each once. */
function behavioursIn(value: unknown): readonly string[] {
  const inputs = Object.entries(readReply(z.looseObject({}), value)).filter(([id]) => groupInput.test(id));
  const chosen = readReply(z.record(z.string(), severalReply), Object.fromEntries(inputs));
  return [...new Set(Object.values(chosen).flat())];
}

/** A report form without its people, who are still Entra object ids. */
type ReportEntries = Omit<ReportForm, 'manager' | 'affected' | 'witnesses'>;

/** The people picked on a report form, as Entra object ids; '' for nobody. */
interface PickedForReport {
  readonly manager: string;
  readonly affected: readonly string[];
  readonly witnesses: readonly string[];
}

/** What the report form sends back. */
export interface ReportReply {
  readonly reportKey: string;
  /** The case to which an incident is being added; '' when the form was opened for a new report. */
  readonly ref: string;
  /** The answer to the offer of an open case: its reference, 'new', or '' when nothing was offered. */
  readonly addTo: string;
  readonly form: ReportEntries;
  readonly picked: PickedForReport;
}

/** Reads a report form from what the client sent: inputs beside the ids of the button. Throws `UnreadableReply`. */
export function parseReportReply(value: unknown): ReportReply {
  const { key, ref, addTo, manager, affected, witnesses, ...form } = readReply(replySchema, value);
  const behaviours = [...behavioursIn(value)];
  return {
    reportKey: key,
    ref,
    addTo,
    form: { ...form, behaviours },
    picked: { manager, affected, witnesses },
  };
}

/** The report form with the people the directory found for the ids picked; whom it does not know stays absent. */
export function reportFormWith(reply: ReportReply, found: ReadonlyMap<string, Person>): ReportForm {
  const people = (ids: readonly string[]): Person[] =>
    ids.flatMap((id) => {
      const person = found.get(id);
      return person ? [person] : [];
    });
  const manager = found.get(reply.picked.manager);
  return {
    ...reply.form,
    affected: people(reply.picked.affected),
    witnesses: people(reply.picked.witnesses),
    ...(manager ? { manager } : {}),
  };
}
