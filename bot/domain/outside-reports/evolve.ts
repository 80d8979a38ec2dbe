import type { Case } from '../case/state';
import type { CaseEvent } from '../case/events';
import type { TrackHappened } from './events';
import type { ExternalReport, Task } from './state';

/** Who did it, when, and the number of the event. */
type Stamped = Pick<CaseEvent, 'by' | 'at' | 'number'>;

/** What one event of a track changes in its case; the restriction flow is never among it. */
export function evolveTrack(before: Case, happened: TrackHappened, event: Stamped): Partial<Case> {
  const stamp = { by: event.by, at: event.at };
  switch (happened.type) {
    case 'ExternalReportProposed':
    case 'ReportedDirectly':
      return { externalReports: [...before.externalReports, begun(happened, event)] };
    case 'AdviceGiven': {
      const given = { number: event.number, role: happened.role, text: happened.advice, ...stamp };
      return changed(before, happened.report, ({ advice }) => ({ advice: [...advice, given] }));
    }
    case 'ExternalReportDecided': {
      const { approved, rationale, policyVersion } = happened;
      const decision = { approved, rationale, policyVersion, ...stamp };
      return changed(before, happened.report, () => ({ decision }));
    }
    case 'ExternalReportMade':
      return changed(before, happened.report, () => ({ made: madeOf(happened, event) }));
    case 'EmergencyCalled':
      return { emergencyCalls: [...before.emergencyCalls, madeOf(happened, event)] };
    case 'OwnReportRecorded':
      return { ownReports: [...before.ownReports, madeOf(happened, event)] };
    case 'TasksSet': {
      const set = happened.tasks.map((task) => ({ ...task, incident: happened.incident }));
      return { tasks: [...before.tasks, ...set] };
    }
    case 'TaskDone':
      return {
        tasks: withTask(before.tasks, happened, { done: { note: happened.note, ...stamp } }),
        ...(happened.isProtocol ? { protocol: { text: happened.note, ...stamp } } : {}),
      };
    case 'TaskReminded':
      return { tasks: withTask(before.tasks, happened, { remindedAt: event.at }) };
  }
}

type Begun = Extract<TrackHappened, { type: 'ExternalReportProposed' | 'ReportedDirectly' }>;

function begun(happened: Begun, event: Stamped): ExternalReport {
  const { recipient, grounds, assessment } = happened;
  return {
    number: event.number,
    recipient,
    grounds,
    assessment,
    by: event.by,
    at: event.at,
    advice: [],
    ...(happened.type === 'ReportedDirectly' ? { made: madeOf(happened, event) } : {}),
  };
}

const madeOf = (
  { madeOn, reference }: { readonly madeOn: string; readonly reference?: string | undefined },
  { by, at }: Stamped,
) => ({ on: madeOn, ...(reference === undefined ? {} : { reference }), by, at });

const changed = (
  { externalReports }: Case,
  number: number,
  change: (report: ExternalReport) => Partial<ExternalReport>,
): Partial<Case> => ({
  externalReports: externalReports.map((report) =>
    report.number === number ? { ...report, ...change(report) } : report,
  ),
});

/** The tasks with one changed; one that was only offered is noted now. */
function withTask(
  tasks: readonly Task[],
  { code, incident }: { readonly code: string; readonly incident: number },
  change: Partial<Task>,
): Task[] {
  const isIt = (task: Task) => task.code === code && task.incident === incident;
  return tasks.some(isIt)
    ? tasks.map((task) => (isIt(task) ? { ...task, ...change } : task))
    : [...tasks, { code, incident, ...change }];
}
