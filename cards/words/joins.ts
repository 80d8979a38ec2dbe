/** What stands between the things of a list. */
export const joins = { or: ' or ', and: ' and ' } as const;
