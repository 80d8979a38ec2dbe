import { incidentsOf } from '../../domain/reporting/weight';
import * as z from 'zod/v4';
import { isUnfit } from '../../commands/outage';
import type { StoredCase } from '../../commands/ports';
import { type Case, caseSchema } from '../../domain/case/state';
import { caseReference } from '../../domain/case/case-reference';
import { deputyOf, spocOf } from '../../domain/contact-people/holders';
import { dutyOf } from '../../domain/customers/duties';
import { type CaseEvent, eventSchema } from '../../domain/case/events';
import { isUrgent, urgencyOf } from '../../domain/reporting/urgency';
import { partiesAskedBeside } from '../../domain/waiting/queue';
import type { Profile } from '../../policy/profile';
import type { Row } from './columns';
import { RegisterFault } from '../sharepoint/register-fault';
import { otherVersionOf } from '../sharepoint/other-version';
import type { Item } from '../sharepoint/sharepoint-list';

/** The row of a case: columns for people and filters, the aggregate in two notes, the events not yet delivered in a third. */
export function rowOf(subject: Case, undelivered: readonly CaseEvent[]): Row<'Cases'> {
  const { incidents, ref, ...rest } = subject;
  return {
    ...(ref === '' ? {} : { Title: ref }),
    CaseStatus: subject.status,
    ReportKey: subject.reportKey,
    ReportedAt: incidents[0]?.at ?? subject.since,
    Reporter: subject.reporter.id,
    Manager: subject.manager.id,
    Spoc: spocOf(subject)?.id ?? null,
    Deputy: deputyOf(subject)?.id ?? null,
    CustomerRef: subject.customerRef === '' ? null : subject.customerRef,
    CameFrom:
      subject.moves
        .map(({ from }) => from)
        .join(' ')
        .slice(0, 255) || null,
    Behaviours: behaviourCodesOf(subject).join(' ').slice(0, 255),
    DecisionOutcome: subject.decision?.outcome ?? null,
    PendingSince: undelivered[0]?.at ?? null,
    DutyJson: JSON.stringify(dutyOf(subject) ?? null),
    CaseJson: JSON.stringify(rest),
    IncidentsJson: JSON.stringify(incidents),
    OutboxJson: JSON.stringify(undelivered),
  };
}

/**
 * The columns by which what waits is found and put in order, as far as it depends on the profile: who is asked beside the flow,
 * or since a case was passed on (C5), and whether it is urgent: by violence, a threat or danger, by what was ticked and by what it was
 * alike (S2), or by what it raises (E2).
 */
export function waitingColumns(subject: Case, profile: Profile) {
  const parties = partiesAskedBeside(subject, profile);
  return {
    AsksBeside: parties.length > 0 ? 'yes' : null,
    Asked: parties.join(' '),
    Urgent: isUrgent(urgencyOf(subject, profile)),
  };
}

/** The cases of some rows that can be read: one that somebody changed by hand, or that another version stored, keeps nobody from the others. */
export const readableCases = (items: readonly Item[]): readonly StoredCase[] =>
  items.flatMap((item) => {
    try {
      return [caseOf(item)];
    } catch (problem) {
      if (problem instanceof RegisterFault || isUnfit(problem)) return [];
      throw problem;
    }
  });

/** Every behaviour that the case shows, once each, in the order first shown. */
export const behaviourCodesOf = (subject: Case): readonly string[] => [
  ...new Set(incidentsOf(subject).flatMap((incident) => incident.behaviours)),
];

const notes = z.object({ CaseJson: z.string(), IncidentsJson: z.string(), OutboxJson: z.string() });

/**
 * The case of a row. Throws `RegisterFault` when somebody changed the row by hand into something that is no case, and `Outage`
 * (`other-version`) when a newer version of the app stored it: what it does not know it neither drops nor overwrites.
 */
export function caseOf(item: Item): StoredCase {
  const ref = caseReference(item.id);
  try {
    const { CaseJson, IncidentsJson, OutboxJson } = notes.parse(item.fields);
    const core = z.record(z.string(), z.unknown()).parse(JSON.parse(CaseJson));
    const incidents: unknown = JSON.parse(IncidentsJson);
    const subject = caseSchema.parse({ ...core, ref, incidents });
    return { subject, etag: item.eTag, undelivered: z.array(eventSchema).parse(JSON.parse(OutboxJson)) };
  } catch (cause) {
    const newer = otherVersionOf('Cases', cause);
    if (newer) throw newer;
    throw new RegisterFault(`The row of ${ref} in Cases does not hold a case that can be read`, { cause });
  }
}
