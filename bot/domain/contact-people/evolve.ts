import type { AppointmentHappened } from './events';
import type { Appointment } from './state';
import type { Case } from '../case/state';
import { appointmentOf } from './holders';
import type { CaseEvent } from '../case/events';

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
