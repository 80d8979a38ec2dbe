import type { NewsEvent } from '../../bot/domain/case/news';
import type { NewsWords } from './shape';
import { caseNews } from './case/words';
import { contactPeopleNews } from './contact-people/words';
import { correspondenceNews } from './correspondence/words';
import { customersNews } from './customers/words';
import { decidingNews } from './deciding/words';
import { lettersNews } from './letters/words';
import { markersNews } from './markers/words';
import { outsideReportsNews } from './outside-reports/words';
import { reportingNews } from './reporting/words';
import { restrictingNews } from './restricting/words';
import { reviewsNews } from './reviews/words';
import { routingNews } from './routing/words';
import { waitingNews } from './waiting/words';

/** News of one event to somebody who has to know of it, in a message of its own. */
export const newsWords = {
  ...reportingNews,
  ...caseNews,
  ...decidingNews,
  ...lettersNews,
  ...outsideReportsNews,
  ...markersNews,
  ...contactPeopleNews,
  ...correspondenceNews,
  ...reviewsNews,
  ...restrictingNews,
  ...routingNews,
  ...customersNews,
  ...waitingNews,
} as const satisfies Record<NewsEvent, NewsWords>;

/** Said first to somebody who gets it in the place of others. */
export const newsInstead = 'Whoever this is for is away, so it comes to you as well.';

/** What news of an urgent matter begins with, on the card and on a lock screen (E2). `{heading}` is what follows. */
export const urgentNews = 'Urgent: {heading}';
