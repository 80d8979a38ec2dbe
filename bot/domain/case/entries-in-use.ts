/** Entries of a profile that can still be chosen; those retired only explain what older cases say. */
export const entriesInUse = <T extends { readonly retired?: true | undefined }>(
  entries: readonly T[],
): readonly T[] => entries.filter(({ retired }) => !retired);
