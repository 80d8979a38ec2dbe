import type { Plugin } from 'esbuild';

/** Azure's client libraries come twice, for `import` and for `require`; botbuilder requires what we and the others import. */
const twofold =
  /^(?:@azure\/(?:identity|abort-controller|logger|core-[a-z-]+)|@typespec\/ts-http-runtime)(?:\/|$)/;

/** Takes the same copy of a library whichever way it is asked for: otherwise both are in the bundle, parsed and loaded. */
export const oneCopy: Plugin = {
  name: 'one-copy',
  setup(build) {
    build.onResolve({ filter: twofold }, ({ path, kind, resolveDir }) =>
      kind === 'require-call' ? build.resolve(path, { kind: 'import-statement', resolveDir }) : undefined,
    );
  },
};
