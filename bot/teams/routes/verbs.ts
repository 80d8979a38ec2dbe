import * as z from 'zod/v4';
import { parseCardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Admission } from '../../domain/door/admission';
import { type ClickAction, isClick } from '../../policy/codes';
import { appointmentsOf } from '../../domain/contact-people/holders';
import { myReports } from '../../views/reporting/my-reports';
import { emergency } from '../../views/messages/welcome';
import {
  askWhoIsAbsent,
  enterAbsence,
  enterAbsenceFor,
  isForColleague,
  showAbsences,
  showAbsencesOf,
  takeBackAbsence,
  takeBackAbsenceFor,
} from '../absences/absences';
import { appointmentCard, managerCard, openCase } from '../steps/case-by-reference';
import { clickStep, wishIn } from '../steps/case-steps';
import { type Door, entryIn, type Handlers } from '../door/enter';
import type { EntryOf } from '../door/entries';
import type { StepOpened } from '../door/knock';
import { exportCustomers, turnCustomers } from '../customers/customer-list';
import { showColleagueConduct, showGuide, showSupport } from '../guide/guide';
import { checkAgain, checkText } from '../customers/known-customer';
import { openAppointment, showMyCustomers } from '../contact-people/my-customers';
import { sendReport } from '../reporting/report';
import { orderCustomerExport, findForAccess } from '../records/subject-access';
import { type Shown, type Turn, viewerOf } from '../sdk/turn';
import { showWaiting } from '../waiting/waiting';
import { turnedIn } from './sent';

/** What each verb of a card's button does: it gives the card that follows. The same for Action.Execute and its fallback. */
const verbs: Handlers<'verb', unknown, Shown> = {
  report: (turn, by, data) => sendReport(turn, by, data, { inDialog: false }),
  'my-reports': showMyReports,
  waiting: showWaiting,
  'my-customers': showMyCustomers,
  'open-appointment': openAppointment,
  absent: showAbsences,
  'record-absence': enterAbsence,
  'cancel-absence': takeBackAbsence,
  'absence-for': askWhoIsAbsent,
  'absence-of': showAbsencesOf,
  'record-absence-for': enterAbsenceFor,
  'cancel-absence-for': takeBackAbsenceFor,
  'open-case': openCase,
  emergency: (turn) => showEmergency(turn),
  acknowledge: clickOnCase,
  'take-in-hand': clickOnCase,
  'accept-appointment': acceptAppointment,
  'confirm-affected': clickOnCase,
  check: checkAgain,
  'check-whom': (turn, by) => checkText(turn, by, ''),
  customers: turnCustomers,
  'export-customers': exportCustomers,
  'subject-access': findForAccess,
  'export-customer': orderCustomerExport,
  guide: (turn, _by, data) => showGuide(turn, parseCardIds(data), { inDialog: false }),
  support: (turn) => showSupport(turn, { inDialog: false }),
  colleague: (turn) => showColleagueConduct(turn, { inDialog: false }),
};

/** Runs a verb for whoever the door lets; undefined when no card of ours has it. Throws `UnreadableReply`. */
export function runVerb(turn: Turn, door: Door, verb: string, data: unknown): Promise<Shown> | undefined {
  const entry = verbEntry(turn, verb, data);
  if (entry === undefined) return undefined;
  const action = isClick(verb) ? verb : undefined;
  return runEntry(turn, door, { entry, action }, data);
}

async function runEntry(
  turn: Turn,
  door: Door,
  { entry, action }: { readonly entry: EntryOf<'verb'>; readonly action: ClickAction | undefined },
  data: unknown,
): Promise<Shown> {
  const ids = parseCardIds(data);
  const wished = action ? { action, wish: wishIn(turn, action, ids) } : {};
  const at = { way: 'verb', entry, turn, named: { ref: ids.ref, ...wished } } as const;
  const passage = await door.enter(at, verbs, data);
  return 'out' in passage ? passage.out : { card: passage.shut, summary: summaries.message };
}

/** The row of the table for a verb: about somebody else's absence it is another than about one's own. */
function verbEntry(turn: Turn, verb: string, data: unknown): EntryOf<'verb'> | undefined {
  if (verb.endsWith('-absence-for')) return undefined;
  const isForOther = /^(?:record|cancel)-absence$/.test(verb) && isForColleague(turn, data);
  return entryIn('verb', isForOther ? `${verb}-for` : verb);
}

/** The verb of a fallback button (Action.Submit), which arrives as a message with a value. */
export const fallbackVerb = (value: unknown): string | undefined =>
  z.object({ verb: z.string() }).safeParse(value).data?.verb;

/** A person's own reports, in the order and from the page that they ask for (C5). One request. */
export async function showMyReports(turn: Turn, by: Admission<'staff'>, sent?: unknown): Promise<Shown> {
  const { profile, reportedBy } = turn.services;
  const cases = await reportedBy(by, turn.deadline);
  const reports = cases.map((subject) => ({
    ref: subject.ref,
    status: subject.status,
    reportedAt: subject.incidents[0]?.at ?? subject.since,
    behaviours: [...new Set(subject.incidents.flatMap((incident) => incident.behaviours))],
    name: subject.customer.name,
  }));
  const card = render('my-reports', myReports(reports, profile, turnedIn(sent)));
  return { card, summary: summaries['my-reports'], about: cases.map(({ ref }) => ref) };
}

/** What to do when somebody is in danger, at once and without asking anything (E1). */
export const showEmergency = (turn: Turn): Shown => ({
  card: render('emergency', emergency(turn.services.profile)),
  summary: summaries.emergency,
});

/** A step that is one click; the card that follows shows a manager the case as it now stands, whoever was first. */
async function clickOnCase(turn: Turn, opened: StepOpened, data: unknown): Promise<Shown> {
  const { subject, said } = await clickStep(turn, opened, parseCardIds(data));
  return subject?.manager.id === turn.person.id
    ? managerCard(subject, viewerOf(turn, { ...turn.person, roles: [] }))
    : { card: said, summary: summaries.message };
}

/** Accepting is one click too; the card that follows is the appointment as it now stands, whatever came between. */
async function acceptAppointment(turn: Turn, opened: StepOpened, data: unknown): Promise<Shown> {
  const { subject, said } = await clickStep(turn, opened, parseCardIds(data));
  const isMine =
    subject &&
    [...subject.handovers, ...appointmentsOf(subject)].some(({ person }) => person.id === turn.person.id);
  return isMine ? appointmentCard(turn, subject) : { card: said, summary: summaries.message };
}
