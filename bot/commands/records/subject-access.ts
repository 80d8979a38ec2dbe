import { isErasureOwed } from '../../domain/records/erasing';
import { recordExported } from '../../domain/records/exporting';
import type { HeldColumn } from '../../domain/records/disclosure';
import type { Person } from '../../domain/case/person';
import type { Deadline } from '../deadline';
import type { LookEntry } from '../customers/look-entry';
import { Outage } from '../outage';
import type { CaseRegister, Log, Wake } from '../ports';
import { wakeWorker } from '../wake-worker';

/** A wish to have everything that is kept on a customer: who asked, whose role was checked then, when and for whom. */
export interface AccessOrder {
  /** Made with the card that asks: of one card there is one export, however often it is pressed. */
  readonly key: string;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  readonly customerRef: string;
  /** What the files of an account are called whose marks are all confirmed: it is to be written for handing out, and nothing else. */
  readonly account?: string | undefined;
}

/** Keeps the wish until a worker carries it out. Throws `Outage`. */
export interface AccessOrders {
  keep(order: AccessOrder): Promise<void>;
}

/** A file that belongs to a case, such as a letter. */
export interface HeldFile {
  readonly name: string;
  /** Undefined where it is too large to be copied: it stays where it is. */
  readonly bytes: Uint8Array | undefined;
}

/** Whose records are asked for: every reference they have in the register, and their cases. */
export interface Subject {
  readonly customerRefs: readonly string[];
  readonly caseRefs: readonly string[];
}

/** What is kept about customers, list by list, in the order of a reader. Members throw `Outage` and `RegisterFault`. */
export interface Holdings {
  readonly lists: readonly string[];
  /** The references of a customer, and of all their cases. */
  subject(customerRef: string, deadline: Deadline): Promise<Subject>;
  /** The rows of one list about a customer, one at a time, each column with how it is handed out: what was given is not kept. */
  rows(list: string, subject: Subject, deadline: Deadline): AsyncIterable<readonly HeldColumn[]>;
  /** The files of their cases, one in memory at a time. */
  files(subject: Subject, deadline: Deadline): AsyncIterable<HeldFile>;
}

/** Where exports on a customer are put, for those alone who may ask for them. Throws `Outage`. */
export interface AccessFiles {
  /** Writes a file; the same name again replaces it. `keepUntil`: the instant after which it is deleted. Gives its address. */
  write(
    file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly keepUntil: string;
      readonly customerRef: string;
    },
    deadline: Deadline,
  ): Promise<string>;
  /** What a file holds; undefined where there is none. */
  read(name: string, deadline: Deadline): Promise<Uint8Array | undefined>;
  /** Puts something else into a file that is there. */
  replace(name: string, bytes: Uint8Array, deadline: Deadline): Promise<void>;
  /** Deletes a file; one that is gone already counts. */
  remove(name: string, deadline: Deadline): Promise<void>;
}

/** Asks for everything on a customer (X4). That it was asked for is in the trail before anything is drawn up (X3). Throws `Outage`. */
export async function orderAccess(
  order: AccessOrder,
  deps: { readonly looks: { keep(look: LookEntry): Promise<void> }; readonly orders: AccessOrders },
): Promise<void> {
  const { key, by, at, customerRef } = order;
  const look = { key: `${key}/subject-access`, by, at };
  await deps.looks.keep({ ...look, kinds: ['subject-access'], customerRefs: [customerRef] });
  await deps.orders.keep(order);
}

/** What noting an export in the cases needs. */
export interface NoteDeps {
  readonly register: Pick<CaseRegister, 'load' | 'save'>;
  readonly wake: Wake;
  readonly log: Log;
}

/** How often a case is read anew because somebody else changed it meanwhile. */
const attempts = 5;

/**
 * Notes in the trail of each case that everything on its customer was asked for, by whom and when (X3); once, however often
 * it is called. Throws `Outage`, also while one of them is being erased: nothing of it is to be in what is drawn up.
 */
export async function noteAccess(
  order: AccessOrder,
  caseRefs: readonly string[],
  deadline: Deadline,
  deps: NoteDeps,
): Promise<void> {
  for (const ref of caseRefs) await noteOne(order, ref, deadline, deps);
}

async function noteOne(order: AccessOrder, ref: string, deadline: Deadline, deps: NoteDeps): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = (await deps.register.load(ref, deadline))?.stored;
    if (stored && isErasureOwed(stored.subject)) throw beingErased();
    const done = stored && recordExported(stored.subject, order);
    if (!stored || !done) return;
    if ((await deps.register.save(stored, done.next, done.events, deadline)) !== 'saved') continue;
    await wakeWorker(stored.subject.ref, deps);
    return;
  }
  throw new Outage('A case kept changing while its export was noted', { system: 'graph', status: 412 });
}

const beingErased = (): Outage =>
  new Outage('A case of the customer is being erased: the export waits for it', { system: 'graph' });

/**
 * Whether what was drawn up on a customer holds what it must not by now: a case that is erased or about to be, or somebody who
 * was found to be another person. A request for each case, and two for the customer. Throws `Outage`.
 */
export async function isOutdated(
  { customerRef }: AccessOrder,
  drawnUp: Subject,
  deadline: Deadline,
  { holdings, register }: Pick<NoteDeps, 'register'> & { readonly holdings: Pick<Holdings, 'subject'> },
): Promise<boolean> {
  const { customerRefs, caseRefs } = await holdings.subject(customerRef, deadline);
  if (drawnUp.customerRefs.some((ref) => !customerRefs.includes(ref))) return true;
  if (drawnUp.caseRefs.some((ref) => !caseRefs.includes(ref))) return true;
  for (const ref of drawnUp.caseRefs) {
    const stored = (await register.load(ref, deadline))?.stored;
    if (!stored || stored.subject.erasure?.confirmed) return true;
  }
  return false;
}
