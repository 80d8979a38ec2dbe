import { render } from '../../cards/render';
import { fill } from '../../cards/words/fill';
import { summaries } from '../../cards/words/summaries';
import { caseLabels } from '../../cards/words/case/words';
import type { Log } from '../commands/ports';
import { describeOutage, Outage } from '../commands/outage';
import { message } from '../views/messages/message';
import type { Destination, OwedMessage, OwedMessages, Sender, SentLog } from './ports';

/** The channel that hears of what could not be delivered; Customer Experience watches it. */
export const alertsChannel = 'alerts';

/** A lasting fault is told of this often, in milliseconds, and not at each of its tries. */
const alertEveryMs = 6 * 3_600_000;

/** What raising an alert takes. */
export interface AlertDeps {
  readonly sender: Pick<Sender, 'post'>;
  readonly sent: Pick<SentLog, 'claim'>;
  readonly owed: Pick<OwedMessages, 'owe'>;
  /** Who hears of it when Teams takes nothing for the alerts channel: those to whom the policy belongs. */
  readonly secondWay: Destination;
  readonly log: Log;
}

/** What an alert is about: the message that could not be told, or the work that could not be done. */
export type AlertReason = 'undelivered' | 'unreadable' | 'unexported' | 'unmerged' | 'setAside' | 'owedAside';

/**
 * Tells Customer Experience that somebody could not be told, of a lane whose parked orders or of customers whose change were
 * given up for now; not again for some hours. Once it returns the alert stands somewhere, or is owed and tried again by the
 * sweep. Throws `Outage` only when the storage is away.
 */
export async function alert(about: AlertReason, ref: string, deps: AlertDeps): Promise<void> {
  if (!(await deps.sent.claim(ref, `alert-${about}`, alertEveryMs))) return;
  const card = render('message', message(about, { ref, who: caseLabels.somebodyConcerned }));
  const said = { card, summary: fill(summaries.alert, { ref }) };
  await raise(alertOf({ about: ref, id: `alert-${about}`, message: said }), deps);
}

/** A message as one for the alerts channel. */
export const alertOf = (one: Omit<OwedMessage, 'to'>): OwedMessage => ({
  ...one,
  to: { kind: 'channel', code: alertsChannel },
});

/** Puts an alert where somebody sees it; where nobody can be reached now it is owed. Throws `Outage` when the storage is away. */
export async function raise(one: OwedMessage, deps: Omit<AlertDeps, 'sent'>): Promise<void> {
  try {
    if (await isRaised(one, deps)) return;
  } catch (problem) {
    if (!(problem instanceof Outage) || problem.system !== 'connector') throw problem;
    deps.log.warn('alert-owed', { ref: one.about, ...describeOutage(problem) });
  }
  await deps.owed.owe(one);
}

/** Whether an alert could be put into its channel, or told by the second way. Throws `Outage` when Teams is away. */
export async function isRaised(
  { to, message: said, about }: OwedMessage,
  { sender, secondWay, log }: Pick<AlertDeps, 'sender' | 'secondWay' | 'log'>,
): Promise<boolean> {
  for (const way of [to, secondWay]) {
    const posted = await sender.post(way, said);
    if (!('undeliverable' in posted)) return true;
    log.error('alert-untold', { ref: about, reason: posted.undeliverable });
  }
  return false;
}
