import type { Metafile } from 'esbuild';
import { realPath } from './load-later';

/** Inputs under the names of what they stand for. The bytes of a stand-in count as its package's. */
const renamed = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([path]) => path !== '<stdin>')
      .map(([path, value]) => [realPath(path), value]),
  );

/** What esbuild knows of several files, as of one build: a stand-in is what it stands for, and who asks for it asks for that. */
export function wholeMetafile(metafiles: readonly Metafile[]): Metafile {
  const inputs: Metafile['inputs'] = {};
  const outputs: Metafile['outputs'] = {};
  for (const metafile of metafiles) {
    for (const [path, input] of Object.entries(metafile.inputs)) {
      const name = realPath(path);
      if (path === '<stdin>') continue;
      const imports = input.imports.map((one) => ({ ...one, path: realPath(one.path) }));
      const before = inputs[name];
      // The file itself knows whom it asks; its stand-in asks nobody.
      if (before === undefined || path === name) inputs[name] = { ...input, imports };
    }
    for (const [file, output] of Object.entries(metafile.outputs))
      outputs[file] = { ...output, inputs: renamed(output.inputs) };
  }
  return { inputs, outputs };
}
