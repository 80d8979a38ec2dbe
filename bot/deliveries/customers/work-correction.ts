import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { StoredCorrection } from '../../commands/customers/corrections';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import { type Correction, type Normal, recordCorrection } from '../../domain/customers/corrections';
import { message } from '../../views/messages/message';
import { tellOnce } from '../tell-once';
import { wholeOf } from './whole-of';
import { type RefileDeps, workRefiling } from './work-refiling';

/** What carrying out a correction needs. */
export interface CorrectionDeps extends RefileDeps {
  readonly normal: Normal;
}

/**
 * Carries out the correction of a customer that is under way: in every case that holds what is wrong, then in the
 * customer's own row, and tells whoever asked. It was stored first and can be done twice, so that it goes on wherever it
 * was broken off. Throws `Outage`.
 */
export async function workCorrection(
  customerRef: string,
  deadline: Deadline,
  deps: CorrectionDeps,
): Promise<void> {
  const stored = await deps.corrections.find(customerRef, deadline);
  const correction = stored?.correction;
  if (!correction) return;
  if ('caseRef' in correction) return workRefiling({ stored, refiling: correction }, deadline, deps);
  const whole = await wholeOf(customerRef, deadline, deps);
  for (const ref of await deps.customers.casesOf([...new Set([customerRef, whole])], deadline)) {
    await correctCase(ref, correction, deadline, deps);
  }
  await deps.customers.describe(whole, deadline);
  await tell(correction, deps);
  await finish(customerRef, correction, deadline, deps);
  deps.log.info('customer-corrected', { ref: customerRef, field: correction.field });
}

/** How often a row is tried again that somebody else changed meanwhile. */
const rounds = 5;

async function correctCase(
  ref: string,
  correction: Correction,
  deadline: Deadline,
  { register, wake, normal }: CorrectionDeps,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const stored = (await register.load(ref, deadline))?.stored;
    const recorded = stored && recordCorrection(stored.subject, correction, normal);
    if (!stored || !recorded) return;
    if ((await register.save(stored, recorded.next, recorded.events, deadline)) === 'saved') {
      await wake.deliveries(ref);
      return;
    }
  }
  throw new Outage('A case kept changing while its customer was corrected', { system: 'graph', status: 412 });
}

async function finish(
  customerRef: string,
  { key }: Correction,
  deadline: Deadline,
  { corrections }: CorrectionDeps,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const stored: StoredCorrection | undefined = await corrections.find(customerRef, deadline);
    if (stored?.correction?.key !== key) return;
    if ((await corrections.save(stored, undefined, deadline)) === 'saved') return;
  }
  throw new Outage('The row of a customer kept changing', { system: 'graph', status: 412 });
}

async function tell({ key, by }: Correction, deps: CorrectionDeps): Promise<void> {
  const said = { card: render('message', message('corrected')), summary: summaries['customers-changed'] };
  await tellOnce({ about: 'corrections', id: key, to: { kind: 'person', id: by.id }, message: said }, deps);
}
