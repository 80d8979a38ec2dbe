import { dueInstant, key } from '../sharepoint/column';

/** The library of exports on customers: its site's owner gives it to those who may ask for them, and to nobody else. */
export const accessLibrary = 'SubjectAccess';

/** Beside each of its files: on whom it is, and after which instant it is deleted. */
export const accessColumns = { CustomerRef: key, KeepUntil: dueInstant } as const;

/** The library of files that keepers of the list asked for. */
export const exportsLibrary = 'Exports';

/** Beside each of its files: after which instant it is deleted. */
export const exportColumns = { KeepUntil: dueInstant } as const;

/** The library of the daily extract for the front desk, locked for it: its computers keep a copy. */
export const frontDeskLibrary = 'FrontDesk';

/** Beside each of its files: after which instant it is deleted. */
export const frontDeskColumns = { KeepUntil: dueInstant } as const;
