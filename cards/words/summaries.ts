import { caseSummaries } from './case/words';
import { contactPeopleSummaries } from './contact-people/words';
import { customersSummaries } from './customers/words';
import { decidingSummaries } from './deciding/words';
import { guideSummaries } from './guide/words';
import { lettersSummaries } from './letters/words';
import { outsideReportsSummaries } from './outside-reports/words';
import { recordsSummaries } from './records/words';
import { reportingSummaries } from './reporting/words';
import { restrictingSummaries } from './restricting/words';
import { reviewsSummaries } from './reviews/words';
import { routingSummaries } from './routing/words';
import { supportSummaries } from './support/words';
import { waitingSummaries } from './waiting/words';

/** What a lock screen shows of a card that arrives: the reference of the case at most, never a person's name. */
export const summaries = {
  ...reportingSummaries,
  ...caseSummaries,
  ...decidingSummaries,
  ...lettersSummaries,
  ...outsideReportsSummaries,
  ...contactPeopleSummaries,
  ...reviewsSummaries,
  ...restrictingSummaries,
  ...recordsSummaries,
  ...routingSummaries,
  ...customersSummaries,
  ...waitingSummaries,
  ...guideSummaries,
  ...supportSummaries,
} as const;
