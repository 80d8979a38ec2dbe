import type { Plugin } from 'esbuild';

/**
 * What the SDKs load and this bot never calls; about a third of the cold start. Of teams-ai: token counters, language models, their
 * answers (yaml, jsonschema), sign-in dialogs and the tokens for them (its own msal-node). Of botbuilder and its connector:
 * recognisers of dates and numbers in prose, calls to skills (axios) and to an emulator (cross-fetch), streaming, speech mark-up (htmlparser2). Of
 * adaptive-expressions: the function xpath.
 */
export const unusedPackages = [
  'gpt-tokenizer',
  'openai',
  'yaml',
  'jsonschema',
  'botbuilder-dialogs',
  '@microsoft/recognizers-text',
  'axios',
  'cross-fetch',
  'botframework-streaming',
  'htmlparser2',
  'xpath',
  '@xmldom/xmldom',
] as const;

/** Who loads them for nothing: what another package asks for, such as the XML of Word files, is really there. */
const loader = /node_modules\/(?:@microsoft\/teams-ai|botbuilder|botframework|adaptive-expressions)/;
/** Needed by the connector, and not by the sign-in of teams-ai. */
const signIn = { loader: /node_modules\/@microsoft\/teams-ai/, filter: /^@azure\/msal-node$/ };

/**
 * Parts of the SDKs themselves that serve what this bot does not do: of teams-ai language models and all that feeds them; of botbuilder
 * skills, SharePoint pages, streaming, transcripts, and the adapter and the handler that came before those we use.
 */
const unusedParts = [
  {
    loader: /node_modules\/@microsoft\/teams-ai\/lib\//,
    filter:
      /^\.\.?\/(?:augmentations|dataSources|embeddings|models|moderators|planners|prompts|tokenizers|validators|actions|ApplicationBuilder|StreamingResponse|TeamsAttachmentDownloader)$/,
  },
  {
    loader: /node_modules\/botbuilder\/lib\//,
    filter:
      /^\.\/(?:skills|sharepoint|streaming|fileTranscriptStore|inspectionMiddleware|setSpeakMiddleware|channelService\w+|botFrameworkAdapter|botFrameworkHttpClient|teamsActivityHandler|eventFactory)(?:$|\/)/,
  },
] as const;

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
    const stub = (filter: RegExp, from: RegExp): void =>
      build.onResolve({ filter }, ({ path, importer }) =>
        from.test(importer.replaceAll('\\', '/')) ? { path, namespace: 'unused' } : undefined,
      );
    stub(anyOf, loader);
    stub(signIn.filter, signIn.loader);
    for (const part of unusedParts) stub(part.filter, part.loader);
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: emptyModule(path),
      loader: 'js',
    }));
  },
};
