import type { AppointmentHappened, ContactTellingHappened } from '../../domain/contact-people/events';
import type { Case } from '../../domain/case/state';
import { appointmentOf, appointmentsOf } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { type Rule, toNewsIn, toPerson, type Wanted } from '../wanted';

/** Everybody named by the decision is asked to accept, with the history (S1). */
export const toAppointed = (subject: Case): readonly Wanted<'appointment'>[] =>
  appointmentsOf(subject).map(({ person, role }) => toPerson(person.id, 'appointment', role));

/** The contact people, each as what they are, hear of something. */
export const toContacts = (subject: Case): readonly Wanted<'news'>[] =>
  appointmentsOf(subject).map(({ person, role }) => toPerson(person.id, 'news', role));

/** Those who are to tell the customer something; the Heads as well where nobody is named, or nobody did it (R9, D7). */
export function toWhoTells(subject: Case, isAgain: boolean, { reviews }: Profile): readonly Wanted<'news'>[] {
  const people = toContacts(subject);
  return people.length === 0 || isAgain ? [...people, toNewsIn(reviews.headChannel)] : people;
}

/** Those who appoint hear that somebody has to be found. */
const toAppointing = ({ contactPeople }: Profile): Wanted<'appoint-request'> => ({
  destination: { kind: 'channel', code: contactPeople.appointedBy.channel },
  card: 'appoint-request',
  audience: 'channel',
});

/** Those who keep the list, and the manager, where the workflow lets them appoint: each where they have not been asked already. */
function toOthersAppointing(subject: Case, profile: Profile): readonly Wanted<'appoint-request'>[] {
  const { appointedBy } = profile.contactPeople;
  const { channel } = profile.customerList;
  const mayManager = profile.workflow.transitions.some(
    ({ action, from, by }) => action === 'appoint' && from.includes(subject.status) && by.includes('manager'),
  );
  return [
    ...(channel === appointedBy.channel
      ? []
      : [
          {
            destination: { kind: 'channel', code: channel },
            card: 'appoint-request',
            audience: 'channel',
          } as const,
        ]),
    ...(mayManager ? [toPerson(subject.manager.id, 'appoint-request', 'manager')] : []),
  ];
}

type Told = AppointmentHappened['type'] | ContactTellingHappened['type'];

/** Who hears of each event about the contact people of a case by a new message (S1, R9). */
export const appointmentPostings: { readonly [T in Told]: Rule<T> } = {
  // Of a first acceptance the copies of those concerned tell; of a handover whoever handed over hears as well.
  AppointmentAccepted: (subject, { happened }) => {
    const by = appointmentOf(subject, happened.role)?.by;
    return happened.handover
      ? [...(by ? [toPerson(by.id, 'news', 'former')] : []), ...toContacts(subject)]
      : [];
  },
  AppointmentDeclined: (subject, { happened }, profile) =>
    happened.handover
      ? toContacts(subject).filter(({ audience }) => audience === happened.role)
      : [toAppointing(profile)],
  ContactPersonAppointed: (subject, { happened, number }) => [
    toPerson(happened.person.id, 'appointment', happened.role),
    ...subject.formerHolders
      .filter((replaced) => replaced.number === number)
      .map(({ id }) => toPerson(id, 'news', 'former')),
  ],
  HandoverOffered: (_, { happened }) => [toPerson(happened.person.id, 'appointment', 'successor')],
  AppointmentReminded: (subject, { happened }, profile) => {
    const named = appointmentOf(subject, happened.role);
    if (!named) return [];
    return named.answer ? [toAppointing(profile)] : [toPerson(named.person.id, 'news', named.role)];
  },
  AppointmentEscalated: (subject, { happened }, profile) => [
    toAppointing(profile),
    // Those did not find anybody: whoever else may appoint is asked as well (D7).
    ...(happened.again ? toOthersAppointing(subject, profile) : []),
  ],
  // Copies of the appointment say that the customer was told.
  ContactNoticeSent: () => [],
  ContactNoticeWithheld: () => [],
  ContactTellingReminded: (subject, { happened }, profile) =>
    toWhoTells(subject, happened.again === true, profile),
};
