import { createHash } from 'node:crypto';
import { canonical } from './trail';
import type { Command } from '../case/commands';
import type { Context } from '../case/context';

/** What a command says, in twelve characters: two that say the same have the same, two that differ do not. */
export const gistOf = (command: Command): string =>
  createHash('sha256').update(canonical(command)).digest('hex').slice(0, 12);

/** How a case remembers a wish: by its key, and by what was entered where that is known. */
export const wishKey = ({ commandId, gist }: Pick<Context, 'commandId' | 'gist'>): string =>
  gist === undefined ? commandId : `${commandId}#${gist}`;

/**
 * Whether a wish was carried out before: `same`, or `other` when it had the same key and something else was entered (C2).
 * Undefined when it was not. A wish kept without its gist counts as the same: no more is known of it.
 */
export function carriedOutBefore(
  applied: readonly string[],
  wish: Pick<Context, 'commandId' | 'gist'>,
): 'same' | 'other' | undefined {
  const { commandId, gist } = wish;
  if (applied.includes(commandId) || applied.includes(wishKey(wish))) return 'same';
  if (!applied.some((one) => one.startsWith(`${commandId}#`))) return undefined;
  return gist === undefined ? 'same' : 'other';
}

/** What a person wrote in a command, text by text: what has blanks in it was written, not chosen. */
export function typedTextsOf(command: Command): readonly string[] {
  return [...new Set(textsIn(command))].filter((text) => /\s/.test(text.trim()));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
