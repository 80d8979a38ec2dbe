import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { invalid } from './errors';

/** How many indexes one list may hold: SharePoint allows 20. */
export const maxIndexes = 20;

/** What a column keeps. `note` is a text of several lines: no index, no filter. `system` is filled by SharePoint alone. */
const kinds = ['text', 'note', 'number', 'boolean', 'dateTime', 'choice', 'system'] as const;

/** A column as stored; `facet` is what the client sent under the name of its kind. */
export const definitionSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  kind: z.enum(kinds),
  indexed: z.boolean(),
  unique: z.boolean(),
  required: z.boolean(),
  facet: z.object({
    allowMultipleLines: z.boolean().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    choices: z.array(z.string()).optional(),
    allowTextEntry: z.boolean().optional(),
    format: z.string().optional(),
  }),
});
export type Definition = z.infer<typeof definitionSchema>;

/** A column of a list; `seq` is its number in the index. */
export type Column = Definition & { readonly seq: number };

const text = z.strictObject({
  allowMultipleLines: z.boolean().optional(),
  appendChangesToExistingText: z.literal(false).optional(),
  linesForEditing: z.int().optional(),
  maxLength: z.int().min(1).max(255).optional(),
  textType: z.literal('plain').optional(),
});
const number = z.strictObject({
  decimalPlaces: z.string().optional(),
  displayAs: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const dateTime = z.strictObject({
  displayAs: z.string().optional(),
  format: z.enum(['dateTime', 'dateOnly']).optional(),
});
const choice = z.strictObject({
  choices: z.array(z.string().min(1)).min(1),
  allowTextEntry: z.boolean().optional(),
  displayAs: z.enum(['dropDownMenu', 'radioButtons']).optional(),
});

const facets = { text, number, boolean: z.strictObject({}), dateTime, choice };
const changeable = {
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  required: z.boolean().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
};

/** What POST columns takes; other kinds (person, lookup, hyperlink, calculated) are not served. */
export const newColumnSchema = z.strictObject({
  ...changeable,
  name: z.string(),
  text: text.optional(),
  number: number.optional(),
  boolean: facets.boolean.optional(),
  dateTime: dateTime.optional(),
  choice: choice.optional(),
});

/** What PATCH columns/{id} takes: never the name or the kind. */
export const columnChangeSchema = z.strictObject({ ...changeable, choice: choice.optional() });

const reserved = [
  'Title',
  'Created',
  'Modified',
  'Author',
  'Editor',
  'ID',
  'ContentType',
  'Attachments',
  'FileLeafRef',
];

/** The definition that a POST asks for. Throws a 400 for a name or a combination that SharePoint does not create. */
export function newDefinition(input: z.infer<typeof newColumnSchema>): Definition {
  refuseName(input.name);
  const given = (['text', 'number', 'boolean', 'dateTime', 'choice'] as const).filter(
    (kind) => input[kind] !== undefined,
  );
  const [kind, second] = given;
  if (kind === undefined || second !== undefined) throw invalid('Exactly one column type must be specified.');
  const definition: Definition = {
    id: randomUUID(),
    name: input.name,
    displayName: input.displayName ?? input.name,
    description: input.description ?? '',
    kind: kind === 'text' && input.text?.allowMultipleLines ? 'note' : kind,
    indexed: input.indexed ?? false,
    unique: input.enforceUniqueValues ?? false,
    required: input.required ?? false,
    facet: definitionSchema.shape.facet.parse(input[kind]),
  };
  refuseIndex(definition);
  return definition;
}

/** The definition after a PATCH. Throws a 400 like `newDefinition`, and for the columns that SharePoint fills. */
export function changedDefinition(
  before: Definition,
  change: z.infer<typeof columnChangeSchema>,
): Definition {
  if (before.kind === 'system') throw invalid(`Field '${before.name}' is read-only.`);
  if (change.choice && before.kind !== 'choice') throw invalid('The type of a column cannot be changed.');
  const after: Definition = {
    ...before,
    displayName: change.displayName ?? before.displayName,
    description: change.description ?? before.description,
    required: change.required ?? before.required,
    indexed: change.indexed ?? before.indexed,
    unique: change.enforceUniqueValues ?? before.unique,
    facet: change.choice ? definitionSchema.shape.facet.parse(change.choice) : before.facet,
  };
  refuseIndex(after);
  return after;
}

function refuseName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
    throw invalid(`Column name '${name}' must be ASCII letters, digits and underscores.`);
  if (name.endsWith('Id')) throw invalid(`Column name '${name}' must not end in 'Id'.`);
  if (reserved.some((taken) => taken.toLowerCase() === name.toLowerCase()))
    throw invalid(`Column name '${name}' is reserved.`);
}

function refuseIndex({ name, kind, indexed, unique }: Definition): void {
  if (kind === 'note' && indexed)
    throw invalid(`Column '${name}' holds multiple lines of text and cannot be indexed.`);
  if (unique && !indexed) throw invalid(`Column '${name}' must be indexed to enforce unique values.`);
  if (unique && kind === 'boolean') throw invalid(`Column '${name}' cannot enforce unique values.`);
}
