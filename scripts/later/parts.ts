/**
 * What a start of the app does without, by the file of its own that carries it: `dist/later/letters.cjs`. Each is read when something
 * of it is first called. A package may be here only where nobody calls it, extends its classes or reads its constants while loading.
 */
export const laterParts = {
  /** Word files. */
  letters: ['docxtemplater', 'pizzip'],
  /** The markup of a message that is reported. */
  html: ['html-to-text'],
  /** Telephone numbers in the form in which they are compared. */
  telephone: ['libphonenumber-js/min'],
  /** Latin letters for those of other scripts. */
  transliteration: ['any-ascii'],
  /** Tokens of the bot's own: for Graph, and for the answers to Teams. */
  'sign-in': ['@azure/identity', '@azure/msal-node'],
  /** Tokens of others: the keys by which Teams signs, and the check. */
  tokens: ['jsonwebtoken', 'node-fetch', 'rsa-pem-from-mod-exp', 'base64url'],
  /** The seals of the audit trail. */
  blobs: ['@azure/storage-blob'],
  /** The Customer Behaviour List as a file. */
  csv: ['csv-stringify/sync'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The parts that are read later, by the names of their files. */
export type LaterPart = keyof typeof laterParts;

/** The places of the files below the folder of the bundle, without their source maps. */
export const laterFiles: readonly string[] = Object.keys(laterParts).map((part) => `later/${part}.cjs`);
