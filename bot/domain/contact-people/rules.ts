import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { appointmentOf, openAppointmentsOf, isHandover } from './holders';
import { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import { relationsOf } from '../case/relations';
import type { StepRules } from '../case/rule';
import { type AppointmentAction, type ContactRole, contactRoles } from '../../policy/codes';
import { happens, refuseIncomplete, NoCase, type Step, type Verdict } from '../case/verdict';
import type { Person } from '../case/person';

/** Somebody accepts what they are asked to take on (S1). */
function acceptAppointment(_: CommandOf<'accept-appointment'>, { subject, context, to }: Step): Verdict {
  const asked = firstAsked(subject, context.actor.id);
  const { role } = asked;
  return happens({ type: 'AppointmentAccepted', to, role, handover: isHandover(subject, asked) });
}

/** Somebody declines it, with a reason; whoever is named stays so until another is (S1). */
function declineAppointment(
  command: CommandOf<'decline-appointment'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const asked = firstAsked(subject, context.actor.id);
  const reason = entries.required('reason', command.reason, textLimits.reason);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  const handover = isHandover(subject, asked);
  return happens({ type: 'AppointmentDeclined', to, role: asked.role, handover, reason });
}

function firstAsked(subject: Case, personId: string) {
  const [first] = openAppointmentsOf(subject, personId);
  if (!first) throw new NoCase('Nobody asks this person to take anything on, which a guard has to say first');
  return first;
}

/** Somebody whom the profile lets appoint names another contact person, who is asked to accept (S1). */
function appoint(command: CommandOf<'appoint'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  entries.chosen(
    'contactRole',
    command.role,
    contactRoles.map((code) => ({ code })),
  );
  const role = contactRoles.find((one) => one === command.role);
  const person = checkPerson(command.person, role, { subject, profile: context.profile, entries });
  const reason = entries.required('reason', command.reason, textLimits.reason);
  return entries.problems.length > 0 || !person || !role
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'ContactPersonAppointed', to, role, person, reason });
}

/** A contact person asks somebody else to take over; until they do, nothing changes (S1). */
function handOver(command: CommandOf<'hand-over'>, { subject, context, to }: Step): Verdict {
  const { actor, profile } = context;
  const role = contactRoles.find((one) => appointmentOf(subject, one)?.person.id === actor.id);
  const entries = new Entries();
  const person = checkPerson(command.person, role, { subject, profile, entries });
  if (person?.id === actor.id) entries.note('person', 'is-you');
  const reason = entries.required('reason', command.reason, textLimits.reason);
  return entries.problems.length > 0 || !person || !role
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'HandoverOffered', to, role, person, reason });
}

interface Checking {
  readonly subject: Case;
  readonly profile: Profile;
  readonly entries: Entries;
}

function checkPerson(
  person: Person | undefined,
  role: ContactRole | undefined,
  { subject, profile, entries }: Checking,
): Person | undefined {
  if (!person) {
    entries.note('person', 'missing');
    return undefined;
  }
  const other = contactRoles.find((one) => one !== role);
  if (other && appointmentOf(subject, other)?.person.id === person.id) entries.note('person', 'same-person');
  const words = ineligibilityWords(person, subject, profile);
  if (words !== undefined) entries.note('person', 'profile', { words });
  return person;
}

/** Why somebody may not look after this customer's contact, in the profile's words; undefined when they may (S1). */
export const ineligibilityWords = (person: Person, subject: Case, profile: Profile): string | undefined =>
  profile.contactPeople.mayNotBe.find(({ relation }) => relationsOf(subject, person).includes(relation))
    ?.error;

/** The rule of each step about the contact people of a case (S1). */
export const appointmentRules: StepRules<AppointmentAction> = {
  'accept-appointment': acceptAppointment,
  'decline-appointment': declineAppointment,
  appoint,
  'hand-over': handOver,
};
