import type { Exported } from './exported-names';
import type { LaterPart } from './parts';

const quoted = (text: string): string => JSON.stringify(text);

/** How the real module is reached from the bundle: by path, in the file of its part. */
const reached = (part: LaterPart, key: string): string =>
  `let real;\nconst load = () => (real ??= require(${quoted(`./later/${part}.cjs`)})[${quoted(key)}]);\n`;

/**
 * A module that stands in the bundle for another: it exports the same names, and reads the file of its part at the first use of one.
 * `key` is what the module is called in that file.
 */
export function facadeOf(part: LaterPart, key: string, exported: Exported): string {
  const { names, isFunction, isEsModule } = exported;
  const head = reached(part, key);
  if (!isFunction) {
    const marked = isEsModule ? "Object.defineProperty(exports, '__esModule', { value: true });\n" : '';
    const getters = names
      .filter((name) => name !== '__esModule')
      .map((name) => `  ${quoted(name)}: { enumerable: true, get: () => load()[${quoted(name)}] },\n`);
    return `${head}${marked}Object.defineProperties(exports, {\n${getters.join('')}});\n`;
  }
  // A consumer asks how it was written while it loads, which must not load it.
  return `${head}module.exports = new Proxy(function () {}, {
  get: (_, key) => (key === '__esModule' ? ${String(isEsModule)} : load()[key]),
  apply: (_, self, given) => Reflect.apply(load(), self, given),
  construct: (_, given) => Reflect.construct(load(), given),
});\n`;
}

/** The entry of a part's file: each of its modules by its key, loaded when it is asked for. */
export const entryOf = (modules: ReadonlyMap<string, string>): string =>
  `module.exports = {\n${[...modules]
    .map(([key, file]) => `  get ${quoted(key)}() { return require(${quoted(file)}); },\n`)
    .join('')}};\n`;
