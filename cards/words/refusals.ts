import type { RefusalCode } from '../../bot/domain/case/refusal';
import type { RefusalWords } from './shape';
import { caseRefusals } from './case/words';
import { decidingRefusals } from './deciding/words';
import { outsideReportsRefusals } from './outside-reports/words';
import { recordsRefusals } from './records/words';
import { reportingRefusals } from './reporting/words';
import { reviewsRefusals } from './reviews/words';
import { routingRefusals } from './routing/words';
import { waitingRefusals } from './waiting/words';

/** Every refusal in words. `{todo}` is the step, `{who}` a person or those who take it, `{at}` when, `{status}` where the case stands. */
export const refusalWords = {
  ...reportingRefusals,
  ...caseRefusals,
  ...decidingRefusals,
  ...outsideReportsRefusals,
  ...reviewsRefusals,
  ...recordsRefusals,
  ...waitingRefusals,
  ...routingRefusals,
} as const satisfies Record<RefusalCode, RefusalWords>;
