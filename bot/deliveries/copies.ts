import { createHash } from 'node:crypto';
import { render } from '../../cards/render';
import { fill } from '../../cards/words/fill';
import { summaries } from '../../cards/words/summaries';
import type { Deadline } from '../commands/deadline';
import { Outage } from '../commands/outage';
import type { Log } from '../commands/ports';
import type { Case } from '../domain/case/state';
import { canonical } from '../domain/records/trail';
import type { Action } from '../policy/codes';
import type { Profile } from '../policy/profile';
import { message as say } from '../views/messages/message';
import { type AlertDeps, alertOf, alertsChannel, raise } from './alert';
import { type DrawDeps, drawOnce, nothingToShow } from './drawn';
import { noteMissed } from './case/missed';
import { isOver } from './case/over';
import { isReplacedPersons } from './case/given-copies';
import type { Claim, Message, Posted, Posting, Sender, Sent, SentLog, Undeliverable } from './ports';
import { destinationKey } from './postings';

/** What posting messages of a case, and keeping them true, takes. */
export interface CopyDeps extends DrawDeps, Omit<AlertDeps, 'sender' | 'sent'> {
  readonly sender: Sender;
  readonly sent: SentLog;
  readonly log: Log;
}

/** Of which case messages are posted, and until when. */
export interface Work {
  readonly subject: Case;
  readonly profile: Profile;
  readonly deps: CopyDeps;
  readonly deadline: Deadline;
  /** Whether a newer card in the same place asks for the same. */
  readonly isReplaced: (posting: Posting) => boolean;
  /** The steps that a newer card in the same place offers. */
  readonly stepsElsewhere: (posting: Posting) => readonly Action[];
}

/** Posts a message that must exist, once; where Teams will never take it somebody else is told. Throws `Outage`. */
export async function post(posting: Posting, work: Work): Promise<void> {
  const { subject, deps } = work;
  const claim = await deps.sent.claim(subject.ref, posting.id);
  if (!claim) {
    if (await isSentByOther(posting, work)) return;
    throw new Outage('Somebody else is sending this message just now', { system: 'storage', status: 409 });
  }
  const made = await makeAndPost(posting, claim, work);
  if ('undeliverable' in made) {
    await giveUp(posting, { reason: made.undeliverable, claim }, work);
    return;
  }
  const { message, posted } = made;
  const shows = fingerprint(message);
  // Without an id nothing can be brought up to date, yet it was told, and is not told again.
  const kept = posted.activityId === '' || posted.conversationId === '' ? undefined : posted;
  if (!kept) deps.log.error('posted-without-id', { ref: subject.ref, card: posting.card });
  const recorded = await deps.sent.record(subject.ref, { posting, posted: kept, shows }, claim);
  if (recorded === 'other' && kept) await close(kept, work);
}

async function makeAndPost(
  posting: Posting,
  claim: Claim,
  work: Work,
): Promise<{ readonly message: Message; readonly posted: Posted } | Undeliverable> {
  const { subject, deps } = work;
  try {
    const message = await drawOnce(posting, 'make', work);
    if (!message) return { undeliverable: nothingToShow };
    const posted = await deps.sender.post(posting.destination, message);
    return 'undeliverable' in posted ? posted : { message, posted };
  } catch (problem) {
    // Where nothing was said the next try need not wait for the claim to lapse; where nobody knows, it is tried once more.
    const isUnclear = problem instanceof Outage && problem.mayHaveHappened;
    await deps.sent[isUnclear ? 'doubt' : 'release'](subject.ref, posting.id, claim);
    throw problem;
  }
}

/** A copy that stands beside the one that was recorded says that it is out of date, and has no buttons (C7). */
async function close(posted: Posted, { subject: { ref }, deps }: Work): Promise<void> {
  deps.log.warn('copy-closed', { ref });
  const message = {
    card: render('message', say('outOfDate', { ref })),
    summary: fill(summaries.news, { ref }),
  };
  await deps.sender.update(posted, message);
}

/** How often, and how long apart in milliseconds, we look whether another worker has sent what it claimed. */
const looks = { times: 8, apartMs: 250 };

/** Two workers are often at one case, woken by two steps in a row: the second waits for the first rather than start over. */
async function isSentByOther(posting: Posting, { subject, deps }: Work): Promise<boolean> {
  for (let look = 0; look < looks.times; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, looks.apartMs));
    if ((await deps.sent.of(subject.ref)).has(posting.id)) return true;
  }
  return false;
}

/** Teams will never take it: Customer Experience is told, so that a person tells a person; then it is struck off. */
async function giveUp(
  posting: Posting,
  { reason, claim }: { readonly reason: string; readonly claim: Claim },
  work: Work,
): Promise<void> {
  const { subject, deps } = work;
  deps.log.error('undeliverable', { ref: subject.ref, card: posting.card, reason });
  if (posting.card === 'alert') await raiseLater(posting, work);
  else await tellOthers(posting, work);
  await deps.sent.record(subject.ref, { posting, posted: undefined, shows: '' }, claim);
  if (reason !== nothingToShow) await noteMissed(posting, subject.ref, deps.sent);
}

/** The alerts channel takes nothing: the second way, or else the sweep, until somebody knows. */
async function raiseLater(posting: Posting, work: Work): Promise<void> {
  const { subject, deps } = work;
  const message = await drawOnce(posting, 'make', work);
  if (message) await raise(alertOf({ about: subject.ref, id: posting.id, message }), deps);
}

async function tellOthers(posting: Posting, work: Work): Promise<void> {
  const { subject, deps } = work;
  const alert: Posting = {
    ...posting,
    id: `${posting.id}/alert`,
    destination: { kind: 'channel', code: alertsChannel },
    card: 'alert',
  };
  const known = await deps.sent.of(subject.ref);
  if (!known.has(alert.id)) await post(alert, work);
}

/** Brings one copy up to date if it shows something else than the case now says. */
export async function refresh(copy: Sent, work: Work): Promise<void> {
  const { subject, deps, profile } = work;
  const isErased = subject.erasure?.doneAt !== undefined;
  if (!copy.posted) return copy.isWanted ? postMissed(copy, work) : undefined;
  const isChanged =
    isErased || isReplacedPersons(copy.posting, subject) || isOver(copy.posting, subject, profile);
  if (isFixed(copy.posting) && !isChanged) return;
  const message = await drawOnce(copy.posting, 'look', work);
  if (!message) {
    deps.log.error(nothingToShow, { ref: subject.ref, card: copy.posting.card });
    return;
  }
  const shows = fingerprint(message);
  if (shows === copy.shows) return;
  const posted = await renew({ ...copy, posted: copy.posted }, message, work);
  if (!posted) return;
  const recorded = await deps.sent.record(subject.ref, { ...copy, posted, shows });
  if (recorded === 'other' && posted !== copy.posted) await close(posted, work);
}

/** Posts what somebody missed who can be reached again (C7): once, and not where something newer asks for the same. */
async function postMissed(copy: Sent, work: Work): Promise<void> {
  const { subject, deps, isReplaced } = work;
  const { posting } = copy;
  const done = { ...copy, isWanted: undefined };
  const message = isReplaced(posting) ? undefined : await drawOnce(posting, 'make', work);
  if (!message) {
    await deps.sent.record(subject.ref, done);
    return;
  }
  const posted = await postAnew({ posting, of: 'missed' }, message, work);
  if (!posted) await noteMissed(posting, subject.ref, deps.sent);
  await deps.sent.record(subject.ref, { ...done, posted, shows: posted ? fingerprint(message) : '' });
}

/** Changes the message; where it is gone, posts it anew. Undefined when Teams takes it no more. */
async function renew(
  copy: Sent & { readonly posted: Posted },
  message: Message,
  work: Work,
): Promise<Posted | undefined> {
  const { posted, posting } = copy;
  const { subject, deps } = work;
  const facts = { ref: subject.ref, card: posting.card, destination: destinationKey(posting.destination) };
  const became = await deps.sender.update(posted, message);
  if (became === 'updated') return posted;
  if (became !== 'gone') {
    // It stands as it was, where whoever reads it has shut us out: one more message would reach them no better.
    deps.log.error('copy-not-updated', { ...facts, reason: became.unchangeable });
    return undefined;
  }
  const anew = await postAnew({ posting, of: posted.activityId }, message, work);
  if (!anew) deps.log.warn('copy-lost', facts);
  return anew;
}

/** Posts a copy that is gone anew: one worker does. */
async function postAnew(
  { posting, of }: { readonly posting: Posting; readonly of: string },
  message: Message,
  { subject: { ref }, deps }: Work,
): Promise<Posted | undefined> {
  const id = `${posting.id}/instead-of-${of}`;
  const claim = await deps.sent.claim(ref, id);
  if (!claim) throw new Outage('Somebody else posts this copy anew', { system: 'storage', status: 409 });
  try {
    const anew = await deps.sender.post(posting.destination, message);
    if ('undeliverable' in anew) {
      await deps.sent.release(ref, id, claim);
      return undefined;
    }
    await deps.sent.settle(ref, id);
    return anew.activityId === '' ? undefined : anew;
  } catch (problem) {
    await deps.sent.release(ref, id, claim);
    throw problem;
  }
}

/** News, alerts and the offer of support belong to one moment; they do not change afterwards. */
const isFixed = ({ card }: Posting): boolean =>
  ['news', 'alert', 'support', 'affected', 'answer'].includes(card);

const fingerprint = (message: Message): string =>
  createHash('sha256').update(canonical(message)).digest('hex').slice(0, 32);
