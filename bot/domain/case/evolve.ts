import { evolveAppointment, knownContactAfter } from '../contact-people/evolve';
import { isAboutAppointments, isOfContactTelling } from '../contact-people/events';
import { formerHoldersAfter } from '../contact-people/former-holders';
import type { Case } from './state';
import { evolveRestriction } from '../restricting/evolve';
import { erasedCase } from '../records/erased-case';
import type { CaseEvent } from './events';
import { evolveIdentity } from '../customers/evolve';
import { isAboutIdentity } from '../customers/events';
import { evolveKeeping } from '../records/evolve';
import { isAboutKeeping } from '../records/events';
import { evolveDecision, evolveFinding } from '../deciding/evolve';
import { isFinding, isOfDecision } from '../deciding/events';
import { evolveLetter, noticeOf } from '../letters/evolve';
import { isOfLetters, isOfNotice } from '../letters/events';
import { evolveTrack } from '../outside-reports/evolve';
import { isOfChange } from '../restricting/events';
import { evolveCorrespondence, evolvePassedOn } from '../correspondence/evolve';
import { isOfContact } from '../correspondence/events';
import { countContact, evolveReview } from '../reviews/evolve';
import { isOfReview } from '../reviews/events';
import { isOfReport } from '../reporting/events';
import { isOfRouting } from '../routing/events';
import { routingAfter } from '../routing/evolve';
import { evolveReport } from '../reporting/evolve';
import { evolveMarker, isAboutMarker } from '../markers/evolve';
import { isOfPickUp } from '../waiting/events';
import { evolvePickUp } from '../waiting/evolve';

/** The case after one event. The first event makes the case; `ref` stays '' until the register has given it one. */
export function evolve(subject: Case | undefined, event: CaseEvent): Case {
  const { happened } = event;
  if (subject && happened.type === 'CaseErased') return erasedCase(subject, event);
  const before = subject ?? begin(event);
  const next: Case = {
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
  const knownContact = knownContactAfter(before, next, event);
  const known = knownContact ? { knownContact } : {};
  const routing = routingAfter(before, next, event);
  const routed = routing ? { routing } : {};
  return { ...next, ...known, ...routed, formerHolders: formerHoldersAfter(before, next, event) };
}

/**
 * The steps with one more; contacts and reminders of reviews, of which there may be hundreds over the years, are counted by
 * themselves, and of what is said again and again the first and the newest stay.
 */
const stepsAfter = ({ steps }: Case, { happened, number, by, at }: CaseEvent): Case['steps'] =>
  isOfContact(happened) || happened.type === 'ReviewPinged'
    ? steps
    : [...withoutRepeats(steps, happened), { event: happened.type, number, by, at }];

function withoutRepeats(steps: Case['steps'], happened: CaseEvent['happened']): Case['steps'] {
  if (!('again' in happened)) return steps;
  const first = steps.findIndex(({ event }) => event === happened.type);
  return steps.filter(({ event }, index) => event !== happened.type || index === first);
}

/** How many wishes a case remembers: a form that lies open while so many others are sent is very old. */
const rememberedCommands = 60;

/** What a case that has just begun knows nothing of. */
const nothingYet = {
  answers: [],
  affectedAnswers: [],
  conflicts: [],
  chases: [],
  externalReports: [],
  tasks: [],
  ownReports: [],
  emergencyCalls: [],
  markerAnswers: [],
  assessments: [],
  appeals: [],
  consultations: [],
  appointments: [],
  contacts: { total: 0, latest: [] },
  passedOn: { total: 0, latest: [] },
  handovers: [],
  formerHolders: [],
  letters: [],
  holds: [],
  reviews: { total: 0, latest: [] },
  contactsSince: {},
  moves: [],
  formerNumbers: [],
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

/** What one event changes besides status and bookkeeping: its subject says so. */
function changes(before: Case, event: CaseEvent): Partial<Case> {
  const { happened, number, by, at } = event;
  const stamp = { by, at };
  if (isOfReport(happened)) return evolveReport(before, happened, stamp);
  if (isFinding(happened)) return evolveFinding(before, happened, stamp);
  if (isOfDecision(happened)) return evolveDecision(happened, stamp);
  if (isOfPickUp(happened)) return evolvePickUp(before, happened, at);
  if (isOfNotice(happened)) return { notice: noticeOf(happened, stamp) };
  if (isAboutKeeping(happened)) return evolveKeeping(before, happened, stamp);
  if (isAboutIdentity(happened)) return evolveIdentity(before, happened);
  if (isOfReview(happened)) return evolveReview(before, happened, event);
  if (isOfChange(happened)) return evolveRestriction(before, happened, event);
  if (isAboutAppointments(happened)) return evolveAppointment(before, happened, stamp);
  // Whom the customer knows as their contact, and what is routed to whom, follows from all that happens.
  if (isOfContactTelling(happened) || isOfRouting(happened)) return {};
  if (isOfLetters(happened)) return evolveLetter(before, happened, { ...stamp, number });
  if (happened.type === 'ContactLogged') {
    return { ...evolveCorrespondence(before, happened, event), ...countContact(before, happened.outcome) };
  }
  if (happened.type === 'ContactPassedOn') return evolvePassedOn(before, happened, event);
  if (isAboutMarker(happened)) return evolveMarker(before, happened, stamp);
  if (happened.type === 'CaseClosed') return { closure: { reason: happened.reason, ...stamp } };
  if (happened.type === 'ConflictDeclared') {
    return { conflicts: [...before.conflicts, { reason: happened.reason, ...stamp }] };
  }
  return evolveTrack(before, happened, { ...stamp, number });
}
