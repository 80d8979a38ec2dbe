import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { newsInstead, newsWords, urgentNews } from '../../../cards/words/news';
import type { Case } from '../../domain/case/state';
import type { NewsEvent } from '../../domain/case/news';
import { isUrgent, urgencyOf } from '../../domain/reporting/urgency';
import type { Profile } from '../../policy/profile';
import { changeOfEvent } from '../restricting/change-sections';
import { contactInWords } from '../correspondence/contact-news';
import { contactsInWords } from '../correspondence/contact-rows';
import { markerOfEvent } from '../markers/marker-in-words';
import { momentInWords } from '../time/dates';
import { findingOfEvent } from '../deciding/finding-sections';
import { nameOf } from '../case/labels';
import { letterInWords } from '../letters/letter-sections';
import { nextStep } from '../case/next-step';
import { reviewOfEvent } from '../reviews/review-parts';
import { routingOfEvent } from '../routing/routing-in-words';
import { trackInWords } from '../outside-reports/tracks-in-words';

/** Which event is told of, by its number within the case, and to whom. */
interface Told {
  readonly event: NewsEvent;
  readonly number: number;
  /** Whether its reader may see the record. */
  readonly opensRecord: boolean;
  /** Entra object id of whoever reads it. */
  readonly reader: string;
  /** Whether its reader gets it since whoever it was for is away. */
  readonly isInstead?: boolean;
}

/** News that asks somebody to do something because of what happened, and not because of what became of the case. */
const pressing: readonly NewsEvent[] = ['TasksSet', 'TaskReminded'];

/** Whether news says first that it is urgent: of something to do after violence, a threat or danger (E2, E4). */
export const isUrgentNews = (event: NewsEvent, subject: Case, profile: Profile): boolean =>
  pressing.includes(event) && isUrgent(urgencyOf(subject, profile));

/** A line of news, marked where it is urgent. */
export const markUrgent = (line: string, isUrgent: boolean): string =>
  isUrgent ? fill(urgentNews, { heading: line }) : line;

/** News of one event of a case. Undefined when the case has no such event. */
export function news(subject: Case, of: Told, profile: Profile): CardData<'news'> | undefined {
  const step = [...subject.steps, ...subject.contacts.latest, ...subject.passedOn.latest].find(
    (taken) => taken.number === of.number,
  );
  if (!step) return undefined;
  const { tone, heading, paragraphs } = newsWords[of.event];
  const facts = {
    ref: subject.ref,
    customer: subject.customerRef,
    who: nameOf(step.by),
    manager: nameOf(subject.manager),
    at: momentInWords(step.at, profile.timeZone),
    reason: subject.closure?.reason ?? '',
    what: whatOf(subject, of, profile),
    contacts: contactsInWords(subject, profile),
    contact: contactInWords(subject, of.number, { reader: of.reader, profile }),
    next: nextStep(subject, profile, of.reader),
  };
  return {
    ref: subject.ref,
    v: subject.version,
    verbs: [],
    opensRecord: of.opensRecord,
    tone,
    heading: markUrgent(fill(heading, facts), isUrgentNews(of.event, subject, profile)),
    paragraphs: [...(of.isInstead ? [newsInstead] : []), ...paragraphs].map((paragraph) =>
      fill(paragraph, facts),
    ),
  };
}

/** What an event of this number was about, in words; '' where the heading says all of it. */
const whatOf = (subject: Case, { number, opensRecord }: Told, profile: Profile): string =>
  trackInWords(subject, number, profile) ||
  routingOfEvent(subject, number, profile) ||
  markerOfEvent(subject, number) ||
  findingOfEvent(subject, number) ||
  letterInWords(subject, number, profile) ||
  reviewOfEvent(subject, number) ||
  changeOfEvent(subject, number, opensRecord);
