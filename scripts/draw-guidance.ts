import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile, profileIds } from '../bot/policy/load-profile';
import { guidancePage } from './guidance-page';

// Run after a change of a profile: npx tsx scripts/draw-guidance.ts
writeFileSync(join(__dirname, '..', 'docs', 'guidance.md'), guidancePage(profileIds.map(loadProfile)));
