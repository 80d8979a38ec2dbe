/** The parts of the Customer Behaviour List that whoever keeps it asks for (S4), besides one kind of restriction. */
export const listParts = ['in-force', 'review-soon', 'no-spoc', 'all'] as const;

/**
 * Which part of the list: those restricted now, those whose review is near or overdue, those without a SPOC, those under
 * one kind of restriction, or every customer of the register.
 */
export type ListFilter = (typeof listParts)[number] | `kind/${string}`;

/** The part of the list that a text names; those restricted now where it names none. */
export function listFilterOf(text: string): ListFilter {
  const part = listParts.find((one) => one === text);
  const kind = kindIn(text);
  return part ?? (kind === undefined ? 'in-force' : `kind/${kind}`);
}

/** The code of the kind of restriction that a part of the list is limited to; undefined for other parts. */
export const kindIn = (filter: string): string | undefined => /^kind\/([a-z][a-z0-9-]*)$/.exec(filter)?.[1];
