/** How many item numbers each list has for itself in the table of items. */
const room = 2 ** 32;

/** The row of an item: the list's number and the item's own in one integer, so that a page is one range of rows. */
export const rowOf = (list: { readonly seq: number }, item: number): number => list.seq * room + item;

/** The item's own number, as SharePoint counts within its list from 1. */
export const itemOf = (row: number): number => row % room;

/** The rows of a list: from the first (included) to the last (excluded). */
export const rangeOf = (list: { readonly seq: number }): [from: number, to: number] => [
  rowOf(list, 0),
  rowOf(list, room),
];
