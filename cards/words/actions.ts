import type { Action } from '../../bot/policy/codes';
import type { ActionWords } from './shape';
import { caseActions } from './case/words';
import { contactPeopleActions } from './contact-people/words';
import { correspondenceActions } from './correspondence/words';
import { decidingActionWords } from './deciding/words';
import { lettersActions } from './letters/words';
import { markersActions } from './markers/words';
import { outsideReportsActions } from './outside-reports/words';
import { recordsActions } from './records/words';
import { reportingActions } from './reporting/words';
import { restrictingActions } from './restricting/words';
import { reviewsActions } from './reviews/words';
import { routingActions } from './routing/words';

/** Every step as buttons and sentences name it. */
export const actionWords = {
  ...reportingActions,
  ...caseActions,
  ...decidingActionWords,
  ...lettersActions,
  ...outsideReportsActions,
  ...markersActions,
  ...contactPeopleActions,
  ...correspondenceActions,
  ...reviewsActions,
  ...restrictingActions,
  ...recordsActions,
  ...routingActions,
} as const satisfies Record<Action, ActionWords>;

/** Buttons stand in this order; the first of those that a person may press is the one expected. */
export const buttonOrder = [
  'give-information',
  'record-letter-sent',
  'behaviour-changed',
  'behaviour-not-changed',
  'take-in-hand',
  'acknowledge',
  'find-unacceptable',
  'find-acceptable',
  'refer',
  'endorse',
  'seek-assessment',
  'prepare-letter',
  'approve',
  'approve-with-changes',
  'refuse',
  'confirm-decision',
  'accept-appointment',
  'overturn-decision',
  'decline-appointment',
  'continue-restriction',
  'record-notice',
  'request-appeal',
  'complete-task',
  'record-routing',
  'confirm-marker',
  'strike-out-marker',
  'confirm-affected',
  'contest-affected',
  'record-emergency-call',
  'give-consultation',
  'give-advice',
  'decide-external-report',
  'record-external-report',
  'log-contact',
  'tell-contact-person',
  'propose-variation',
  'propose-lifting',
  'ask-for-information',
  'hand-over',
  'appoint',
  'change-manager',
  'declare-conflict',
  'propose-external-report',
  'record-own-report',
  'set-incident-aside',
  'confirm-erasure',
  'propose-erasure',
  'decline-erasure',
  'release-record',
  'hold-record',
  'add-incident',
  'close',
  'withdraw',
] as const satisfies readonly Action[];
