import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyMapPage } from './policy-map/policy-map-page';
import { gapsOf, traceRequirements } from './policy-map/trace';

// Run after a change of a profile, of a rule or of the title of a test: npm run docs
const root = join(__dirname, '..');
const traces = traceRequirements(root);
writeFileSync(join(root, 'docs', 'policy-map.md'), policyMapPage(traces));
for (const gap of traces.flatMap(gapsOf)) console.log(gap);
