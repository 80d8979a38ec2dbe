import { randomUUID } from 'node:crypto';
import type { Column, Definition } from './columns';

const standard = (name: string, kind: Definition['kind']): Definition => ({
  id: randomUUID(),
  name,
  displayName: name,
  description: '',
  kind,
  indexed: false,
  unique: false,
  required: false,
  facet: {},
});

/** The columns every new list has: a Title that one may write and index, and those that SharePoint fills. */
export function standardColumns(): Definition[] {
  const system = ['ContentType', 'Created', 'Modified', 'Author', 'Editor'];
  return [standard('Title', 'text'), ...system.map((name) => standard(name, 'system'))];
}

/** A column as Graph shows it. */
export function columnResource(column: Column): object {
  const { kind, facet } = column;
  const shown = {
    text: { text: { allowMultipleLines: false, maxLength: facet.maxLength ?? 255, textType: 'plain' } },
    note: { text: { allowMultipleLines: true, textType: 'plain' } },
    number: { number: facet },
    boolean: { boolean: {} },
    dateTime: { dateTime: { displayAs: 'default', format: facet.format ?? 'dateTime' } },
    choice: {
      choice: {
        allowTextEntry: facet.allowTextEntry ?? false,
        choices: facet.choices ?? [],
        displayAs: 'dropDownMenu',
      },
    },
    system: {},
  } as const satisfies Record<Definition['kind'], object>;
  return {
    id: column.id,
    name: column.name,
    displayName: column.displayName,
    description: column.description,
    enforceUniqueValues: column.unique,
    hidden: false,
    indexed: column.indexed,
    readOnly: kind === 'system',
    required: column.required,
    ...shown[kind],
  };
}
