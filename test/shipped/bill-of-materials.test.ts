import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { z } from 'zod';
import { buildApp, type Built } from '../../scripts/build';
import { laterFiles } from '../../scripts/later/parts';
import { billOfMaterials } from '../../scripts/shipped/bill-of-materials';

const billSchema = z.object({
  metadata: z.object({
    component: z.object({
      'bom-ref': z.string(),
      hashes: z.array(z.object({ content: z.string() })),
      components: z.array(z.object({ name: z.string(), hashes: z.array(z.object({ content: z.string() })) })),
    }),
  }),
  components: z.array(z.object({ 'bom-ref': z.string(), version: z.string(), purl: z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

const app = { name: 'an-app', version: '1.2.3', description: 'An app.' };
let folder: string;
let built: Built;
let text: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bill-'));
  built = await buildApp(folder);
  text = billOfMaterials({ app, ...built, at: new Date('2026-11-30T09:00:00Z') });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The packages from which bytes came into the bundle, taken from esbuild's account alone. */
function namesInBundle(): readonly string[] {
  const files = Object.values(built.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

const bill = (): z.infer<typeof billSchema> => billSchema.parse(JSON.parse(text));

describe('the bill of materials', () => {
  it('is CycloneDX 1.6 to the letter of its schema', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    await expect(validator.validate(text)).resolves.toBeNull();
  });

  it('names every package of which something is in the bundle, and no other', () => {
    expect(namesInBundle().length).toBeGreaterThan(100);
    const listed = bill().components.map((component) => component['bom-ref']);
    expect(listed.sort()).toEqual(namesInBundle());
  });

  it('leaves out what the bundle leaves out as unused', () => {
    expect(text).not.toContain('pkg:npm/openai@');
    expect(text).toContain('pkg:npm/botbuilder@');
  });

  it('belongs to this bundle and to the files that it reads later by their hashes', () => {
    const hashOf = (place: string): unknown => [
      expect.objectContaining({
        content: createHash('sha256')
          .update(readFileSync(join(folder, place)))
          .digest('hex'),
      }),
    ];
    const { hashes, components } = bill().metadata.component;
    expect(hashes).toEqual(hashOf('functions.cjs'));
    expect(components.map(({ name }) => name).sort()).toEqual([...laterFiles].sort());
    for (const part of components) expect(part.hashes).toEqual(hashOf(part.name));
  });

  it('leads from the app to every package in it', () => {
    const asked = new Map(bill().dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const follow = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      asked.get(ref)?.forEach(follow);
    };
    follow(app.name);
    expect([...reached].sort()).toEqual([app.name, ...namesInBundle()].sort());
  });
});

describe('the notices beside the bundle', () => {
  it('name every package of the bill, and the sources of the public holidays', () => {
    const said = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name, version } of built.shipped.packages) expect(said).toContain(`${name} ${version}: `);
    expect(said).toContain('CC-BY-SA-3.0');
    expect(said).toContain('https://en.wikipedia.org/wiki/Public_holidays_in_the_United_Kingdom');
  });
});
