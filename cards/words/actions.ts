import type { Action } from '../../bot/policy/codes';
import type { ActionWords } from './shape';
import { caseActions } from './case/words';
import { contactPeopleActions } from './contact-people/words';
import { correspondenceActions } from './correspondence/words';
import { decidingActions } from './deciding/words';
import { lettersActions } from './letters/words';
import { outsideReportsActions } from './outside-reports/words';
import { recordsActions } from './records/words';
import { reportingActions } from './reporting/words';
import { restrictingActions } from './restricting/words';
import { reviewsActions } from './reviews/words';

/** Every step as buttons and sentences name it. */
export const actionWords = {
  ...reportingActions,
  ...caseActions,
  ...decidingActions,
  ...lettersActions,
  ...outsideReportsActions,
  ...contactPeopleActions,
  ...correspondenceActions,
  ...reviewsActions,
  ...restrictingActions,
  ...recordsActions,
} as const satisfies Record<Action, ActionWords>;
