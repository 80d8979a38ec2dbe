import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/v4';
import { lists } from '../../bot/register/cases/columns';
import type { Local } from '../../local/start/local';
import { aCaseIn } from './prepared';
import { rowsOf } from './register-rows';
import { anApproval, people } from './story';

const noteSchema = z.record(z.string(), z.unknown());

/** Approves a proposed restriction, has its contacts accept and its notice recorded: it is in force. Gives its reference. */
export async function aRestrictionInForce(local: Local, entries: object = {}): Promise<string> {
  const { eilidh, isla, struan } = people(local);
  const ref = await aCaseIn(local, 'awaiting-decision', entries);
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
  for (const contact of [isla, struan])
    await contact.presses('Accept', await contact.sees(`${ref}: please answer`));
  await local.drain();
  const notice = await isla.opens('Record the notice', await isla.sees(`${ref}: you accepted`));
  const sentOn = local.clock.now().toISOString().slice(0, 10);
  await notice.press('Record', { told: 'told', sentOn, noticeChannel: 'letter' });
  await local.drain();
  return ref;
}

/** What of a copy differs from the case that it is a copy of. */
export interface Difference {
  /** Columns of the row. */
  readonly columns?: Readonly<Record<string, unknown>>;
  /** Entries of the case itself. */
  readonly entries?: Readonly<Record<string, unknown>>;
  /** What stands in the place of a text wherever it occurs, such as another person's id. */
  readonly replaced?: readonly [text: string, by: string];
}

/**
 * Puts `count` further cases into the list, equal to the last one there but for their keys, their customers and what `differs`
 * says of each by its number from 0. Gives their references.
 */
export async function copiesOf(
  local: Local,
  ref: string,
  count: number,
  differs: (index: number) => Difference = () => ({}),
): Promise<readonly string[]> {
  const rows = await rowsOf(local, 'Cases');
  const model = rows.find((row) => row['Title'] === ref) ?? {};
  const known = Object.entries(model).filter(([name]) => Object.hasOwn(lists.Cases, name));
  const note = noteSchema.parse(JSON.parse(String(model['CaseJson'])));
  const refs = Array.from({ length: count }, (_, index) => numbered('CB', rows.length + 1 + index));
  const copies = refs.map((copy, index) => {
    const { columns, entries, replaced = ['', ''] } = differs(index);
    const keys = { reportKey: `copy-${copy}`, customerRef: copy.replace('CB', 'CU') };
    const row = {
      ...Object.fromEntries(known),
      Title: copy,
      ReportKey: keys.reportKey,
      CustomerRef: keys.customerRef,
      ...columns,
      CaseJson: JSON.stringify({ ...note, ...keys, ...entries }),
    };
    const [text, by] = replaced;
    return text === '' ? row : noteSchema.parse(JSON.parse(JSON.stringify(row).replaceAll(text, by)));
  });
  local.graph.bulkInsert('Cases', copies);
  // Nothing else could run meanwhile: connections that grew too old are closed before anybody uses them again.
  await pause(100);
  return refs;
}

/** The lists in which a restriction stands besides its case: by them look-ups and the list of customers find it. */
const besides = ['CustomerKeys', 'InForce'] as const;

/** Puts the rows that stand beside a case beside its copies as well, so that nothing is missing for them. */
export async function rowsBeside(local: Local, ref: string, copies: readonly string[]): Promise<void> {
  for (const list of besides) {
    const models = (await rowsOf(local, list)).filter((row) => row['CaseRef'] === ref);
    const own = models.map((row) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(lists[list], name))),
      ),
    );
    const customer = ref.replace('CB', 'CU');
    const rows = copies.flatMap((copy) =>
      own.map((text) =>
        noteSchema.parse(
          JSON.parse(text.replaceAll(ref, copy).replaceAll(customer, copy.replace('CB', 'CU'))),
        ),
      ),
    );
    local.graph.bulkInsert(list, rows);
  }
}

const numbered = (kind: string, item: number): string => `${kind}-${String(item).padStart(4, '0')}`;
