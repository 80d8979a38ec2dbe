/** How many entries a page of a list holds. */
const entriesAPage = 10;

/** A page of a list: what stands on it, and which pages come before and after; 0 where there is none. */
export interface ListedPage<T> {
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly previous: number;
  readonly next: number;
}

/** A page of what is sorted already, counted from 1; beyond the last it is the last. */
export function pageOf<T>(all: readonly T[], asked: number): ListedPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / entriesAPage));
  const page = Math.min(Math.max(asked, 1), pages);
  const shown = all.slice((page - 1) * entriesAPage, page * entriesAPage);
  return { shown, page, pages, previous: page - 1, next: page < pages ? page + 1 : 0 };
}

/** In the order of the alphabet, as people read names; what has none stands last. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  Number(one.name === '') - Number(other.name === '') ||
  one.name.localeCompare(other.name, 'en-GB', { sensitivity: 'base', numeric: true });
