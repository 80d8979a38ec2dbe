import type { HeldColumn } from '../../domain/records/disclosure';
import type { Handing, Handings } from '../sharepoint/handing';

/** The columns of a list that are read when somebody asks for what is kept on a customer (X4): what is kept back is not even read. */
export const shownColumns = (handings: Handings): readonly string[] =>
  Object.keys(handings).filter((column) => handings[column] !== 'kept-back');

/** A row as it is handed out: each column that holds something, with how it is treated. What SharePoint adds says nothing about the customer. */
export const readHeldRow = (
  handings: Handings,
  fields: Readonly<Record<string, unknown>>,
): readonly HeldColumn[] =>
  Object.entries(handings).flatMap(([name, handing]) => heldColumn(name, handing, fields[name]));

function heldColumn(name: string, handing: Handing, value: unknown): readonly HeldColumn[] {
  if (handing === 'kept-back') return [];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ name, value, treatment: handing }];
}
