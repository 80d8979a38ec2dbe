import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { type ExportOrder, type ListFiles, writeList } from '../../commands/customers/customer-export';
import type { CustomerList } from '../../commands/customers/customer-list';
import type { Deadline } from '../../commands/deadline';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import type { Profile } from '../../policy/profile';
import { exportHeading, exportRow } from '../../views/customers/customer-export';
import { partLabel } from '../../views/customers/customer-list';
import { filesReady } from '../../views/customers/files-ready';
import { tellOnce, type TellDeps } from '../tell-once';
import { beginningOf } from '../../domain/time/instant';

/** What exporting needs. */
export interface ExportDeps extends TellDeps {
  readonly list: CustomerList;
  readonly files: ListFiles;
  readonly profile: Profile;
}

/**
 * Writes the files that were asked for and tells who asked where they are, once (S4). Safe to run twice: files have names
 * of their own and are replaced. Throws `Outage`; whoever called tries again.
 */
export async function exportList(order: ExportOrder, deadline: Deadline, deps: ExportDeps): Promise<void> {
  const { list, files, profile, log } = deps;
  const heading = exportHeading(order.filter, profile);
  const rowOf = (entry: Parameters<typeof exportRow>[0]) => exportRow(entry, profile);
  const lastDay = daysAfter(dayOf(order.at, profile.timeZone), profile.customerList.keepFilesDays);
  const keepUntil = beginningOf(lastDay);
  const written = await writeList(order, deadline, { list, files, heading, rowOf, keepUntil });
  const [about, id] = [`export-${order.key}`, order.filter];
  const card = render('files-ready', exported(order, written, profile));
  const to = { kind: 'person', id: order.by.id } as const;
  const isTold = await tellOnce({ about, id, to, message: { card, summary: summaries.exported } }, deps);
  if (isTold) log.info('list-exported', { files: written.length });
}

function exported(order: ExportOrder, written: Awaited<ReturnType<typeof writeList>>, profile: Profile) {
  const rows = written.reduce((sum, file) => sum + file.rows, 0);
  return filesReady('list', written, {
    part: partLabel(order.filter, profile),
    rows: String(rows),
    days: String(profile.customerList.keepFilesDays),
  });
}
