import { confirmMarks, isWhollyConfirmed } from '../../domain/records/account/marks';
import { type Account, accountSchema } from '../../domain/records/account/state';
import { readJson } from '../../json';
import type { LookEntry } from '../customers/look-entry';
import type { Deadline } from '../deadline';
import type { AccessFiles, AccessOrder, AccessOrders } from './subject-access';

/** How the files of an account end, after what they are called. */
export const accountFiles = {
  draft: '-account-draft.docx',
  marks: '-marks.json',
  handedOut: '-account.docx',
} as const;

/** What confirming the marks of an account takes. */
export interface AccountDeps {
  readonly files: Pick<AccessFiles, 'read' | 'replace'>;
  readonly looks: { keep(look: LookEntry): Promise<void> };
  readonly orders: AccessOrders;
}

/** An account by what its files are called; undefined where it was deleted. Two requests. Throws `Outage`. */
export async function readAccount(
  stem: string,
  deadline: Deadline,
  { files }: Pick<AccountDeps, 'files'>,
): Promise<Account | undefined> {
  const bytes = await files.read(`${stem}${accountFiles.marks}`, deadline);
  return bytes && accountSchema.safeParse(readJson(Buffer.from(bytes).toString('utf8'))).data;
}

/** Who opens an account, or decides on its marks: `order` is made with the card, `account` says what its files are called. */
export type AccountOrder = AccessOrder & { readonly account: string };

/** Opens an account to confirm its marks: that it was seen is kept first (X3). Throws `Outage`. */
export async function openAccount(
  order: AccountOrder,
  deadline: Deadline,
  deps: AccountDeps,
): Promise<Account | undefined> {
  const { key, by, at, customerRef } = order;
  const kept = { key: `${key}/account`, by, at, kinds: ['subject-access'], customerRefs: [customerRef] };
  await deps.looks.keep(kept);
  const account = await readAccount(order.account, deadline, deps);
  return account?.customerRef === customerRef ? account : undefined;
}

/**
 * Keeps what an officer decided on some marks, and once none is open has the account written for handing out. Gives the account
 * as it then stands; undefined where it was deleted. Two officers at once: what was kept last stands, and a mark whose answer
 * was lost by it is open and asked again. Throws `Outage`.
 */
export async function decideMarks(
  order: AccountOrder,
  decided: ReadonlyMap<number, boolean>,
  deadline: Deadline,
  deps: AccountDeps,
): Promise<Account | undefined> {
  const before = await openAccount(order, deadline, deps);
  if (!before) return undefined;
  const account = confirmMarks(before, decided, order);
  const bytes = Buffer.from(JSON.stringify(account), 'utf8');
  if (decided.size > 0) await deps.files.replace(`${order.account}${accountFiles.marks}`, bytes, deadline);
  if (isWhollyConfirmed(account)) await deps.orders.keep(order);
  return account;
}
