import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { description, name, version } from '../package.json';
import { buildApp } from './build';
import { billOfMaterials } from './shipped/bill-of-materials';

/** Builds the app anew, so that the bill is of this bundle and no earlier one, and writes `dist/sbom.cdx.json`. */
async function main(): Promise<void> {
  const { bundle, later, shipped } = await buildApp();
  const text = billOfMaterials({
    app: { name, version, description },
    bundle,
    later,
    shipped,
    at: new Date(),
  });
  writeFileSync(join(resolve(__dirname, '..'), 'dist', 'sbom.cdx.json'), text);
  console.log(`dist/sbom.cdx.json: ${shipped.packages.length} packages`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
