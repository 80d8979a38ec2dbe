import type { Correction } from '../../domain/customers/corrections';
import type { Refiling } from '../../domain/customers/refiling';
import type { Deadline } from '../deadline';
import type { Log, Wake } from '../ports';
import { wakeWorker } from '../wake-worker';

/** What is put right of a customer: something that is known of them, or a report that is not theirs (S4, I3). */
export type CustomerChange = Correction | Refiling;

/** What is being put right of a customer, and what a save needs to know of their row. */
export interface StoredCorrection {
  /** Undefined where nothing is under way. */
  readonly correction: CustomerChange | undefined;
  /** The customer's row and its version. */
  readonly id: string;
  readonly etag: string;
}

/** Where corrections of customers are kept until every case says the same (S4). Members throw `Outage`. */
export interface Corrections {
  /** One request, or two. Undefined when nobody has the reference. */
  find(customerRef: string, deadline: Deadline): Promise<StoredCorrection | undefined>;
  /** Keeps a correction, or that none is under way any more, if nobody changed the row meanwhile: one request. */
  save(
    stored: StoredCorrection,
    correction: CustomerChange | undefined,
    deadline: Deadline,
  ): Promise<'saved' | 'changed-meanwhile'>;
  /** References of customers with a correction that was asked for before an instant; of very many the oldest. */
  askedBefore(instant: string, deadline: Deadline): Promise<readonly string[]>;
}

/** What became of a wish to correct something: `busy` while another correction of the customer is being carried out. */
export type CorrectionResult = 'kept' | 'busy' | 'no-such-customer';

/**
 * Keeps what is to be corrected; the worker carries it out in every case, and the keys follow in the same change (S4).
 * Throws `Outage`.
 */
export async function askCorrection(
  asked: { readonly customerRef: string; readonly correction: CustomerChange },
  deadline: Deadline,
  deps: { readonly corrections: Corrections; readonly wake: Wake; readonly log: Log },
): Promise<CorrectionResult> {
  const { customerRef, correction } = asked;
  const stored = await deps.corrections.find(customerRef, deadline);
  if (!stored) return 'no-such-customer';
  if (stored.correction && stored.correction.key !== correction.key) return 'busy';
  if (!stored.correction && (await deps.corrections.save(stored, correction, deadline)) !== 'saved')
    return 'busy';
  await wakeWorker(customerRef, deps);
  return 'kept';
}
