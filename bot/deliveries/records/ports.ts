import type { WrittenParagraph } from '../../domain/records/account/state';

/** Writes an account of what is kept on a customer as a Word file (X4). */
export type WriteAccount = (paragraphs: readonly WrittenParagraph[]) => Promise<Uint8Array>;
