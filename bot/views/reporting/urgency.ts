import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Urgency } from '../../domain/reporting/urgency';

/** Urgency in words; '' when there is none to speak of. */
export const urgencyInWords = {
  urgent: labels.urgent,
  concern: labels.urgentConcern,
  'zero-tolerance': labels.zeroTolerance,
  normal: '',
} as const satisfies Record<Urgency, string>;
