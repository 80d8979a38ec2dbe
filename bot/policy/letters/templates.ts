import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the Word templates stand that ship with each profile. */
const folder = join(__dirname, '..', '..', '..', 'policy', 'letters');

/** The Word templates that ship with a profile, by file name; none for a profile that does not ship. Read for the set-up only: the app uses those in the library. */
export function letterTemplates(
  profileId: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  if (!existsSync(join(folder, profileId))) return [];
  const names = readdirSync(join(folder, profileId)).filter((name) => name.endsWith('.docx'));
  return names
    .sort()
    .map((file) => ({ name: nameOf(file), bytes: readFileSync(join(folder, profileId, file)) }));
}

/** What staff see in the library: "notice-of-change.docx" is "Notice of change.docx" there. */
const nameOf = (file: string): string =>
  `${file.charAt(0).toUpperCase()}${file.slice(1).replaceAll('-', ' ')}`;
