import { calledAs } from '../contact-people/called';
import type { CardData } from '../../../cards/catalogue';
import type { Choice } from '../../../cards/parts';
import { customerListWords as said, listPartWords } from '../../../cards/words/customers/words';
import { fill } from '../../../cards/words/fill';
import { dayOf } from '../../domain/time/calendar';
import {
  kindIn,
  type ListEntry,
  type ListFilter,
  type OpenedPage,
} from '../../domain/customers/customer-list';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { labelOf, nameOf } from '../case/labels';
import { byName } from '../case/listed';
import { listParts } from '../../policy/codes/customers';

type Data = CardData<'customer-list'>;

/** How many restrictions, or customers, a page holds. */
const rowsAPage = 10;

/** A page of the Customer Behaviour List (S4): several restrictions of one customer that follow each other stand together. */
export function customerList(
  opened: OpenedPage,
  filter: ListFilter,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): Data {
  const today = dayOf(now, profile.timeZone);
  const isWhole = opened.page === 1 && opened.next === '';
  // Pages follow the order of the register, which sorts nothing: only what stands on one page can be sorted.
  const groups = grouped(isWhole ? [...opened.entries].sort(byCustomer) : opened.entries);
  const entries = groups.map((rows, at) => ({
    number: String((opened.page - 1) * rowsAPage + at + 1),
    ref: rows[0].customerRef,
    name: shortened(rows[0].name),
    about: rows.flatMap((row) => aboutIn(row, today, profile)),
  }));
  return {
    heading: said.heading,
    lead: fill(isWhole ? said.whole : said.page, {
      part: partLabel(filter, profile),
      page: String(opened.page),
      count: String(groups.length),
    }),
    ...noteOn(opened),
    entries,
    filters: filtersOf(filter, profile),
    filter,
    key: opened.key,
    previous: opened.page - 1,
    next: opened.next === '' ? 0 : opened.page + 1,
  };
}

/** What a part of the list is called under a profile. */
export function partLabel(filter: ListFilter, profile: Profile): string {
  const kind = kindIn(filter);
  if (kind !== undefined) return fill(said.kind, { kind: labelOf(profile.restrictionKinds, kind) });
  const part = listParts.find((one) => one === filter) ?? 'in-force';
  return fill(listPartWords[part], { days: String(profile.customerList.reviewSoonDays) });
}

function filtersOf(filter: ListFilter, profile: Profile): Choice[] {
  const kinds = profile.restrictionKinds.map(({ code }): ListFilter => `kind/${code}`);
  const offered: readonly ListFilter[] = [...new Set([...listParts, ...kinds, filter])];
  return offered.map((value) => ({ title: partLabel(value, profile), value }));
}

function noteOn({ entries, isTooWide, isBegunAnew, next }: OpenedPage): Pick<Data, 'note' | 'tone'> {
  if (isTooWide) return { note: said.tooWide, tone: 'warning' };
  if (isBegunAnew) return { note: said.begunAnew, tone: 'accent' };
  return { note: entries.length === 0 && next === '' ? said.none : '', tone: 'emphasis' };
}

/** By name, and of two of one name each together. */
const byCustomer = (a: ListEntry, b: ListEntry): number =>
  byName(a, b) || a.customerRef.localeCompare(b.customerRef);

/** Rows that follow each other and are of one customer, together. */
function grouped(entries: readonly ListEntry[]): (readonly [ListEntry, ...ListEntry[]])[] {
  const groups: [ListEntry, ...ListEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].customerRef === entry.customerRef) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function aboutIn({ restriction }: ListEntry, today: string, profile: Profile): string[] {
  if (!restriction) return [];
  const { caseRef: ref, endsOn, reviewOn, spoc, deputy } = restriction;
  const kind = labelOf(profile.restrictionKinds, restriction.kind);
  const review =
    reviewOn === ''
      ? fill(said.unreviewed, { kind, ref })
      : fill(reviewOn < today ? said.overdue : said.restriction, { kind, ref, date: dayInWords(reviewOn) });
  const end = endsOn < today ? said.ended : said.ends;
  const as = calledAs('spoc', profile);
  const named = fill(spoc === '' ? said.noSpoc : said.named, { as, who: shortened(spoc) });
  const standIn = { said: named, as: calledAs('deputy', profile), who: shortened(deputy) };
  return [
    endsOn === '' ? review : fill(end, { said: review, date: dayInWords(endsOn) }),
    deputy === '' ? named : fill(said.both, standIn),
  ];
}

const shortened = (name: string): string => nameOf({ id: '', name });
