import type { Deadline } from '../commands/deadline';
import { Outage } from '../commands/outage';
import type { Seal, Sealing, StoredCase } from '../commands/ports';
import type { Away } from '../domain/absences/absences';
import type { Case } from '../domain/case/state';
import type { CaseEvent } from '../domain/case/events';
import { isErasureOwed, recordErased } from '../domain/records/erasing';
import { customerReference } from '../domain/case/case-reference';
import { customerRefOf } from '../domain/customers/identity';
import type { Profile } from '../policy/profile';
import { type CopyDeps, post, refresh, type Work } from './copies';
import { closeAnswers } from './case/shown';
import { doAll } from './do-all';
import { drawEachOnce, stepsDrawnOn } from './drawn';
import { whichAreReplaced, whichStepsAreElsewhere } from './newest';
import type { DeliveryRegister, Posting, Sent } from './ports';
import { destinationKey, postingsOf } from './postings';
import { stoodInFor } from './absences/stand-in-postings';
import { writeInstant } from '../domain/time/instant';

/** What delivering needs. */
export interface DeliverDeps extends CopyDeps {
  readonly register: DeliveryRegister;
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
  const numbers = new Set([subject.customerRef, customerReference(subject.ref), ...subject.formerNumbers]);
  for (const number of numbers) await closeAnswers(number, subject.ref, deps);
  await deps.seals.add(stored.undelivered.map((event) => sealOf(subject.ref, event)));
  const { events, next } = recordErased(stored.subject, writeInstant(deps.now()));
  // Nobody is told of what happened before: the event that says so would bring back what is gone.
  if ((await deps.register.save({ ...stored, undelivered: [] }, next, events, deadline)) === 'saved') {
    deps.log.info('erased', { ref: subject.ref });
  }
}

async function deliverOnce(stored: StoredCase, deadline: Deadline, given: DeliverDeps): Promise<void> {
  const deps = { ...given, draw: drawEachOnce(given.draw) };
  const subject = { ...stored.subject, customerRef: customerRefOf(stored.subject) };
  const profile = deps.profileOf(subject.profile.id);
  const sent = await deps.sent.of(subject.ref);
  const away = await deps.awayToday(stoodInFor(subject, stored.undelivered));
  const wanted = stored.undelivered.flatMap((event) => postingsOf(subject, event, profile, away));
  // What Teams took no copy of replaces nothing.
  const stand = [...sent.values()].flatMap(({ posted, posting, isWanted }) =>
    posted || isWanted ? [posting] : [],
  );
  const all = [...stand, ...wanted.filter(({ id }) => !sent.has(id))];
  const isReplaced = whichAreReplaced(all);
  const live = all.filter((posting) => !isReplaced(posting));
  const stepsElsewhere = whichStepsAreElsewhere(live, (one) => stepsDrawnOn(one, { subject, profile, deps }));
  // A list that only mirrors the case keeps nobody from being told, nor does a chat keep it from being written.
  await doAll([
    [() => projectAll(subject, stored.undelivered, deadline, deps)],
    ...tasksOf(wanted, sent, { subject, profile, deps, deadline, isReplaced, stepsElsewhere }),
  ]);
  if (stored.undelivered.some(({ happened }) => describing.includes(happened.type)))
    await deps.recognise(subject, deadline);
}

/** Writes what events leave in the other lists, and seals their entries in the trail once they stand there. */
async function projectAll(
  subject: Case,
  events: readonly CaseEvent[],
  deadline: Deadline,
  deps: DeliverDeps,
): Promise<void> {
  const areAllSeen = await deps.register.project(subject, events, deadline);
  await deps.seals.add(events.map((event) => sealOf(subject.ref, event)));
  if (!areAllSeen && events.length > 0) await deps.later(subject.ref);
}

/** After these the customer may be recognised as somebody met before. */
const describing: readonly CaseEvent['happened']['type'][] = ['IncidentReported', 'CustomerCorrected'];

/** What is to be posted and brought up to date, place by place. */
function tasksOf(wanted: readonly Posting[], sent: ReadonlyMap<string, Sent>, work: Work) {
  const places = new Map<string, (() => Promise<void>)[]>();
  const add = ({ destination }: Posting, task: () => Promise<void>): void => {
    const key = destinationKey(destination);
    places.set(key, [...(places.get(key) ?? []), task]);
  };
  for (const posting of wanted) if (!sent.has(posting.id)) add(posting, () => post(posting, work));
  for (const copy of sent.values()) add(copy.posting, () => refresh(copy, work));
  return [...places.values()];
}
