import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mistakes that somebody picked: what each breaks, in which file, and which text becomes which. */
export const picked = JSON.parse(readFileSync(join(import.meta.dirname, 'picked.json'), 'utf8'));
