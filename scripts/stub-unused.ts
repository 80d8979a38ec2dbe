import type { Plugin } from 'esbuild';

/**
 * What teams-ai and botbuilder-dialogs load and this bot never calls: token counters, language models and recognisers of
 * dates and numbers in prose. They are much of the cold start.
 */
export const unusedPackages = ['gpt-tokenizer', 'openai', '@microsoft/recognizers-text'] as const;

const anyOf = new RegExp(`^(?:${unusedPackages.join('|')})(?:$|[-/])`);

/**
 * A module every property of which exists, since others read its constants and extend its classes while they load; but
 * calling any of it fails with the package's name, and then the package belongs off the list.
 */
const emptyModule = (name: string): string => `
  const refuse = () => { throw new Error(${JSON.stringify(`${name} is not part of the bundle: see scripts/stub-unused.ts`)}); };
  const odd = { __esModule: false, then: undefined, [Symbol.toPrimitive]: () => 'unused' };
  const nothing = new Proxy(function () {}, {
    get: (target, key) => (key in odd ? odd[key] : key === 'prototype' ? target.prototype : nothing),
    apply: refuse,
    construct: refuse,
  });
  module.exports = nothing;
`;

/** Replaces the unused packages by modules without content. */
export const stubUnused: Plugin = {
  name: 'stub-unused',
  setup(build) {
    build.onResolve({ filter: anyOf }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: emptyModule(path),
      loader: 'js',
    }));
  },
};
