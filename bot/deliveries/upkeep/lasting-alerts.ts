import { render } from '../../../cards/render';
import { upkeepSummaries } from '../../../cards/words/upkeep/words';
import { describeOutage, Outage } from '../../commands/outage';
import { writeInstant } from '../../domain/time/instant';
import { lastingCard } from '../../views/upkeep/lasting';
import { type AlertDeps, alertsChannel } from '../alert';
import type { AlertBook, KeptAlert, LastingAlert, Message, Posted, Sender } from '../ports';

/** What telling of something takes for as long as it lasts. */
export interface LastingDeps extends Pick<AlertDeps, 'secondWay' | 'log'> {
  readonly sender: Sender;
  readonly alerts: AlertBook;
  readonly now: () => Date;
}

/** What began, or was met once more: a case or lane that waits for it, where one does. */
export interface Meeting extends Pick<LastingAlert, 'kind' | 'system' | 'reason' | 'what'> {
  readonly ref?: string;
}

/** How often it is tried again when two meet the same at the same time. */
const rounds = 8;
/** As many cases as are kept with one alert; the sweep finds the others by their state. */
const mostRefs = 300;

/**
 * Notes that something lasts, and tells of it at once where it has just begun: one message for all whom it keeps waiting, with the
 * reason, which the sweep keeps up to date. Throws `Outage` only when the storage is away.
 */
export async function noteLasting({ ref, ...met }: Meeting, deps: LastingDeps): Promise<void> {
  const id = [met.kind, met.system, met.reason, met.what].join('/');
  for (let round = 0; round < rounds; round += 1) {
    const known = await deps.alerts.find(id);
    const refs = known?.alert.refs ?? [];
    const isKnown = ref === undefined || refs.includes(ref) || refs.length >= mostRefs;
    if (known && isKnown) return;
    const begun = { id, ...met, since: writeInstant(deps.now()), refs, shows: '' };
    const next = { ...(known?.alert ?? begun), refs: ref === undefined ? refs : [...refs, ref] };
    if ((await deps.alerts.keep(next, known?.version)) === 'other') continue;
    // Whoever began it tells of it; what is added later the sweep shows, so that an outage is no storm.
    const own = known ? undefined : await deps.alerts.find(id);
    if (own) await show(own, deps);
    return;
  }
}

/**
 * Brings every message of what lasts up to date, tries again where nobody could be told yet, and closes those of what is over.
 * `isOver`: of a case or a lane, or with '' of the thing itself. Throws `Outage` only when the storage is away.
 */
export async function tendLasting(
  isOver: (alert: LastingAlert, ref: string) => Promise<boolean>,
  deps: LastingDeps,
): Promise<void> {
  for (const kept of await deps.alerts.all()) {
    const { alert } = kept;
    const waiting = alert.refs.length === 0 ? [''] : alert.refs;
    const left: string[] = [];
    for (const ref of waiting) if (!(await isOver(alert, ref))) left.push(ref);
    if (left.length === 0) await close(kept, deps);
    else await show({ ...kept, alert: { ...alert, refs: left.filter((ref) => ref !== '') } }, deps);
  }
}

async function show({ alert, version }: KeptAlert, deps: LastingDeps): Promise<void> {
  const shows = alert.refs.join(' ') || alert.id;
  if (alert.posted && alert.shows === shows) return;
  const posted = await putUp(alert, messageOf(alert), deps);
  await keepPosted({ alert: { ...alert, posted, shows: posted ? shows : '' }, version }, deps);
}

/** Keeps where the message stands. Where the alert was added to meanwhile, the message is its; of two, or of one that is over, ours is closed. */
async function keepPosted(kept: KeptAlert, deps: LastingDeps): Promise<void> {
  const { posted } = kept.alert;
  let { alert, version } = kept;
  for (let round = 0; round < rounds; round += 1) {
    if ((await deps.alerts.keep(alert, version)) === 'kept' || !posted) return;
    const newer = await deps.alerts.find(alert.id);
    if (!newer || newer.alert.posted) {
      const isOwn = newer?.alert.posted?.activityId === posted.activityId;
      if (!isOwn) await deps.sender.update(posted, messageOf(alert, writeInstant(deps.now())));
      return;
    }
    alert = { ...newer.alert, posted, shows: '' };
    version = newer.version;
  }
}

async function close(kept: KeptAlert, deps: LastingDeps): Promise<void> {
  const { alert } = kept;
  const until = writeInstant(deps.now());
  // Also where nobody could be told while it lasted: that it was is not struck off untold.
  if (await putUp(alert, messageOf(alert, until), deps)) await deps.alerts.forget(kept);
  deps.log.info('alert-over', { kind: alert.kind, reason: alert.reason, since: alert.since });
}

const messageOf = (alert: LastingAlert, until?: string): Message => ({
  card: render('message', lastingCard(alert, until)),
  summary: until === undefined ? upkeepSummaries.upkeep : upkeepSummaries.over,
});

/** The message where it stands now: changed, or put where somebody sees it; undefined where nobody can be reached. */
async function putUp(alert: LastingAlert, message: Message, deps: LastingDeps): Promise<Posted | undefined> {
  const { sender, secondWay, log } = deps;
  const facts = { kind: alert.kind, reason: alert.reason, system: alert.system, what: alert.what };
  try {
    if (alert.posted && (await sender.update(alert.posted, message)) !== 'gone') return alert.posted;
    for (const to of [{ kind: 'channel', code: alertsChannel } as const, secondWay]) {
      const posted = await sender.post(to, message);
      if (!('undeliverable' in posted)) return posted;
      log.error('alert-untold', { ...facts, undeliverable: posted.undeliverable });
    }
  } catch (problem) {
    if (!(problem instanceof Outage) || problem.system !== 'connector') throw problem;
    log.error('alert-untold', { ...facts, ...describeOutage(problem) });
  }
  return undefined;
}
