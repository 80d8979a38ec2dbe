import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterFile } from './letter-file';

/** Where the texts of the letters stand, a folder a profile; the Word templates go beside them. */
const folder = join(__dirname, '..', 'policy', 'letters');

for (const profile of readdirSync(folder)) {
  for (const name of readdirSync(join(folder, profile))) {
    if (!name.endsWith('.txt')) continue;
    const text = readFileSync(join(folder, profile, name), 'utf8');
    writeFileSync(join(folder, profile, name.replace(/\.txt$/, '.docx')), letterFile(text));
  }
}
