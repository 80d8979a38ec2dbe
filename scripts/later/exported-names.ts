import { execFileSync } from 'node:child_process';
import * as z from 'zod/v4';

const exportedSchema = z.object({
  /** What it exports, but `default` and `__esModule` of a module that is a function. */
  names: z.array(z.string()),
  /** Whether it is a function or a class, as only CommonJS modules are. */
  isFunction: z.boolean(),
  /** Whether it says that it was written as an ES module, which decides where its default export is. */
  isEsModule: z.boolean(),
});

/** What a module exports, as its consumers see it before they use any of it. */
export type Exported = z.infer<typeof exportedSchema>;

/** Run by plain Node: a test's own loader sees other modules. */
const look = `
  import { createRequire } from 'node:module';
  import { pathToFileURL } from 'node:url';
  const [, file] = process.argv;
  const load = async () => {
    try { return [createRequire(file)(file), false]; }
    catch (error) {
      if (error.code !== 'ERR_REQUIRE_ESM' && !(error instanceof SyntaxError)) throw error;
      return [await import(pathToFileURL(file).href), true];
    }
  };
  const [module, isNamespace] = await load();
  console.log(JSON.stringify({
    names: Object.keys(module),
    isFunction: typeof module === 'function',
    isEsModule: isNamespace || module.__esModule === true,
  }));
`;

/** Loads a module in a process of its own and says what it exports. Throws where it does not load. */
export function exportedNames(file: string): Exported {
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', look, file], {
    encoding: 'utf8',
  });
  return exportedSchema.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}
