import type { MessageName, MessageWords } from './shape';
import { absencesMessages } from './absences/words';
import { caseMessages } from './case/words';
import { customersMessages, mergeMessages } from './customers/words';
import { recordsMessages } from './records/words';
import { reportingMessages } from './reporting/words';
import { waitingMessages } from './waiting/words';

/** Confirmations and alerts. `{ref}` is a case, `{manager}` a name, `{todo}` a step, `{status}` where a case stands. */
export const messageWords = {
  ...reportingMessages,
  ...caseMessages,
  ...recordsMessages,
  ...customersMessages,
  ...absencesMessages,
  ...waitingMessages,
  ...mergeMessages,
} as const satisfies Record<MessageName, MessageWords>;
