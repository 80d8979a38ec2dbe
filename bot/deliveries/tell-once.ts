import { describeOutage, Outage } from '../commands/outage';
import { alert, type AlertDeps, alertsChannel, isRaised } from './alert';
import type { OwedMessage, OwedMessages, OwedRow, SentLog } from './ports';

/** What telling somebody takes. */
export interface TellDeps extends AlertDeps {
  readonly sent: Pick<SentLog, 'claim' | 'release' | 'settle'>;
}

/**
 * Tells somebody something once (`about` and `id` name it), however often it is tried; gives whether it was told now. Where
 * Teams will never take it, Customer Experience hears that somebody could not be told. Throws `Outage` when Teams is away:
 * nothing was told then, and the next try begins anew.
 */
export async function tellOnce(one: OwedMessage, deps: TellDeps): Promise<boolean> {
  const { about, id } = one;
  const claim = await deps.sent.claim(about, id);
  if (!claim) return false;
  try {
    await post(one, deps);
  } catch (problem) {
    if (problem instanceof Outage) await deps.sent.release(about, id, claim);
    throw problem;
  }
  await deps.sent.settle(about, id);
  return true;
}

async function post({ about, id, to, message }: OwedMessage, deps: AlertDeps): Promise<void> {
  const posted = await deps.sender.post(to, message);
  if (!('undeliverable' in posted)) return;
  deps.log.error('undeliverable', { ref: about, card: id, reason: posted.undeliverable });
  await alert('undelivered', about, deps);
}

/** What telling what is owed takes. */
export interface OwedDeps extends TellDeps {
  readonly owed: OwedMessages;
}

/**
 * Tells everything that is owed, about one thing or about all, and gives how many messages still are: whatever fails holds up
 * nothing else, and what cannot be read any more is set aside, of which somebody is told. Throws `Outage` only when the storage is away.
 */
export async function tellOwed(deps: OwedDeps, about?: string): Promise<number> {
  let left = 0;
  for (const { owed: one, ...row } of await deps.owed.owed(about)) {
    if (!one) {
      await setAside(row, deps);
      continue;
    }
    try {
      if (await isTold(one, deps)) await deps.owed.settle(one);
      else left += 1;
    } catch (problem) {
      if (!(problem instanceof Outage) || problem.system !== 'connector') throw problem;
      deps.log.warn('still-owed', { ref: one.about, ...describeOutage(problem) });
      left += 1;
    }
  }
  return left;
}

/** Holds up nothing else, and somebody knows of it. */
async function setAside(row: Pick<OwedRow, 'about' | 'id'>, deps: OwedDeps): Promise<void> {
  await deps.owed.setAside(row);
  deps.log.error('owed-set-aside', { ref: row.about, card: row.id });
  await alert('owedAside', row.about, deps);
}

async function isTold(one: OwedMessage, deps: OwedDeps): Promise<boolean> {
  const isAlert = one.to.kind === 'channel' && one.to.code === alertsChannel;
  if (isAlert) return isRaised(one, deps);
  await post(one, deps);
  return true;
}
