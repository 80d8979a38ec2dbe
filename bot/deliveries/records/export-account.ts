import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Deadline } from '../../commands/deadline';
import { accountFiles, type AccountOrder, readAccount } from '../../commands/records/account';
import { isWhollyConfirmed } from '../../domain/records/account/marks';
import type { Profile } from '../../policy/profile';
import { filesReady, type ReadyFile } from '../../views/customers/files-ready';
import { type AccountOf, drawAccount } from '../../views/records/account/draw-account';
import { drawDraft, drawForHandingOut } from '../../views/records/account/written-account';
import { tellOnce } from '../tell-once';
import type { AccessDeps } from './access-deps';
import type { WriteAccount } from './ports';

/** Draws the account of what is kept on a customer: a draft to read, and beside it its marks, which are confirmed in Teams. */
export async function writeAccount(
  of: AccountOf,
  {
    profile,
    write,
    name,
    writeAccountFile,
  }: {
    readonly profile: Profile;
    /** Writes a file whose name ends as given, and gives its address. */
    readonly write: (rest: string, bytes: Uint8Array) => Promise<string>;
    readonly name: (rest: string) => string;
    readonly writeAccountFile: WriteAccount;
  },
): Promise<ReadyFile> {
  const account = drawAccount(of, profile);
  await write(accountFiles.marks, Buffer.from(JSON.stringify(account), 'utf8'));
  const url = await write(accountFiles.draft, await writeAccountFile(drawDraft(account)));
  return { name: name(accountFiles.draft), url };
}

/**
 * Writes an account for handing out, once each of its marks is confirmed, and tells who asked where it is (X4). What was
 * deleted meanwhile, or has a mark that nobody confirmed, is not written. Safe to run twice. Throws `Outage`.
 */
export async function handOutAccount(
  order: AccountOrder,
  deadline: Deadline,
  deps: AccessDeps,
): Promise<void> {
  const { files, profile, log } = deps;
  const account = await readAccount(order.account, deadline, deps);
  if (!account || !isWhollyConfirmed(account)) {
    log.warn('account-not-written', { isGone: account === undefined });
    return;
  }
  const { customerRef, keepUntil } = account;
  const bytes = await deps.writeAccountFile(drawForHandingOut(account));
  const name = `${order.account}${accountFiles.handedOut}`;
  const url = await files.write({ name, bytes, keepUntil, customerRef }, deadline);
  const facts = { ref: customerRef, days: String(profile.subjectAccess.keepDays) };
  const card = render('files-ready', filesReady('account', [{ name, url }], facts));
  const to = { kind: 'person', id: order.by.id } as const;
  const about = `account-${order.account}`;
  const message = { card, summary: summaries.exported };
  if (await tellOnce({ about, id: customerRef, to, message }, deps)) log.info('account-written', {});
}
