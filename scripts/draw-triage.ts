import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile, profileIds } from '../bot/policy/load-profile';
import { triagePage } from './triage-page';

// Run after a change of a profile: npx tsx scripts/draw-triage.ts
writeFileSync(join(__dirname, '..', 'docs', 'triage.md'), triagePage(profileIds.map(loadProfile)));
