import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { profileJsonSchema } from '../bot/policy/profile-json-schema';

// Run after a change of bot/policy/profile.ts: npx tsx scripts/write-profile-schema.ts
async function main(): Promise<void> {
  const file = join(__dirname, '..', 'policy', 'profile.schema.json');
  const config = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(profileJsonSchema()), { ...config, filepath: file }));
}

void main();
