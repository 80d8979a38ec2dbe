import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { type IconName, iconProblems } from './icon-rules';
import { manifestProblems } from './manifest-rules';
import { fillManifest, ManifestInvalid } from './manifest-text';

const root = resolve(__dirname, '..');
const iconNames: readonly IconName[] = ['color.png', 'outline.png'];

/** Where the parts are, where the package goes, and what fills the placeholders. */
export interface Packaging {
  readonly folder: string;
  readonly outfile: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether defaults may stand in for what is not set: such a package is nobody’s, and good for a look only. */
  readonly isForALook: boolean;
}

/** A package that was written. */
export interface Packed {
  readonly outfile: string;
  readonly bytes: number;
  /** Placeholders for which a default stands in. */
  readonly defaulted: readonly string[];
}

/**
 * Makes the app package that an administrator uploads: `manifest.json` and both icons at the root of a zip file. Throws
 * `ManifestInvalid` with everything that is wrong at once, and has then written nothing.
 */
export function packManifest({ folder, outfile, environment, isForALook }: Packaging): Packed {
  const { text, defaulted } = fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), environment);
  if (defaulted.length > 0 && !isForALook) throw new ManifestInvalid(defaulted.map(missing));
  const icons = iconNames.map((name) => [name, readFileSync(join(folder, name))] as const);
  const problems = [...manifestProblems(text), ...icons.flatMap(([name, file]) => iconProblems(name, file))];
  if (problems.length > 0) throw new ManifestInvalid(problems);
  const zip = zipSync({ 'manifest.json': Buffer.from(text), ...Object.fromEntries(icons) });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, zip);
  return { outfile, bytes: zip.length, defaulted };
}

const missing = (name: string): string =>
  `Set ${name}: a package without it is nobody’s (docs/operating.md); -- --for-a-look makes one that is not for upload`;

function main(): void {
  const { values } = parseArgs({ options: { out: { type: 'string' }, 'for-a-look': { type: 'boolean' } } });
  const appId = process.env['MICROSOFT_APP_ID'] ?? process.env['MicrosoftAppId'];
  const { outfile, bytes, defaulted } = packManifest({
    folder: join(root, 'manifest'),
    outfile: resolve(root, values.out ?? join('dist', 'customer-behaviour.zip')),
    // The app's own settings call the same id by the name that Bot Framework gave it.
    environment: { ...process.env, MICROSOFT_APP_ID: appId },
    isForALook: values['for-a-look'] ?? false,
  });
  console.log(`${relative(process.cwd(), outfile)}: ${(bytes / 1024).toFixed(1)} kB`);
  if (defaulted.length > 0) {
    console.log(`For a look only, not for upload: ${defaulted.join(', ')} are nobody’s.`);
  }
}

if (require.main === module) {
  try {
    main();
  } catch (problem) {
    console.error(problem instanceof ManifestInvalid ? problem.message : problem);
    process.exitCode = 1;
  }
}
