import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfile, profileIds } from '../bot/policy/load-profile';
import { workflowPage } from './workflow-page';

// Run after a change of a profile: npx tsx scripts/draw-workflow.ts
writeFileSync(join(__dirname, '..', 'docs', 'workflow.md'), workflowPage(profileIds.map(loadProfile)));
