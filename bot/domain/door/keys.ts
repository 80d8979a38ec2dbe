import { createHash } from 'node:crypto';

/**
 * The key under which a wish is known, of what a client sent with it: bound to who wishes what of which case, so that nobody's
 * key stands for another's wish. The same of the same is the same. 64 characters.
 */
export const bindKey = (
  wish: { readonly personId: string; readonly action: string; readonly ref: string },
  key: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([wish.personId, wish.action, wish.ref, key]))
    .digest('hex');
