import { type ListName, listNames, lists } from '../cases/columns';
import { noticeColumns, noticesLibrary } from '../letters/notice-columns';
import {
  accessColumns,
  accessLibrary,
  exportColumns,
  exportsLibrary,
  frontDeskColumns,
  frontDeskLibrary,
} from '../records/file-columns';
import type { Column } from '../sharepoint/column';

/** A list or library as it must be; `name` is the one it is made with, by which it is found whatever it is called later. */
export interface WantedList {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly template: 'genericList' | 'documentLibrary';
}

const listOf = (name: ListName): WantedList => ({ name, columns: lists[name], template: 'genericList' });
const library = (name: string, columns: WantedList['columns']): WantedList => ({
  name,
  columns,
  template: 'documentLibrary',
});

/** Everything that the register is made of, in the order in which it is made. */
export const wantedLists: readonly WantedList[] = [
  ...listNames.map(listOf),
  library(noticesLibrary, noticeColumns),
  library(exportsLibrary, exportColumns),
  library(accessLibrary, accessColumns),
  library(frontDeskLibrary, frontDeskColumns),
];
