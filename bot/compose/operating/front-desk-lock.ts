import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import * as z from 'zod/v4';
import { readJson } from '../../json';

/** A file that only the front desk opens: made for one of its keys, with a key of its own that is thrown away. */
const lockedSchema = z.object({
  what: z.literal('customer-behaviour-front-desk'),
  version: z.literal(1),
  madeWith: z.string(),
  seal: z.string(),
  content: z.string(),
});

/** The file is none of ours, was changed, or was made for another key. Safe for telemetry. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

const derOf = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });

const wayOf = (privateKey: KeyObject, publicKey: KeyObject): Buffer => {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, '', 'customer-behaviour-front-desk', 32));
};

/** A key is used for one file alone, so that its first number may be the same for all. */
const firstNumber = Buffer.alloc(12);

/** Locks a text for whoever has the private half of a key (X25519, AES-256-GCM). `publicKey`: base64 of its DER. */
export function lock(text: string, publicKey: string): string {
  const once = generateKeyPairSync('x25519');
  const cipher = createCipheriv('aes-256-gcm', wayOf(once.privateKey, derOf(publicKey)), firstNumber);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const locked: z.infer<typeof lockedSchema> = {
    what: 'customer-behaviour-front-desk',
    version: 1,
    madeWith: once.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    seal: cipher.getAuthTag().toString('base64'),
    content: content.toString('base64'),
  };
  return JSON.stringify(locked);
}

/** Opens what `lock` locked. Throws `CannotOpen`. */
export function unlock(locked: string, privateKey: KeyObject): string {
  const read = lockedSchema.safeParse(readJson(locked)).data;
  if (!read)
    throw new CannotOpen('This is no extract for a front desk, or one of a later version of the bot');
  try {
    const key = wayOf(privateKey, derOf(read.madeWith));
    const decipher = createDecipheriv('aes-256-gcm', key, firstNumber);
    decipher.setAuthTag(Buffer.from(read.seal, 'base64'));
    return decipher.update(Buffer.from(read.content, 'base64'), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new CannotOpen('This extract was made for another key, or somebody changed it', { cause });
  }
}
