/**
 * Stands in the tests for what the SDKs load and this bot never calls, as `scripts/stub-unused.ts` does in the bundle: each
 * of seventy test files would load it anew. Every property of it exists, since others read its constants and extend its
 * classes while they load; but calling any of it fails.
 */
class CalledAfterAll extends Error {
  override readonly name = 'CalledAfterAll';
}

const refuse = (): never => {
  throw new CalledAfterAll(
    'A package was called that jest.config.js leaves out as unused: take it off the list',
  );
};
const odd = new Map<string | symbol, unknown>([
  ['__esModule', false],
  ['then', undefined],
  [Symbol.toPrimitive, () => 'unused'],
]);
odd.set('prototype', CalledAfterAll.prototype);
const nothing: unknown = new Proxy(CalledAfterAll, {
  get: (_, key) => (odd.has(key) ? odd.get(key) : nothing),
  apply: refuse,
  construct: refuse,
});

module.exports = nothing;
