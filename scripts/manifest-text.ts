import { version } from '../package.json';

/** A manifest, or what it is packed with, cannot be used; `problems` name each field or file and the mend. */
export class ManifestInvalid extends Error {
  override readonly name = 'ManifestInvalid';

  constructor(readonly problems: readonly string[]) {
    super(`The app package cannot be made:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** The app id that is packed when none is set: well-formed, and nobody's. Good for a look at the package, not for upload. */
export const nobodysAppId = '00000000-0000-0000-0000-000000000000';

/** What stands in for a variable that is not set. The addresses are of nobody (RFC 2606): set your own before upload. */
const defaults: Readonly<Record<string, string>> = {
  MICROSOFT_APP_ID: nobodysAppId,
  TEAMS_APP_ID: nobodysAppId,
  DEVELOPER_NAME: 'Customer Experience',
  WEBSITE_URL: 'https://intranet.example/customer-behaviour',
  PRIVACY_URL: 'https://intranet.example/customer-behaviour/privacy',
  TERMS_OF_USE_URL: 'https://intranet.example/customer-behaviour/terms',
};

/** What no environment may say otherwise. */
const ours: Readonly<Record<string, string>> = { APP_VERSION: version };

const placeholder = /\$\{\{([A-Z_]+)\}\}/g;

/** What may stand in for another: the app in Teams has the id of the bot, unless the Agents Toolkit made it one of its own. */
const sameAs: Readonly<Record<string, string>> = { TEAMS_APP_ID: 'MICROSOFT_APP_ID' };

const givenFor = (
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => environment[name]?.trim() || environment[sameAs[name] ?? name]?.trim();

/** A manifest's text with every `${{NAME}}` filled in, and the names for which a default had to stand in. */
export interface Filled {
  readonly text: string;
  readonly defaulted: readonly string[];
}

/**
 * Fills the placeholders of a manifest from the environment, and the version from package.json. Throws `ManifestInvalid` for a name that is neither set nor has a
 * default. A value is written as a JSON text, so that a quotation mark in it cannot break the manifest.
 */
export function fillManifest(
  template: string,
  environment: Readonly<Record<string, string | undefined>>,
): Filled {
  const defaulted = new Set<string>();
  const unknown = new Set<string>();
  const text = template.replace(placeholder, (_, name: string) => {
    const given = ours[name] ?? givenFor(name, environment);
    const value = given || defaults[name];
    if (!given) defaulted.add(name);
    if (value === undefined) unknown.add(name);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  if (unknown.size > 0) {
    throw new ManifestInvalid([...unknown].map((name) => `Set ${name}: the manifest asks for it`));
  }
  return { text, defaulted: [...defaulted] };
}
