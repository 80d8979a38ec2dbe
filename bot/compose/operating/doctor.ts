import type { TokenCredential } from '@azure/identity';
import { clientsOf } from '../clients';
import { openSite } from '../site';
import { storageAccess } from '../storage-access';
import { examineAll } from '../upkeep';
import { isWell } from '../../domain/upkeep/findings';
import { letterTemplates } from '../../policy/letters/templates';
import type { Settings } from '../../settings';
import { findingLine } from '../../views/upkeep/report';

/** Who looks, at what besides, and when. */
export interface DoctorOptions {
  /** Of an identity that may read the site and what the app was given. */
  readonly getToken: () => Promise<string>;
  /** Who reads the storage where it is reached by an identity. */
  readonly storageCredential?: TokenCredential | undefined;
  /** Where the deployed app is, if it is to be asked. */
  readonly appUrl: string | undefined;
  readonly now: () => Date;
}

/** What an examination from outside came to. */
export interface Examined {
  /** A line for each thing that was looked at. */
  readonly lines: readonly string[];
  /** `unseen`: nothing was found wrong, and not everything could be looked at. */
  readonly outcome: 'well' | 'wrong' | 'unseen';
}

/**
 * Examines everything from outside (`npm run doctor`). Throws nothing of an outside system.
 */
export async function composeDoctor(
  settings: Settings,
  { getToken, storageCredential, appUrl, now }: DoctorOptions,
): Promise<Examined> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const access = storageAccess(settings, storageCredential);
  const made = clientsOf(settings, { log: silent, now, access });
  const templates = letterTemplates(made.profile.id).map(({ name }) => name);
  const site = openSite(settings, { getToken });
  const findings = await examineAll({ ...made, settings, site, access, now }, { templates, appUrl });
  const isWrong = findings.some(({ verdict }) => verdict === 'wrong');
  const outcome = isWrong ? 'wrong' : isWell(findings) ? 'well' : 'unseen';
  return { lines: findings.map(findingLine), outcome };
}
