import type { Section } from '../../../cards/review/card';

/**
 * The most bytes of a record that one card shows. Every Teams client accepts a card of 28 KB; the rest is for
 * headings, buttons and principles. The longest single section, an incident told in the longest texts, fits.
 */
const pageBytes = 20_500;

/** What the template adds around one row and around one section, in bytes. */
const around = { row: 140, told: 190, section: 260 };

/** Sections laid on pages in their order, as many on each as fit; at least one page. */
export function layOnPages(sections: readonly Section[]): Section[][] {
  const pages: Section[][] = [[]];
  let used = 0;
  for (const section of sections) {
    const size = sizeOf(section);
    const full = used > 0 && used + size > pageBytes;
    if (full) pages.push([]);
    used = full ? size : used + size;
    pages.at(-1)?.push(section);
  }
  return pages;
}

const sizeOf = (section: Section): number =>
  Buffer.byteLength(JSON.stringify(section)) +
  around.section +
  around.row * section.rows.length +
  around.told * section.told.length;
