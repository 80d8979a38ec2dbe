import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { insteadWords, reviewWords, reviewsLabels as labels } from '../../../cards/words/reviews/words';
import type { Case } from '../../domain/case/state';
import { measuresOf } from '../../domain/restricting/in-force';
import type { HeldReview, ReviewPing } from '../../domain/reviews/state';
import { untoldReview } from '../../domain/reviews/telling';
import type { Action } from '../../policy/codes';
import { permittedActions } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { chatButtons, openRecord } from '../case/buttons';
import { contactRows } from '../correspondence/contact-rows';
import { dayInWords, momentInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { nameOf } from '../case/labels';
import { restrictionRows } from '../restricting/measures-in-words';
import { outcomeInWords, sinceHeading, sinceRows } from './review-parts';
import { toldInWords } from '../restricting/telling';
import type { Person } from '../../domain/case/person';

/** What stands on the card, in this order. */
const offered = ['continue-restriction', 'propose-variation', 'propose-lifting', 'log-contact'] as const;

/** What stands on it once it is answered, while the customer is not told how it ended (R9). */
const toTell = ['prepare-letter', 'record-notice'] as const;

/** One asking for a review: open, answered, or so long ago that the case no longer keeps it. */
interface Asking {
  readonly dueOn: string;
  readonly ping: ReviewPing | undefined;
  readonly held: HeldReview | undefined;
  /** Whether the customer is still to be told how it ended. */
  readonly isUntold: boolean;
}

function askingOf(subject: Case, number: number): Asking {
  const { review, reviews } = subject;
  const ping = review?.pings.find((one) => one.number === number);
  const held = reviews.latest.find(({ pings }) => pings.includes(number));
  return {
    dueOn: (ping ? review?.dueOn : held?.dueOn) ?? '',
    ping,
    held,
    isUntold: held !== undefined && untoldReview(subject)?.review === held,
  };
}

/**
 * The card by which somebody is asked to review a restriction (V1, V2): what happened since, what is restricted, what is to
 * be weighed, and the answers. `number`: the event that asked. Once somebody has answered, it says who, when and what.
 */
export function restrictionReview(
  subject: Case,
  number: number,
  reader: Person,
  profile: Profile,
): CardData<'appointment'> {
  const asking = askingOf(subject, number);
  const words = reviewWords[standingOf(asking)];
  const facts = factsOf(subject, asking, profile);
  const steps: readonly Action[] = asking.isUntold ? toTell : asking.ping ? offered : [];
  const permitted = permittedActions(subject, { actor: { ...reader, roles: [] }, profile });
  const { verbs, dialogs } = chatButtons(steps.filter((action) => permitted.includes(action)));
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(words.heading, facts),
    tone: words.tone,
    lead: `${insteadOf(asking)}${fill(words.lead, facts)}`,
    sections: asking.ping ? sectionsOf(subject, profile) : [],
    expects: asking.ping ? [...profile.reviews.weigh] : [],
    next: '',
    verbs,
    buttons: [...dialogs, openRecord],
  };
}

function standingOf({ ping, held, isUntold }: Asking): keyof typeof reviewWords {
  if (held) return isUntold ? 'untold' : 'answered';
  if (!ping) return 'past';
  return ping.rung === 'ahead' || ping.rung === 'due' ? ping.rung : 'overdue';
}

const factsOf = (subject: Case, { dueOn, held }: Asking, profile: Profile) => ({
  ref: subject.ref,
  due: dayInWords(dueOn),
  who: held ? nameOf(held.by) : '',
  at: held ? momentInWords(held.at, profile.timeZone) : '',
  outcome: held ? outcomeInWords(subject, held) : '',
});

const toldOf = ({ held, isUntold }: Asking, profile: Profile): string | undefined =>
  isUntold ? labels.notToldYet : held?.told && toldInWords(held.told, profile);

function insteadOf({ ping }: Asking): string {
  const other = ping?.insteadOf;
  if (!other) return '';
  const who = nameOf(other.person);
  return other.until === undefined
    ? fill(insteadWords.other, { who })
    : fill(insteadWords.away, { who, until: dayInWords(other.until) });
}

function sectionsOf(subject: Case, profile: Profile): CardData<'appointment'>['sections'] {
  const measures = measuresOf(subject);
  return [
    {
      heading: sinceHeading(subject, profile),
      rows: [...rows([[labels.customer, subject.customer.name]]), ...sinceRows(subject, profile)],
    },
    { heading: labels.whatIsRestricted, rows: measures ? restrictionRows(measures, profile) : [] },
    { heading: labels.whoLooksAfterTheContact, rows: contactRows(subject, profile) },
  ].filter((section) => section.rows.length > 0);
}

/** A review put to the Heads in their channel, since nobody before them answered or is there (V1): no customer's name. */
export function reviewRequest(subject: Case, number: number, profile: Profile): CardData<'approval-request'> {
  const asking = askingOf(subject, number);
  const words = reviewWords[standingOf(asking)];
  const facts = factsOf(subject, asking, profile);
  const open = asking.ping !== undefined;
  return {
    ref: subject.ref,
    v: subject.version,
    look: '',
    heading: fill(words.heading, facts),
    tone: words.tone,
    urgency: '',
    rows: open
      ? contactRows(subject, profile)
      : rows([
          [labels.answeredBy, asking.held && `${facts.who}, ${facts.at}`],
          [labels.outcome, facts.outcome],
          [labels.customerTold, asking.held && toldOf(asking, profile)],
        ]),
    open,
  };
}
