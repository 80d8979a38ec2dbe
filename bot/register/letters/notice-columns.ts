import { type ColumnTable, dueInstant, key, number, text } from '../sharepoint/column';

/** The document library that holds the letters to customers. */
export const noticesLibrary = 'Notices';
/** Its folder of the Word templates that staff edit. */
export const templatesFolder = 'Templates';

/** The columns of that library beside each letter: of which case, what it is, who prepared it, who sent it and how. */
export const noticeColumns = {
  CaseRef: key,
  LetterKind: key,
  LetterNumber: number,
  PreparedBy: key,
  PreparedByName: text,
  PreparedAt: dueInstant,
  SentBy: key,
  SentByName: text,
  SentOn: dueInstant,
  SentHow: text,
} as const satisfies ColumnTable;
/** A column of the library of letters. */
export type NoticeColumn = keyof typeof noticeColumns;
