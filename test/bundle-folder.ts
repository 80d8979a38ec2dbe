import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests: an empty place for the app that `builtOnce` makes in this run. */
export function makeBundleFolder(): void {
  process.env['TEST_BUNDLE_FOLDER'] = mkdtempSync(join(tmpdir(), 'test-bundle-'));
}

/** After all tests. */
export function removeBundleFolder(): void {
  const folder = process.env['TEST_BUNDLE_FOLDER'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
