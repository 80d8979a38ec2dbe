import { evolveAppointment } from '../contact-people/evolve';
import { type AppointmentHappened, isAboutAppointments } from '../contact-people/events';
import type { Case } from './state';
import { evolveRestriction } from '../restricting/evolve';
import { erasedCase } from '../records/erased-case';
import type { CaseEvent, Happened } from './events';
import { evolveIdentity } from '../customers/evolve';
import { type IdentityHappened, isAboutIdentity } from '../customers/events';
import { evolveKeeping } from '../records/evolve';
import { isAboutKeeping, type KeepingHappened } from '../records/events';
import { evolveFinding, isFinding } from '../deciding/evolve';
import type { FindingHappened } from '../deciding/events';
import { evolveLetter } from '../letters/evolve';
import { isOfLetters } from '../letters/events';
import { evolveTrack } from '../outside-reports/evolve';
import { type ChangeHappened, isOfChange } from '../restricting/events';
import { evolveCorrespondence } from '../correspondence/evolve';
import { countContact, evolveReview } from '../reviews/evolve';
import { isOfReview, type ReviewHappened } from '../reviews/events';

type ContactHappened = Extract<Happened, { type: 'ContactLogged' }>;

/** The case after one event. The first event makes the case; `ref` stays '' until the register has given it one. */
export function evolve(subject: Case | undefined, event: CaseEvent): Case {
  const { happened } = event;
  if (subject && happened.type === 'CaseErased') return erasedCase(subject, event);
  const before = subject ?? begin(event);
  return {
    ...before,
    ...changes(before, event),
    version: event.number,
    status: happened.to,
    since: happened.to === before.status && subject ? before.since : event.at,
    steps: stepsAfter(before, event),
    applied: [...before.applied.filter((id) => id !== event.command), event.command].slice(
      -rememberedCommands,
    ),
    head: event.hash,
  };
}

/** The steps with one more; contacts and reminders of reviews, of which there may be hundreds over the years, are counted by themselves. */
const stepsAfter = ({ steps }: Case, { happened, number, by, at }: CaseEvent): Case['steps'] =>
  happened.type === 'ContactLogged' || happened.type === 'ReviewPinged'
    ? steps
    : [...steps, { event: happened.type, number, by, at }];

/** How many command ids a case remembers: far more than can be in flight at once. */
const rememberedCommands = 20;

/** What a case that has just begun knows nothing of. */
const nothingYet = {
  answers: [],
  conflicts: [],
  chases: [],
  externalReports: [],
  tasks: [],
  ownReports: [],
  assessments: [],
  appeals: [],
  consultations: [],
  appointments: [],
  contacts: { total: 0, latest: [] },
  handovers: [],
  letters: [],
  holds: [],
  reviews: { total: 0, latest: [] },
  contactsSince: {},
  moves: [],
  changes: { total: 0, latest: [] },
} satisfies Partial<Case>;

function begin(event: CaseEvent): Case {
  const { happened } = event;
  if (happened.type !== 'IncidentReported') {
    throw new BrokenHistory(`A case begins with IncidentReported, not with ${happened.type}`);
  }
  return {
    ref: '',
    reportKey: happened.reportKey,
    version: 0,
    profile: happened.profile,
    status: happened.to,
    since: event.at,
    reporter: event.by,
    manager: happened.manager,
    customer: happened.customer,
    customerRef: happened.customerRef,
    incidents: [{ ...happened.incident, by: event.by, at: event.at }],
    ...nothingYet,
    steps: [],
    applied: [],
    head: '',
  };
}

/** Thrown when stored events do not make sense together: somebody changed the record by hand. Safe for telemetry. */
export class BrokenHistory extends Error {
  override readonly name = 'BrokenHistory';
}

/** What one event changes besides status and bookkeeping. */
function changes(before: Case, event: CaseEvent): Partial<Case> {
  const { happened } = event;
  const stamp = { by: event.by, at: event.at };
  if (isFinding(happened)) return evolveFinding(before, happened, stamp);
  if (isAboutKeeping(happened)) return evolveKeeping(before, happened, stamp);
  if (isAboutIdentity(happened)) return evolveIdentity(before, happened);
  if (isOfReview(happened)) return evolveReview(before, happened, event);
  if (isOfChange(happened)) return evolveRestriction(before, happened, event);
  if (happened.type === 'ContactLogged') {
    return { ...evolveCorrespondence(before, happened, event), ...countContact(before, happened.outcome) };
  }
  return isAboutAppointments(happened)
    ? evolveAppointment(before, happened, stamp)
    : effects(before, happened, stamp, event.number);
}

/** Who did it, and when. */
type Stamp = Pick<CaseEvent, 'by' | 'at'>;

/** What happens that has changes of its own, each in a file of its own. */
type Elsewhere =
  | FindingHappened
  | AppointmentHappened
  | ChangeHappened
  | ContactHappened
  | IdentityHappened
  | KeepingHappened
  | ReviewHappened;

function effects(
  before: Case,
  happened: Exclude<Happened, Elsewhere>,
  stamp: Stamp,
  number: number,
): Partial<Case> {
  switch (happened.type) {
    case 'IncidentReported':
    case 'ReportAcknowledged':
      return {};
    case 'IncidentAdded':
      return { incidents: [...before.incidents, { ...happened.incident, ...stamp }] };
    case 'ReportWithdrawn':
    case 'CaseClosed':
      return { closure: { reason: happened.reason, ...stamp } };
    case 'InformationRequested':
      return { question: questionOf(happened, stamp) };
    case 'InformationGiven':
      return { question: undefined, answers: [...before.answers, answerOf(before, happened, stamp)] };
    case 'CaseReferred':
      return { referral: { to: happened.role, reason: happened.reason, ...stamp } };
    case 'CaseEndorsed':
      return { proposal: { measures: happened.measures, reason: happened.reason, ...stamp } };
    case 'RestrictionDecided':
      return { decision: happened.decision };
    case 'ConflictDeclared':
      return { conflicts: [...before.conflicts, { reason: happened.reason, ...stamp }] };
    case 'PickUpReminded':
      return { chases: [...before.chases, { stage: 'reminded', since: before.since, at: stamp.at }] };
    case 'PickUpEscalated':
      return { chases: [...before.chases, { stage: 'escalated', since: before.since, at: stamp.at }] };
    case 'NoticeSent':
      return { notice: { told: true, sentOn: happened.sentOn, channel: happened.channel, ...stamp } };
    case 'NoticeWithheld':
      return { notice: { told: false, reason: happened.reason, ...stamp } };
    default:
      return isOfLetters(happened)
        ? evolveLetter(before, happened, { ...stamp, number })
        : evolveTrack(before, happened, { ...stamp, number });
  }
}

const questionOf = (asked: Extract<Happened, { type: 'InformationRequested' }>, stamp: Stamp) => ({
  text: asked.question,
  of: asked.of,
  returnTo: asked.returnTo,
  ...stamp,
});

const answerOf = (
  { question }: Case,
  given: Extract<Happened, { type: 'InformationGiven' }>,
  stamp: Stamp,
) => ({
  question: question?.text ?? '',
  asked: question?.by ?? stamp.by,
  text: given.answer,
  ...stamp,
});
