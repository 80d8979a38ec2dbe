import { readFileSync } from 'node:fs';
import * as z from 'zod/v4';
import type { BicepValue, Declaration } from './syntax';

/** The shape of a part of a resource: a type or values by name, a list, a map, or properties. */
type Shape = string | { readonly [name: string]: Shape };

const shapeSchema: z.ZodType<Shape> = z.union([
  z.string(),
  z.record(
    z.string(),
    z.lazy(() => shapeSchema),
  ),
]);
const typesSchema = z.object({ readOn: z.string(), types: z.record(z.string(), shapeSchema) });

/** What is known of the resources that are used: of which day, and the shape of each by type and API version. */
export type AzureTypes = z.infer<typeof typesSchema>;

/** Reads the reduced descriptions of resources. Throws where they are not shaped as such. */
export const readAzureTypes = (file: string): AzureTypes =>
  typesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** What every resource may have beside what its own description says. */
const everywhere: Readonly<Record<string, Shape>> = {
  'name!': 'string',
  parent: 'object',
  scope: 'object',
  dependsOn: { '[]': 'object' },
};

/** What is wrong with a resource, by its description: unknown type, property, value; something that must be there and is not. */
export function typeProblems(
  { name, of, value, isExisting }: Declaration,
  types: AzureTypes,
): readonly string[] {
  const shape = types.types[of];
  if (shape === undefined || typeof shape === 'string') return [`${name}: ${of} is described nowhere`];
  if (!value) return [`${name}: is made of nothing`];
  const whole = isExisting ? everywhere : { ...shape, ...everywhere };
  return fitProblems(value, whole, name);
}

function fitProblems(value: BicepValue, shape: Shape, path: string): readonly string[] {
  if (value.kind === 'expression') return [];
  if (typeof shape === 'string') return leafProblems(value, shape, path);
  const each = shape['[]'];
  if (each !== undefined) {
    if (value.kind !== 'list') return [`${path}: expected is a list`];
    return value.items.flatMap((item, at) => fitProblems(item, each, `${path}[${at}]`));
  }
  if (value.kind !== 'object') return [`${path}: expected are properties`];
  const any = shape['{}'];
  if (any !== undefined)
    return [...value.properties].flatMap(([name, one]) => fitProblems(one, any, `${path}.${name}`));
  return propertyProblems(value.properties, shape, path);
}

function propertyProblems(
  properties: ReadonlyMap<string, BicepValue>,
  shape: Readonly<Record<string, Shape>>,
  path: string,
): readonly string[] {
  const missing = Object.keys(shape)
    .filter((key) => key.endsWith('!') && !properties.has(key.slice(0, -1)))
    .map((key) => `${path}: lacks ${key.slice(0, -1)}`);
  const given = [...properties].flatMap(([name, value]) => {
    const known = shape[name] ?? shape[`${name}!`];
    return known === undefined
      ? [`${path}.${name}: is no property of it`]
      : fitProblems(value, known, `${path}.${name}`);
  });
  return [...missing, ...given];
}

function leafProblems(value: BicepValue, shape: string, path: string): readonly string[] {
  if (value.kind === 'object' || value.kind === 'list')
    return shape === 'object' ? [] : [`${path}: expected is ${shape}`];
  const isNamed = ['string', 'int', 'bool', 'object'].includes(shape);
  const fits = isNamed
    ? { string: 'text', int: 'number', bool: 'bool', object: 'object' }[shape] === value.kind
    : value.kind === 'text' && shape.split('|').includes(value.text);
  return fits ? [] : [`${path}: expected is ${shape}, found ${value.text}`];
}
