import type { Local, LocalOptions } from '../../local/start/local';
import { startTestLocal } from '../start-local';
import { wordsOn } from './colleague';
import { rowsOf } from './register-rows';
import { anApproval, aReport, endorse, people, refer } from './story';

/** Where a prepared case can stand. */
export type Prepared = 'reported' | 'awaiting-endorsement' | 'awaiting-decision';

/** Nothing in a queue is worked on before `drain`, so that what one turn does can be seen alone. */
const workWhenAsked = { minMs: 3_600_000, maxMs: 3_600_000 } as const;

/** A whole start whose workers wait for `drain`, and whose Teams does not mind many messages at once. */
export const startAtRest = (overrides: Partial<LocalOptions> = {}): Promise<Local> =>
  startTestLocal({ polling: workWhenAsked, enforceRates: false, ...overrides });

/** The reference that a card speaks of; '' when there is none. */
export const refOn = (card: unknown): string => /CB-\d+/.exec(wordsOn(card))?.[0] ?? '';

/** The reference that the next case will have, whatever was reported before. */
export const nextRef = async (local: Local): Promise<string> =>
  `CB-${String((await rowsOf(local, 'Cases')).length + 1).padStart(4, '0')}`;

let customers = 0;

/** A case of a customer of its own, brought to a status by its people, everybody told. Gives its reference. */
export async function aCaseIn(local: Local, status: Prepared, entries: object = {}): Promise<string> {
  const all = people(local);
  customers += 1;
  const customer = { customerName: `Customer ${customers}`, email: `customer.${customers}@example.org` };
  await all.ailsa.says('report');
  const form = await all.ailsa.sees('Send the report');
  const sent = await all.ailsa.presses('Send the report', form, { ...aReport, ...customer, ...entries });
  const ref = refOn(sent.kind === 'card' ? sent.card : undefined);
  await local.drain();
  if (status !== 'reported') await refer(local, all, ref);
  if (status === 'awaiting-decision') await endorse(local, all, ref);
  return ref;
}

/** A case whose restriction EMT has approved: in force where the customer was told, otherwise waiting for that. Gives its reference. */
export async function aRestriction(
  local: Local,
  entries: object = {},
  { isTold }: { readonly isTold: boolean } = { isTold: true },
): Promise<string> {
  const { eilidh, isla } = people(local);
  const ref = await aCaseIn(local, 'awaiting-decision', entries);
  const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await record.press('Approve')).press('Approve', anApproval);
  await local.drain();
  if (!isTold) return ref;
  const notice = await isla.opens('Record the notice', await isla.sees(`${ref}: `));
  const sentOn = local.clock.now().toISOString().slice(0, 10);
  await notice.press('Record', { told: 'told', sentOn, noticeChannel: 'letter' });
  await local.drain();
  return ref;
}
