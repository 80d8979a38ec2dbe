import type { Happened } from '../../bot/domain/case/events';
import { caseEvents } from './case/words';
import { contactPeopleEvents } from './contact-people/words';
import { correspondenceEvents } from './correspondence/words';
import { customersEvents } from './customers/words';
import { decidingEvents } from './deciding/words';
import { lettersEvents } from './letters/words';
import { markersEvents } from './markers/words';
import { outsideReportsEvents } from './outside-reports/words';
import { recordsEvents } from './records/words';
import { reportingEvents } from './reporting/words';
import { restrictingEvents } from './restricting/words';
import { reviewsEvents } from './reviews/words';
import { routingEventWords } from './routing/words';
import { waitingEvents } from './waiting/words';

/** Every event as the beginning of a sentence that goes on with a name: "Acknowledged by …". */
const stepWords = {
  ...reportingEvents,
  ...caseEvents,
  ...decidingEvents,
  ...lettersEvents,
  ...outsideReportsEvents,
  ...markersEvents,
  ...contactPeopleEvents,
  ...correspondenceEvents,
  ...reviewsEvents,
  ...restrictingEvents,
  ...routingEventWords,
  ...recordsEvents,
  ...customersEvents,
  ...waitingEvents,
} as const satisfies Record<Happened['type'], string>;

/** The words of an event by the name a case keeps it under; a name of a later version stands for itself. */
export const stepWordsOf = (event: string): string => (isStep(event) ? stepWords[event] : `${event}, by`);

const isStep = (event: string): event is Happened['type'] => Object.hasOwn(stepWords, event);
