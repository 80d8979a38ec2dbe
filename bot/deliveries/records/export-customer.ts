import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { joins } from '../../../cards/words/joins';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import {
  type AccessOrder,
  type Holdings,
  isOutdated,
  noteAccess,
  type Subject,
} from '../../commands/records/subject-access';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import { colleaguesIn, entriesOf, type Entry } from '../../domain/records/disclosure';
import { namePattern } from '../../views/records/access-marks';
import type { AccessPage } from '../../views/records/access-page';
import { neededOf } from '../../views/records/account/draw-account';
import { filesReady } from '../../views/customers/files-ready';
import { partyLabel } from '../../views/case/labels';
import { writeAccount } from './export-account';
import { type Made, writeExport } from './export-files';
import type { AccessDeps } from './access-deps';
import { tellOnce } from '../tell-once';
import { beginningOf, utcDayOf } from '../../domain/time/instant';

/**
 * Draws up everything that is kept on a customer, notes it in the trail of each of their cases and tells who asked where it
 * is, once (X4). Safe to run twice: files have names of their own and are replaced. Throws `Outage`; whoever called tries again.
 */
export async function exportCustomer(
  order: AccessOrder,
  deadline: Deadline,
  deps: AccessDeps,
): Promise<void> {
  const { holdings, files, profile } = deps;
  const subject = await holdings.subject(order.customerRef, deadline);
  await noteAccess(order, subject.caseRefs, deadline, deps);
  const met = await lookThrough(holdings, subject, deadline);
  const lastDay = daysAfter(dayOf(order.at, profile.timeZone), profile.subjectAccess.keepDays);
  const keepUntil = beginningOf(lastDay);
  const page = pageOf(order, met, { keepUntil, profile });
  const stem = `${order.customerRef}-${utcDayOf(order.at)}-${order.key.slice(0, 8)}`;
  const name = (rest: string): string => `${stem}${rest}`;
  const names: string[] = [];
  const write = (rest: string, bytes: Uint8Array): Promise<string> => {
    names.push(name(rest));
    return files.write({ name: name(rest), bytes, keepUntil, customerRef: order.customerRef }, deadline);
  };
  const made = await writeExport({ subject, page, holdings, write, name }, deadline);
  const of = { ...subject, ...met, customerRef: order.customerRef, at: order.at, keepUntil };
  const draft = await writeAccount(of, { profile, write, name, writeAccountFile: deps.writeAccountFile });
  if (await isOutdated(order, subject, deadline, deps)) await startOver(names, deadline, deps);
  await tell(order, { ...made, files: [draft, ...made.files], stem }, deps);
}

const pageOf = (
  { customerRef, by, at }: AccessOrder,
  { counts, colleagues, customer }: Awaited<ReturnType<typeof lookThrough>>,
  kept: Pick<AccessPage, 'keepUntil' | 'profile'>,
): AccessPage => ({
  ...kept,
  customerRef,
  by: by.name,
  at,
  counts,
  names: namePattern(colleagues, customer),
});

/** Deletes what was written while a case was erased or the customer was parted from another, and has it drawn up anew. */
async function startOver(
  names: readonly string[],
  deadline: Deadline,
  { files }: AccessDeps,
): Promise<never> {
  for (const name of names) await files.remove(name, deadline);
  throw new Outage('The records of the customer changed while they were drawn up', { system: 'graph' });
}

/** What a first look through everything tells: how many rows each list has, and who is named. */
async function lookThrough(holdings: Holdings, subject: Subject, deadline: Deadline) {
  const counts = new Map<string, number>();
  const rows = new Map<string, (readonly Entry[])[]>();
  const looks: string[] = [];
  const colleagues = new Set<string>();
  const customer = new Set<string>();
  for (const list of holdings.lists) {
    let count = 0;
    const kept: (readonly Entry[])[] = [];
    for await (const held of holdings.rows(list, subject, deadline)) {
      const entries = entriesOf(held);
      for (const name of colleaguesIn(entries)) colleagues.add(name);
      kept.push(neededOf(list, entries));
      const lookedAt = held.find(({ name }) => name === 'LookedAt')?.value;
      if (typeof lookedAt === 'string') looks.push(lookedAt);
      const own = held.find(({ name }) => name === 'DisplayName')?.value;
      if (typeof own === 'string') customer.add(own);
      count += 1;
    }
    counts.set(list, count);
    rows.set(
      list,
      kept.filter((entries) => entries.length > 0),
    );
  }
  return { counts, colleagues, customer: [...customer], rows, looks };
}

async function tell(
  order: AccessOrder,
  made: Made & { readonly stem: string },
  deps: AccessDeps,
): Promise<void> {
  const { profile, log } = deps;
  const [about, id] = [`access-${order.key}`, order.customerRef];
  const facts = {
    ref: order.customerRef,
    rows: String(made.rows),
    copied: String(made.copied),
    days: String(profile.subjectAccess.keepDays),
    who: profile.subjectAccess.by.map((role) => partyLabel(profile, role)).join(joins.and),
  };
  const card = render('files-ready', filesReady('access', made.files, facts, made.stem));
  const to = { kind: 'person', id: order.by.id } as const;
  const isTold = await tellOnce({ about, id, to, message: { card, summary: summaries.exported } }, deps);
  if (isTold) log.info('customer-exported', { files: made.files.length });
}
