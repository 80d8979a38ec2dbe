import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as z from 'zod/v4';

/** The longest command that Teams shows whole in the menu of a narrow window; the schema would take 128 characters. */
const longestCommand = 32;

/** The part of a manifest that the rules look at; the schema looks at all of it. */
const manifestSchema = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  name: z.looseObject({ short: z.string() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  developer: z.looseObject({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  bots: z
    .array(
      z.looseObject({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z
          .array(
            z.looseObject({
              scopes: z.array(z.string()),
              commands: z.array(z.looseObject({ title: z.string() })),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  validDomains: z.array(z.string()).default([]),
});

/** A manifest as far as the packaging needs to know it. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * What is wrong with a filled manifest: by the schema it names, read from the copy that npm brought and never from the network,
 * and by rules of Teams that the schema does not state. Each sentence names the field and the mend. Empty: it can be uploaded.
 */
export function manifestProblems(text: string): readonly string[] {
  const json = parsed(text);
  if (json === undefined) return ['manifest.json is not JSON: mend it in an editor that marks the place'];
  const bySchema = schemaProblems(json);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) return bySchema.length > 0 ? bySchema : [z.prettifyError(manifest.error)];
  return [...bySchema, ...rules.flatMap((rule) => rule(manifest.data))];
}

/** The manifest of a text without problems. Throws zod's error for any other. */
export const readManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller as a problem of the file.
    return undefined;
  }
}

const published = 'https://developer.microsoft.com/json-schemas/';
const teamsSchema = new RegExp(`^${published}(teams/v[\\d.]+/MicrosoftTeams\\.schema\\.json)$`);

/**
 * A schema that came with Microsoft's package. Its own validation is not called: it needs a loader of ES modules that the
 * first versions of Node 20 lack, and it fetches what it does not find.
 */
function schemaNamed(url: string): object | undefined {
  const path = teamsSchema.exec(url)?.[1];
  const build = dirname(require.resolve('@microsoft/app-manifest'));
  const file = join(build, 'json-schemas', path ?? '');
  if (path === undefined || !existsSync(file)) return undefined;
  // The schemas hold escapes that regular expressions of JavaScript do not know.
  const text = readFileSync(file, 'utf8').replaceAll('\\a', '\\u0007').replaceAll('\\v', '\\u000b');
  return z.looseObject({}).parse(JSON.parse(text));
}

function schemaProblems(json: unknown): readonly string[] {
  const url = z.looseObject({ $schema: z.string() }).safeParse(json).data?.$schema ?? '';
  const schema = schemaNamed(url);
  if (!schema) return ['$schema: name a Teams manifest schema that @microsoft/app-manifest brings'];
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }), ['uri', 'email', 'regex']);
  const validate = ajv.compile(schema);
  return validate(json) ? [] : (validate.errors ?? []).map(sayError);
}

function sayError({ instancePath, message, params }: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll('/', '.') || 'manifest.json';
  const extra = z.object({ additionalProperty: z.string() }).safeParse(params).data;
  return extra ? `${field}: take ${extra.additionalProperty} out` : `${field}: ${message ?? 'is wrong'}`;
}

type Rule = (manifest: Manifest) => readonly string[];

const versionsAgree: Rule = ({ $schema, manifestVersion }) =>
  $schema.includes(`/v${manifestVersion}/`) ? [] : ['manifestVersion: write the version that $schema names'];

const versionIsNumbered: Rule = ({ version }) =>
  /^[1-9]\d*\.\d+\.\d+$/.test(version)
    ? []
    : ['version: write three numbers from 1.0.0 on; Teams offers an update only for a higher one'];

const addressesAreSecure: Rule = ({ developer }) =>
  (['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const)
    .filter((field) => !developer[field].startsWith('https://'))
    .map((field) => `developer.${field}: use an address that begins with https://`);

const descriptionsDiffer: Rule = ({ description }) =>
  description.short === description.full ? ['description.full: say more than description.short does'] : [];

const iconsAreAtTheRoot: Rule = ({ icons }) =>
  (['color', 'outline'] as const)
    .filter((field) => icons[field] !== `${field}.png`)
    .map((field) => `icons.${field}: write ${field}.png, the file beside the manifest`);

const commandsFit: Rule = ({ bots }) =>
  bots.flatMap(({ scopes, commandLists }) =>
    commandLists.flatMap((list, index) => {
      const at = `bots[0].commandLists[${index}]`;
      const titles = list.commands.map(({ title }) => title.toLowerCase());
      return [
        ...list.scopes
          .filter((scope) => !scopes.includes(scope))
          .map((scope) => `${at}.scopes: take ${scope} out, or add it to bots[0].scopes`),
        ...titles
          .filter((title, first) => titles.indexOf(title) !== first)
          .map((title) => `${at}.commands: offer "${title}" once`),
        ...titles
          .filter((title) => title.length > longestCommand)
          .map((title) => `${at}.commands: shorten "${title}" to ${longestCommand} characters`),
      ];
    }),
  );

const domainsAreBare: Rule = ({ validDomains }) =>
  validDomains
    .filter((domain) => domain.includes('/') || /^\*\.[^.]+$/.test(domain))
    .map((domain) => `validDomains: write "${domain}" as a host of your own, without https:// or a path`);

const rules: readonly Rule[] = [
  versionsAgree,
  versionIsNumbered,
  addressesAreSecure,
  descriptionsDiffer,
  iconsAreAtTheRoot,
  commandsFit,
  domainsAreBare,
];
