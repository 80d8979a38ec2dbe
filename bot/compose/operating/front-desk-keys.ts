import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { CannotOpen, unlock } from './front-desk-lock';

/** The keys of a front desk: the private one as PEM, locked by its passphrase, and the public one on a line, for FRONT_DESK_KEY. */
export interface FrontDeskKeys {
  readonly privatePem: string;
  readonly publicLine: string;
}

/** Makes the keys of a front desk. */
export function makeFrontDeskKeys(passphrase: string): FrontDeskKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  return {
    privatePem: locked.toString(),
    publicLine: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** The text of an extract, opened with the private key of the front desk and its passphrase. Throws `CannotOpen`. */
export function openExtract(
  extract: string,
  key: { readonly pem: string; readonly passphrase: string },
): string {
  return unlock(extract, privateKeyIn(key));
}

function privateKeyIn({ pem, passphrase }: { readonly pem: string; readonly passphrase: string }) {
  try {
    return createPrivateKey({ key: pem, passphrase });
  } catch (cause) {
    throw new CannotOpen('The key of the front desk cannot be read: is the passphrase right?', { cause });
  }
}
