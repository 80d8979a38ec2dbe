import { createHash } from 'node:crypto';
import type { Deadline } from '../commands/deadline';
import { isUnfit, Outage } from '../commands/outage';
import type { Log, Seal, Sealing, StoredCase } from '../commands/ports';
import type { Away } from '../domain/absences/absences';
import type { Case } from '../domain/case/state';
import type { CaseEvent } from '../domain/case/events';
import { isErasureOwed, recordErased } from '../domain/records/erasing';
import { customerRefOf } from '../domain/customers/identity';
import { canonical } from '../domain/records/trail';
import type { Profile } from '../policy/profile';
import type { DeliveryRegister, Message, Posted, Posting, Sender, Sent, SentLog } from './ports';
import { type DrawDeps, drawOnce, nothingToShow } from './drawn';
import { doAll } from './do-all';
import { whichAreReplaced } from './newest';
import { alertsChannel, destinationKey, postingsOf } from './postings';
import { stoodInFor } from './absences/stand-in-postings';
import { writeInstant } from '../domain/time/instant';

/** What delivering needs. */
export interface DeliverDeps extends DrawDeps {
  readonly register: DeliveryRegister;
  readonly sender: Sender;
  readonly sent: SentLog;
  /** Seals each entry of the trail once it stands in its list (X3). */
  readonly seals: Sealing;
  readonly profileOf: (id: string) => Profile;
  /** When the case is next due, as an instant; null when nothing is (D7). */
  readonly dueAt: (subject: Case) => Promise<string | null>;
  /** Who of some people is away today, by their ids. */
  readonly awayToday: (personIds: readonly string[]) => Promise<Away>;
  /** Asks for another delivery in some minutes, when searches will have caught up with what was just written. */
  readonly later: (ref: string) => Promise<void>;
  /** Brings a report to the customer of whom its own is part by now; gives whether the case was changed for it. */
  readonly land: (stored: StoredCase, deadline: Deadline) => Promise<boolean>;
  /** Has those who keep the list asked whether the customer of a new case is somebody met before. */
  readonly recognise: (subject: Case, deadline: Deadline) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** How often the worker starts over because the case changed while it was telling people. */
const rounds = 4;

/**
 * Makes true everywhere what a case says: projects its undelivered events into the lists, posts the messages they
 * make necessary, brings every copy that stands up to date, and only then strikes the events off. Safe to run twice
 * and at the same time. Throws `Outage` when something is still owed: whoever called tries again later.
 */
export async function deliver(ref: string, deadline: Deadline, deps: DeliverDeps): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const stored = (await deps.register.load(ref, deadline))?.stored;
    if (!stored) {
      deps.log.warn('delivery-of-unknown-case', { ref });
      return;
    }
    if (isErasureOwed(stored.subject)) {
      await eraseOnce(stored, deadline, deps);
      continue;
    }
    if (await deps.land(stored, deadline)) continue;
    await deliverOnce(stored, deadline, deps);
    const last = stored.undelivered.at(-1);
    if (!last) return;
    const customerRef = customerRefOf(stored.subject);
    const dueAt = await deps.dueAt(stored.subject);
    const done = { customerRef, upTo: last.number, dueAt };
    if ((await deps.register.markDelivered(stored, done, deadline)) === 'saved') {
      deps.log.info('delivered', { ref, events: stored.undelivered.length });
      return;
    }
  }
  throw new Outage('The case kept changing while people were being told', { system: 'graph', status: 412 });
}

const sealOf = (ref: string, { number, hash }: CaseEvent): Seal => ({
  kind: 'entry',
  name: `${ref}/${number}`,
  hash,
});

/**
 * Erases a case whose erasure was confirmed (X4): the lists first, its own row last and with it the duty. Whatever crashes
 * on the way, the event that is still owed leads here again.
 */
async function eraseOnce(stored: StoredCase, deadline: Deadline, deps: DeliverDeps): Promise<void> {
  const subject = { ...stored.subject, customerRef: customerRefOf(stored.subject) };
  await deps.register.erase(subject, stored.undelivered, deadline);
  await deps.seals.add(stored.undelivered.map((event) => sealOf(subject.ref, event)));
  const { events, next } = recordErased(stored.subject, writeInstant(deps.now()));
  // Nobody is told of what happened before: the event that says so would bring back what is gone.
  if ((await deps.register.save({ ...stored, undelivered: [] }, next, events, deadline)) === 'saved') {
    deps.log.info('erased', { ref: subject.ref });
  }
}

async function deliverOnce(stored: StoredCase, deadline: Deadline, deps: DeliverDeps): Promise<void> {
  const subject = { ...stored.subject, customerRef: customerRefOf(stored.subject) };
  const profile = deps.profileOf(subject.profile.id);
  const projected = await projectAsFarAs({ ...stored, subject }, deadline, deps);
  if (projected === 'not-all-seen' && stored.undelivered.length > 0) await deps.later(subject.ref);
  const sent = await deps.sent.of(subject.ref);
  const away = await deps.awayToday(stoodInFor(subject, stored.undelivered));
  const wanted = stored.undelivered.flatMap((event) => postingsOf(subject, event, profile, away));
  // What Teams took no copy of replaces nothing.
  const stand = [...sent.values()].flatMap(({ posted, posting }) => (posted ? [posting] : []));
  const isReplaced = whichAreReplaced([...stand, ...wanted.filter(({ id }) => !sent.has(id))]);
  const work = { subject, profile, deps, deadline, isReplaced };
  const tasks = [
    ...wanted.filter((posting) => !sent.has(posting.id)).map((posting) => () => post(posting, work)),
    ...[...sent.values()].map((copy) => () => refresh(copy, work)),
  ];
  await doAll(tasks);
  if (stored.undelivered.some(({ happened }) => describing.includes(happened.type)))
    await deps.recognise(subject, deadline);
  if (projected instanceof Outage) throw projected;
}

/**
 * Writes what follows into the lists and seals it. Where a list is gone or is no longer as it must be, which no waiting
 * mends, people are told all the same: gives the outage then, which is thrown once they have been, so that the events stay owed.
 */
async function projectAsFarAs(
  { subject, undelivered }: StoredCase,
  deadline: Deadline,
  deps: DeliverDeps,
): Promise<'all-seen' | 'not-all-seen' | Outage> {
  try {
    const areAllSeen = await deps.register.project(subject, undelivered, deadline);
    await deps.seals.add(undelivered.map((event) => sealOf(subject.ref, event)));
    return areAllSeen ? 'all-seen' : 'not-all-seen';
  } catch (problem) {
    if (!isUnfit(problem)) throw problem;
    return problem;
  }
}

/** After these the customer may be recognised as somebody met before. */
const describing: readonly CaseEvent['happened']['type'][] = ['IncidentReported', 'CustomerCorrected'];

interface Work {
  readonly subject: Case;
  readonly profile: Profile;
  readonly deps: DeliverDeps;
  readonly deadline: Deadline;
  readonly isReplaced: (posting: Posting) => boolean;
}

async function post(posting: Posting, work: Work): Promise<void> {
  const { subject, deps } = work;
  if (!(await deps.sent.claim(subject.ref, posting.id))) {
    if (await isSentByOther(posting, work)) return;
    throw new Outage('Somebody else is sending this message just now', { system: 'storage', status: 409 });
  }
  let message: Message | undefined;
  let posted: Awaited<ReturnType<Sender['post']>>;
  try {
    message = await drawOnce(posting, 'make', work);
    if (!message) {
      await giveUp(posting, nothingToShow, work);
      return;
    }
    posted = await deps.sender.post(posting.destination, message);
    if ('undeliverable' in posted) {
      await giveUp(posting, posted.undeliverable, work);
      return;
    }
  } catch (problem) {
    // Nothing was said, not even to Customer Experience: the next try need not wait for the claim to lapse.
    await deps.sent.release(subject.ref, posting.id);
    throw problem;
  }
  await deps.sent.record(subject.ref, { posting, posted, shows: fingerprint(message) });
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

/** Teams will never take it: Customer Experience is told, so that a person tells a person. */
async function giveUp(posting: Posting, reason: string, work: Work): Promise<void> {
  const { subject, deps } = work;
  deps.log.error('undeliverable', { ref: subject.ref, card: posting.card, reason });
  if (posting.card !== 'alert') {
    const alert: Posting = {
      ...posting,
      id: `${posting.id}/alert`,
      destination: { kind: 'channel', code: alertsChannel },
      card: 'alert',
    };
    const known = await deps.sent.of(subject.ref);
    if (!known.has(alert.id)) await post(alert, work);
  }
  await deps.sent.record(subject.ref, { posting, posted: undefined, shows: '' });
}

/** Brings one copy up to date if it shows something else than the case now says. */
async function refresh(copy: Sent, work: Work): Promise<void> {
  const { subject, deps } = work;
  const isErased = subject.erasure?.doneAt !== undefined;
  if (!copy.posted || (isFixed(copy.posting) && !isErased)) return;
  const message = await drawOnce(copy.posting, 'look', work);
  if (!message) {
    deps.log.error(nothingToShow, { ref: subject.ref, card: copy.posting.card });
    return;
  }
  const shows = fingerprint(message);
  if (shows === copy.shows) return;
  const posted = await renew(copy.posted, copy.posting, message, deps);
  if (posted) await deps.sent.record(subject.ref, { posting: copy.posting, posted, shows });
}

/** Changes the message; where it is gone, posts it anew. Undefined when Teams takes it no more. */
async function renew(
  posted: Posted,
  posting: Posting,
  message: Message,
  deps: DeliverDeps,
): Promise<Posted | undefined> {
  if ((await deps.sender.update(posted, message)) === 'updated') return posted;
  const anew = await deps.sender.post(posting.destination, message);
  if (!('undeliverable' in anew)) return anew;
  deps.log.warn('copy-lost', { card: posting.card, destination: destinationKey(posting.destination) });
  return undefined;
}

/** News, alerts and the offer of support belong to one moment; they do not change afterwards. */
const isFixed = ({ card }: Posting): boolean => ['news', 'alert', 'support', 'affected'].includes(card);

const fingerprint = (message: Message): string =>
  createHash('sha256').update(canonical(message)).digest('hex').slice(0, 32);
