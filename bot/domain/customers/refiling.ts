import * as z from 'zod/v4';
import type { Profile } from '../../policy/profile';
import { personSchema } from '../case/person';
import type { Case } from '../case/state';
import { customerReference } from '../case/case-reference';
import { record } from '../case/decide';
import type { Happened } from '../case/events';
import { taskKey } from '../outside-reports/tasks';
import { dayOf, daysAfter } from '../time/calendar';
import { instantSchema } from '../time/instant';
import { customerRefOf } from './identity';

/** That a report stands under the wrong customer, and under whom it belongs: who found it, when and why (I3). */
export const refilingSchema = z.strictObject({
  /** Made when the form was opened: the same wish twice is one. */
  key: z.string(),
  by: personSchema,
  at: instantSchema,
  reason: z.string(),
  /** The case of the report. */
  caseRef: z.string(),
  /** The customer under whom it was filed, and the one whom it is about. */
  from: z.string(),
  into: z.string(),
  /** When everything is looked at once more, since searches lag behind what was written; absent before it was carried out. */
  againAt: instantSchema.optional(),
});
/** That a report stands under the wrong customer. */
export type Refiling = Readonly<z.infer<typeof refilingSchema>>;

/** A customer of its own for a report that is about nobody known: none where the report was the first of the customer it is to leave. */
export const ownCustomerFor = (caseRef: string, from: string): string | undefined =>
  customerReference(caseRef) === from ? undefined : customerReference(caseRef);

/**
 * Records in a case that it belongs to another customer, and the letters that are owed to whoever was written to by mistake
 * (I3). The trail is added to. Undefined where it says so already, was erased, or stands somewhere else by now.
 */
export function recordRefiling(
  subject: Case,
  { key, by, at, reason, from, into }: Refiling,
  profile: Profile,
): ReturnType<typeof record> | undefined {
  const commandId = `refile/${key}`;
  if (subject.erasure?.doneAt || subject.applied.includes(commandId)) return undefined;
  if (customerRefOf(subject) !== from || into === from) return undefined;
  const refiled = { type: 'CaseRefiled' as const, to: subject.status, from, into, reason };
  const happened: readonly Happened[] = [refiled, ...owedLetters(subject, at, profile)];
  return record(subject, happened, { actor: { ...by, roles: [] }, now: at, commandId });
}

/** Whether the customer was written to in a case, or told in some other way: by then it was the wrong one. */
const wasWrittenTo = ({ letters, notice }: Case): boolean =>
  letters.some(({ sent }) => sent !== undefined) || notice?.told === true;

/** The task to write to whoever got a letter that was not for them; none where nobody was written to, or it is set already. */
function owedLetters(subject: Case, at: string, profile: Profile): readonly Happened[] {
  if (!wasWrittenTo(subject)) return [];
  const incident = subject.incidents.length;
  const today = dayOf(at, profile.timeZone);
  const tasks = profile.tasks
    .filter(
      ({ code, when }) =>
        when.refiled && !subject.tasks.some((task) => taskKey(task) === taskKey({ code, incident })),
    )
    .map(({ code, dueInDays }) => ({ code, dueOn: daysAfter(today, dueInDays) }));
  return tasks.length === 0 ? [] : [{ type: 'TasksSet', to: subject.status, incident, tasks }];
}
