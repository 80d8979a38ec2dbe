import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { ExternalReport } from '../../domain/outside-reports/state';
import type { NewRow } from '../cases/columns';
import { dayColumn } from '../sharepoint/day-column';

/** What an event of the tracks beside the restriction flow leaves in the lists: reports to third parties, tasks (E4, E5). */
export function trackRows(subject: Case, event: CaseEvent): readonly NewRow[] {
  const { happened } = event;
  switch (happened.type) {
    case 'ExternalReportDecided': {
      const { approved, rationale, policyVersion, report } = happened;
      const outcome = approved ? 'approved' : 'refused';
      return reportRows(subject, event, report, {
        Outcome: outcome,
        Rationale: rationale,
        PolicyVersion: policyVersion,
      });
    }
    case 'ExternalReportMade':
      return reportRows(subject, event, happened.report, madeColumns(happened));
    case 'ReportedDirectly':
      return reportRows(subject, event, event.number, madeColumns(happened));
    case 'TasksSet':
      return happened.tasks.map(({ code, dueOn }) =>
        taskRow(subject, event, { code, incident: happened.incident, state: 'set', dueOn }),
      );
    case 'TaskDone': {
      const { code, incident, note, isProtocol } = happened;
      return [taskRow(subject, event, { code, incident, state: 'done', note, isProtocol })];
    }
    default:
      return [];
  }
}

const stamped = (subject: Case, event: CaseEvent, part = '') => ({
  Title: subject.ref,
  RowKey: `${subject.ref}/${event.number}${part}`,
  CaseRef: subject.ref,
  CustomerRef: subject.customerRef,
  RecordedAt: event.at,
  Actor: event.by.id,
  ActorName: event.by.name,
});

const madeColumns = (made: { readonly madeOn: string; readonly reference?: string | undefined }) => ({
  Outcome: 'made',
  ReportedOn: dayColumn(made.madeOn),
  TheirReference: made.reference ?? null,
});

function reportRows(
  subject: Case,
  event: CaseEvent,
  number: number,
  columns: Readonly<Record<string, string | null>>,
): readonly NewRow[] {
  const report = subject.externalReports.find((one) => one.number === number);
  if (!report) return [];
  return [
    {
      list: 'ExternalReports',
      row: { ...stamped(subject, event), ...contentOf(report), ...columns },
    },
  ];
}

const contentOf = ({ recipient, grounds, assessment, advice }: ExternalReport) => ({
  Recipient: recipient,
  Grounds: grounds.join(' ').slice(0, 255),
  Assessment: assessment,
  AdviceJson: JSON.stringify(advice),
});

interface TaskEntry {
  readonly code: string;
  readonly incident: number;
  readonly state: 'set' | 'done';
  readonly dueOn?: string;
  readonly note?: string;
  readonly isProtocol?: boolean;
}

const taskRow = (subject: Case, event: CaseEvent, entry: TaskEntry): NewRow => ({
  list: 'Tasks',
  row: {
    ...stamped(subject, event, `/${entry.code}`),
    TaskCode: entry.code,
    TaskState: entry.state,
    Incident: entry.incident,
    DueOn: dayColumn(entry.dueOn),
    Note: entry.note ?? null,
    Protocol: entry.isProtocol ?? false,
  },
});
