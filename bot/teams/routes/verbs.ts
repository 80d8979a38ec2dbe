import * as z from 'zod/v4';
import { parseCardIds } from '../../../cards/card-ids';
import { parseMyReportsReply } from '../../../cards/my-reports/card';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { appointmentsOf } from '../../domain/contact-people/holders';
import { myReports } from '../../views/reporting/my-reports';
import { emergency } from '../../views/messages/welcome';
import {
  askWhoIsAbsent,
  enterAbsence,
  showAbsences,
  showAbsencesOf,
  takeBackAbsence,
} from '../absences/absences';
import { appointmentCard, managerCard, openCase } from '../steps/case-by-reference';
import { clickStep } from '../steps/case-steps';
import { exportCustomers, turnCustomers } from '../customers/customer-list';
import { showColleagueConduct, showGuide, showSupport } from '../guide/guide';
import { checkAgain, checkText } from '../customers/known-customer';
import { openAppointment, showMyCustomers } from '../contact-people/my-customers';
import { sendReport } from '../reporting/report';
import { orderCustomerExport, findForAccess } from '../records/subject-access';
import { type Shown, type Turn, viewerOf } from '../sdk/turn';

/** What each verb of a card's button does: it gives the card that follows. The same for Action.Execute and its fallback. */
const verbs: Readonly<Record<string, (turn: Turn, data: unknown) => Promise<Shown>>> = {
  report: (turn, data) => sendReport(turn, data, { inDialog: false }),
  'my-reports': showMyReports,
  'my-customers': showMyCustomers,
  'open-appointment': openAppointment,
  absent: showAbsences,
  'record-absence': enterAbsence,
  'cancel-absence': takeBackAbsence,
  'absence-for': askWhoIsAbsent,
  'absence-of': showAbsencesOf,
  'open-case': openOwnReport,
  emergency: async (turn) => showEmergency(turn),
  acknowledge,
  'accept-appointment': acceptAppointment,
  check: checkAgain,
  'check-whom': (turn) => checkText(turn, ''),
  customers: turnCustomers,
  'export-customers': exportCustomers,
  'subject-access': findForAccess,
  'export-customer': orderCustomerExport,
  guide: async (turn, data) => showGuide(turn, parseCardIds(data).way, { inDialog: false }),
  support: async (turn) => showSupport(turn, { inDialog: false }),
  colleague: async (turn) => showColleagueConduct(turn, { inDialog: false }),
};

/** Runs a verb; undefined when no card of ours has it. */
export const runVerb = (turn: Turn, verb: string, data: unknown): Promise<Shown> | undefined =>
  Object.hasOwn(verbs, verb) ? verbs[verb]?.(turn, data) : undefined;

/** The verb of a fallback button (Action.Submit), which arrives as a message with a value. */
export const fallbackVerb = (value: unknown): string | undefined =>
  z.object({ verb: z.string() }).safeParse(value).data?.verb;

/** A person's own reports (C5). One request. */
export async function showMyReports(turn: Turn): Promise<Shown> {
  const { profile, reportedBy } = turn.services;
  const cases = await reportedBy(turn.person.id, turn.deadline);
  const reports = cases.map((subject) => ({
    ref: subject.ref,
    status: subject.status,
    reportedAt: subject.incidents[0]?.at ?? subject.since,
    behaviours: subject.incidents.flatMap((incident) => incident.behaviours),
  }));
  return { card: render('my-reports', myReports(reports, profile)), summary: summaries['my-reports'] };
}

/** What to do when somebody is in danger, at once and without asking anything (E1). */
export const showEmergency = (turn: Turn): Shown => ({
  card: render('emergency', emergency(turn.services.profile)),
  summary: summaries.emergency,
});

function openOwnReport(turn: Turn, data: unknown): Promise<Shown> {
  return openCase(turn, parseMyReportsReply(data).ref);
}

/** The manager's first step is one click; the card that follows shows the case as it now stands, whoever was first. */
async function acknowledge(turn: Turn, data: unknown): Promise<Shown> {
  const { subject, said } = await clickStep(turn, 'acknowledge', parseCardIds(data));
  return subject?.manager.id === turn.person.id
    ? managerCard(subject, viewerOf(turn, { ...turn.person, roles: [] }))
    : { card: said, summary: summaries.message };
}

/** Accepting is one click too; the card that follows is the appointment as it now stands, whatever came between. */
async function acceptAppointment(turn: Turn, data: unknown): Promise<Shown> {
  const { subject, said } = await clickStep(turn, 'accept-appointment', parseCardIds(data));
  const isMine =
    subject &&
    [...subject.handovers, ...appointmentsOf(subject)].some(({ person }) => person.id === turn.person.id);
  return isMine ? appointmentCard(turn, subject) : { card: said, summary: summaries.message };
}
