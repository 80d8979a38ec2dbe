import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { appointmentWords, contactPeopleLabels as labels } from '../../../cards/words/contact-people/words';
import { fill } from '../../../cards/words/fill';
import type { Appointment } from '../../domain/contact-people/state';
import type { Case } from '../../domain/case/state';
import { appointmentsOf, isHandover } from '../../domain/contact-people/holders';
import { untoldContact } from '../../domain/contact-people/known-contact';
import type { Action } from '../../policy/codes';
import { measuresOf } from '../../domain/restricting/in-force';
import { endingOf } from '../../domain/restricting/ending';
import { permittedActions } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { chatButtons, openRecord } from '../case/buttons';
import { contactRows } from '../correspondence/contact-rows';
import { routingRows } from '../routing/routing-in-words';
import { dateInWords, dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelsOf, nameOf, partyLabel } from '../case/labels';
import { adjustmentRows, restrictionRows } from '../restricting/measures-in-words';
import { nextStep } from '../case/next-step';
import type { Person } from '../../domain/case/person';

/** What stands on the card besides answering, in this order. */
const offered = [
  'accept-appointment',
  'decline-appointment',
  'record-notice',
  'log-contact',
  'propose-variation',
  'propose-lifting',
  'hand-over',
] as const;

/** What stands first on it while the customer is not told that it is they now (R9). */
const toTell = ['prepare-letter', 'record-notice'] as const;

/** The most buttons of the card that open a dialog, besides the way to the record. */
const mostDialogs = 4;

/** The most incidents that the card tells of: the newest. */
const shownIncidents = 3;

/**
 * The card by which somebody is asked to look after a customer's contact, with the history (S1): what happened, what is
 * restricted, what it never stops, what is expected of them, when it is reviewed. Drawn for one person, whatever became of it.
 */
export function appointment(subject: Case, reader: Person, profile: Profile): CardData<'appointment'> {
  const mine = [...subject.handovers, ...appointmentsOf(subject)].find(
    ({ person }) => person.id === reader.id,
  );
  const isOver = endingOf(subject) !== undefined;
  const standing = mine && isOver ? 'over' : standingOf(mine);
  const viewer = { actor: { ...reader, roles: [] }, profile };
  const permitted = permittedActions(subject, viewer);
  const steps = new Set<Action>(untoldContact(subject) ? [...toTell, ...offered] : offered);
  const { verbs, dialogs } = chatButtons([...steps].filter((action) => permitted.includes(action)));
  const words = appointmentWords[standing];
  const facts = factsOf(subject, mine, profile);
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(words.heading, facts),
    tone: words.tone,
    lead: fill(words.lead, facts),
    sections: mine && !isOver ? sectionsOf(subject, mine, profile) : [],
    expects: mine && !isOver ? [...profile.contactPeople.expects] : [],
    next: mine ? nextStep(subject, profile, reader.id) : '',
    verbs,
    // Teams shows six buttons at most.
    buttons: mine ? [...dialogs.slice(0, mostDialogs), openRecord] : [],
  };

  function standingOf(own: Appointment | undefined): keyof typeof appointmentWords {
    if (!own) return 'replaced';
    const untold = own.role === 'spoc' ? untoldContact(subject) : undefined;
    if (untold) return untold.of === 'spoc' ? 'untold' : 'standInUntold';
    if (own.answer) return own.answer.accepted ? 'accepted' : 'declined';
    return isHandover(subject, own) ? 'handedOver' : 'asked';
  }
}

const factsOf = (subject: Case, mine: Appointment | undefined, profile: Profile) => ({
  ref: subject.ref,
  role: mine ? partyLabel(profile, mine.role) : '',
  by: mine ? nameOf(mine.by) : '',
});

type Sections = CardData<'appointment'>['sections'];

function sectionsOf(subject: Case, mine: Appointment, profile: Profile): Sections {
  const measures = measuresOf(subject);
  const parts: readonly [string, CardRow[]][] = [
    [labels.whatHappened, historyRows(subject, profile)],
    [labels.whatIsRestricted, measures ? restrictionRows(measures, profile) : []],
    [labels.neverStops, exceptionRows(subject, profile)],
    [labels.agreed, measures ? adjustmentRows(measures) : []],
    [
      labels.whoAndUntilWhen,
      [
        ...contactRows(subject, profile),
        ...routingRows(subject, profile),
        ...rows([
          [labels.review, measures && dayInWords(subject.nextReview ?? measures.reviewOn)],
          [labels.ends, measures?.endsOn && dayInWords(measures.endsOn)],
          [fill(labels.noteOf, { who: nameOf(mine.by) }), mine.note],
        ]),
      ],
    ],
  ];
  return parts.filter(([, held]) => held.length > 0).map(([heading, held]) => ({ heading, rows: held }));
}

/** The newest incidents by what they were and when, and why it was decided so. */
function historyRows({ customer, incidents, decision }: Case, profile: Profile): CardRow[] {
  const newest = incidents.slice(-shownIncidents).reverse();
  const more = incidents.length - newest.length;
  return [
    ...rows([[labels.customer, customer.name]]),
    ...newest.map((incident) => ({
      label: dateInWords(incident.occurredAt, profile.timeZone),
      text: labelsOf(profile.behaviours, incident.behaviours),
    })),
    ...rows([
      [labels.beforeThat, more > 0 ? fill(labels.more, { more: String(more) }) : undefined],
      [labels.whyDecided, decision?.rationale],
    ]),
  ];
}

/** The exceptions of the kinds of restriction that were decided, each once (R4). */
function exceptionRows(subject: Case, profile: Profile): CardRow[] {
  const kinds = new Set(measuresOf(subject)?.restrictions.map(({ kind }) => kind));
  const exceptions = profile.restrictionKinds
    .filter(({ code }) => kinds.has(code))
    .flatMap(({ exceptions }) => exceptions.map(({ label }) => label));
  return rows([
    [labels.exceptions, exceptions.length === 0 ? undefined : [...new Set(exceptions)].join('; ')],
  ]);
}
