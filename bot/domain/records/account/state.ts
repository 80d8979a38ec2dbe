import * as z from 'zod/v4';
import { stampShape } from '../../case/person';

/**
 * Why a passage of an account may tell about somebody else than the customer (X4): whoever reported, was affected or saw it,
 * a colleague who acted in their office, or who is only named, another customer, advice of others, or what somebody wrote, which may speak of anybody.
 */
export const markKinds = [
  'reporter',
  'affected',
  'witness',
  'office',
  'colleague',
  'other-customer',
  'advice',
  'written',
] as const;
/** Why a passage may tell about somebody else. */
export type MarkKind = (typeof markKinds)[number];

/** One thing that an officer decides about: a person wherever they are named, or a passage. */
const markSchema = z.strictObject({
  /** From 1, in the order in which they are met. */
  number: z.int().positive(),
  kind: z.enum(markKinds),
  /** Who is named, or what is said. */
  text: z.string(),
  /** Where it stands first, in words: "Incident, 3 November 2026". */
  where: z.string(),
  /** In how many places. */
  places: z.int().positive(),
  /** What somebody decided; absent until they did. */
  confirmed: z.strictObject({ leavesOut: z.boolean(), ...stampShape }).optional(),
});
/** One thing that an officer decides about. */
export type Mark = Readonly<z.infer<typeof markSchema>>;

/** Some text, with the mark of the passage it is part of and of whoever is named by it. */
const runSchema = z.strictObject({
  text: z.string(),
  passage: z.int().positive().optional(),
  named: z.int().positive().optional(),
  isStrong: z.literal(true).optional(),
});
/** Some text of an account. */
export type AccountRun = Readonly<z.infer<typeof runSchema>>;

/** A paragraph of an account. */
const paragraphSchema = z.strictObject({
  style: z.enum(['title', 'heading', 'text', 'item']),
  runs: z.array(runSchema),
});
/** A paragraph of an account. */
export type AccountParagraph = Readonly<z.infer<typeof paragraphSchema>>;

/** What is kept on a customer, as it is to be read by them (X4), with what has to be decided before it is handed out. */
export const accountSchema = z.strictObject({
  customerRef: z.string(),
  /** The instant after which its files are deleted. */
  keepUntil: z.string(),
  paragraphs: z.array(paragraphSchema),
  marks: z.array(markSchema),
});
/** What is kept on a customer, as it is to be read by them. */
export type Account = Readonly<z.infer<typeof accountSchema>>;

/** A paragraph as it is written to a file: what is marked is shown so. */
export interface WrittenParagraph {
  readonly style: AccountParagraph['style'];
  readonly runs: readonly {
    readonly text: string;
    readonly isMarked?: boolean;
    readonly isStrong?: boolean;
  }[];
}
