import type { AppointmentHappened } from './events';
import { noticeOf } from '../letters/evolve';
import type { Appointment, KnownContact } from './state';
import type { Case } from '../case/state';
import { appointmentOf, deputyOf, spocOf } from './holders';
import type { CaseEvent, Happened } from '../case/events';

type Stamp = Pick<CaseEvent, 'by' | 'at'>;

/** What an event about the contact people changes in its case; the restriction flow is never among it. */
export function evolveAppointment(before: Case, happened: AppointmentHappened, stamp: Stamp): Partial<Case> {
  const { role } = happened;
  switch (happened.type) {
    case 'AppointmentAccepted':
      return answered(before, happened, { accepted: true, at: stamp.at });
    case 'AppointmentDeclined':
      return answered(before, happened, { accepted: false, reason: happened.reason, at: stamp.at });
    case 'ContactPersonAppointed': {
      const appointed = asked(happened, stamp);
      return {
        appointments: withNewest(
          before.appointments,
          // Whoever appoints themselves has accepted.
          happened.person.id === stamp.by.id
            ? { ...appointed, answer: { accepted: true, at: stamp.at } }
            : appointed,
        ),
        handovers: without(before.handovers, role),
      };
    }
    case 'HandoverOffered':
      return { handovers: withNewest(before.handovers, asked(happened, stamp)) };
    case 'AppointmentReminded':
      return changed(before, role, { remindedAt: stamp.at });
    case 'AppointmentEscalated':
      return changed(before, role, { escalatedAt: stamp.at });
  }
}

type Asked = Extract<AppointmentHappened, { type: 'ContactPersonAppointed' | 'HandoverOffered' }>;
type Answered = Extract<AppointmentHappened, { type: 'AppointmentAccepted' | 'AppointmentDeclined' }>;

const asked = ({ role, person, reason }: Asked, { by, at }: Stamp): Appointment => ({
  role,
  person,
  by,
  at,
  note: reason,
});

const without = (all: readonly Appointment[], role: Appointment['role']): Appointment[] =>
  all.filter((one) => one.role !== role);

const withNewest = (all: readonly Appointment[], one: Appointment): Appointment[] => [
  ...without(all, one.role),
  one,
];

const changed = (before: Case, role: Appointment['role'], change: Partial<Appointment>): Partial<Case> => {
  const named = appointmentOf(before, role);
  return named ? { appointments: withNewest(before.appointments, { ...named, ...change }) } : {};
};

/** Whoever takes over is named from then on; whoever does not leaves named who was. */
function answered(
  before: Case,
  { role, handover }: Answered,
  answer: NonNullable<Appointment['answer']>,
): Partial<Case> {
  const named = appointmentOf(before, role);
  if (!handover) {
    if (!named) return {};
    // Whoever accepts has been found: what is passed on after that is that they left.
    const { escalatedAt: _, ...found } = named;
    const kept = answer.accepted ? found : named;
    return { appointments: withNewest(before.appointments, { ...kept, answer }) };
  }
  const offered = before.handovers.find((one) => one.role === role);
  const handovers = without(before.handovers, role);
  return offered && answer.accepted
    ? { handovers, appointments: withNewest(before.appointments, { ...offered, answer }) }
    : { handovers };
}

/** These say all that holds, so whoever gets them reads who their contact is. */
const tellingAll: readonly Happened['type'][] = ['NoticeSent', 'ChangeNoticeSent'];

/** Whom a customer has for their contact, and who stands in, by name; '' for nobody. */
type Names = Required<Pick<KnownContact, 'name' | 'standIn'>>;

const namesNow = (subject: Case): Names => ({
  name: spocOf(subject)?.name ?? '',
  standIn: deputyOf(subject)?.name ?? '',
});

/**
 * Whom the customer knows as their contact after an event, and who stands in: whom a letter or a notice named, or, where nothing was
 * kept of that, whoever it was when they were told of the restriction. Undefined while they know of nobody.
 */
export function knownContactAfter(before: Case, after: Case, event: CaseEvent): KnownContact | undefined {
  const { happened } = event;
  const kept = after.knownContact;
  const [then, now] = [namesNow(before), namesNow(after)];
  if (happened.type === 'ContactTellingReminded') return kept && { ...kept, remindedAt: event.at };
  if (happened.type === 'ContactNoticeSent' || happened.type === 'ContactNoticeWithheld')
    return noticed(kept, now, noticeOf(happened, event));
  const told = namedIn(before, happened) ?? (isToldByOtherMeans(before, event) ? now : undefined);
  if (told !== undefined) return told;
  if (then.name === now.name && then.standIn === now.standIn) return kept;
  // Whoever comes next has the whole time to tell them.
  if (kept) return { ...kept, standIn: kept.standIn ?? then.standIn, remindedAt: undefined };
  return wasTold(before) ? then : undefined;
}

function noticed(
  kept: KnownContact | undefined,
  now: Names,
  notice: NonNullable<KnownContact['notice']>['notice'],
): KnownContact | undefined {
  if (!kept || now.name === '') return kept;
  const { name, standIn } = notice.told ? now : kept;
  const stood = standIn === undefined ? {} : { standIn };
  return { name, ...stood, notice: { of: now.name, standIn: now.standIn, notice } };
}

/** Whom a letter that was sent names as the contact and who stands in, '' where it says all that holds and names nobody; undefined for other events and letters. */
function namedIn({ letters }: Case, happened: Happened): Names | undefined {
  if (happened.type !== 'LetterSent') return undefined;
  const values = letters.find(({ number }) => number === happened.letter)?.values;
  const name = values?.['spoc'];
  return name === undefined ? undefined : { name, standIn: values?.['deputy'] ?? '' };
}

/** Whether a notice was recorded that went out by other means than a letter of the bot. */
function isToldByOtherMeans({ steps }: Case, { happened, at }: CaseEvent): boolean {
  const last = steps.at(-1);
  return tellingAll.includes(happened.type) && !(last?.event === 'LetterSent' && last.at === at);
}

const wasTold = ({ notice, changes }: Case): boolean =>
  notice?.told === true || changes.latest.some((change) => change.notice?.told === true);
