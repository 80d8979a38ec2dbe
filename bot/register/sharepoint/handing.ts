import type { ColumnTreatment } from '../../domain/records/disclosure';

/** What becomes of a column when somebody asks for what is kept on a customer: how it is handed out, or that it is not (X4). */
export type Handing = ColumnTreatment | 'kept-back';

/** What becomes of each column of a list. */
export type Handings<C extends string = string> = Readonly<Record<C, Handing>>;
