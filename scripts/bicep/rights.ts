import type { BicepFile, BicepValue, Declaration } from './syntax';

/** A right that the templates give: to whom, on what, and as which role. */
export interface Right {
  readonly who: string;
  readonly on: string;
  readonly role: string;
}

/** Microsoft's built-in roles that are given, by their ids, as its documentation of built-in roles lists them. */
const builtInRoles: Readonly<Record<string, string>> = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': 'Storage Blob Data Reader',
  '19e7f393-937e-4f77-808e-94535e297925': 'Storage Queue Data Reader',
  '8a0f0c08-91a1-4084-bc3d-661d67233fed': 'Storage Queue Data Message Processor',
  'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a': 'Storage Queue Data Message Sender',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
};

const textAt = (value: BicepValue | undefined, ...path: readonly string[]): string => {
  const [name, ...rest] = path;
  if (value?.kind === 'object' && name !== undefined) return textAt(value.properties.get(name), ...rest);
  return value && 'text' in value && name === undefined ? value.text : '';
};

/** Every right that a file gives, and the ids of roles that are no role of Microsoft's. */
export function rightsIn(file: BicepFile, text: string): readonly Right[] {
  return file.declarations
    .filter(({ of }) => of.startsWith('Microsoft.Authorization/roleAssignments@'))
    .flatMap((assignment) =>
      rolesOf(assignment, text).map((variable) => ({
        who: textAt(assignment.value, 'properties', 'principalId'),
        on: textAt(assignment.value, 'scope'),
        role: roleNamed(file, variable),
      })),
    );
}

/** The variables of the roles that an assignment gives: one, or those of its loop. */
function rolesOf({ name, value }: Declaration, text: string): readonly string[] {
  const given = textAt(value, 'properties', 'roleDefinitionId');
  const [, variable = ''] = /,\s*(\w+)\s*\)$/.exec(given) ?? [];
  const loop = new RegExp(`resource ${name} [^\\[]*\\[\\s*for ${variable} in \\[([^\\]]*)\\]`).exec(text);
  return loop ? (loop[1] ?? '').split(',').map((one) => one.trim()) : [variable];
}

function roleNamed({ declarations }: BicepFile, variable: string): string {
  const id = textAt(declarations.find(({ what, name }) => what === 'variable' && name === variable)?.value);
  return builtInRoles[id] ?? `no built-in role: ${variable}`;
}
