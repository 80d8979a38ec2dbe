import type { TokenCredential } from '@azure/identity';
import { Outage } from '../../../bot/commands/outage';
import type { StorageByIdentity } from '../../../bot/storage/access';
import { openStorage } from '../../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../../bot/storage/provision';

/** What was done with the storage, for a test to look at. */
export interface StorageUsed {
  readonly thereBefore: number;
  readonly missingAfter: readonly string[];
  readonly hours: readonly string[];
  readonly waiting: number;
  readonly isAway: boolean;
  readonly askedFor: readonly string[];
  readonly refused: string;
}

const now = (): Date => new Date('2026-11-22T12:00:00Z');
const asked: string[] = [];

/** Somebody invented. */
const somebody = { id: 'a0000000-0000-4000-8000-000000000001', name: 'A' };

/** A token as Entra shapes it, signed by nobody: Azurite looks at what it says and at nothing else. */
function aToken(audience: string): string {
  const from = Math.floor(Date.now() / 1_000) - 60;
  const claims = { aud: audience, iss: 'https://sts.windows.net/a-tenant/', iat: from, nbf: from };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'RS256', typ: 'JWT' }), part({ ...claims, exp: from + 3_600 }), 'c2lnbmVk'].join('.');
}

/** Whoever signs in; remembers for what. */
const anIdentity = (audience = 'https://storage.azure.com'): TokenCredential => ({
  getToken: async (scopes) => {
    asked.push(...[scopes].flat());
    return { token: aToken(audience), expiresOnTimestamp: Date.now() + 3_600_000 };
  },
});

/** Makes, writes and reads everything in the storage at some addresses, as an identity with no key. */
async function useStorage(addresses: Omit<StorageByIdentity, 'credential'>): Promise<StorageUsed> {
  const access = { ...addresses, credential: anIdentity() };
  const before = await findStorage(access);
  await makeStorage(
    access,
    before.filter(({ isThere }) => !isThere),
  );
  const after = await findStorage(access);
  const { seals, absences, exports } = openStorage(access, now);
  await seals.add([{ kind: 'entry', name: 'CB-0001/1', hash: 'abc' }]);
  await absences.keep(
    { personId: somebody.id, from: '2026-11-20', until: '2026-11-30', by: somebody },
    '2026-11-20',
  );
  await exports.keep({
    key: 'a',
    by: somebody,
    at: now().toISOString(),
    filter: 'all',
    before: '',
  });
  const away = await absences.absentOn([somebody.id], '2026-11-22');
  return {
    thereBefore: before.filter(({ isThere }) => isThere).length,
    missingAfter: after.filter(({ isThere }) => !isThere).map(({ name }) => name),
    hours: await seals.hours(),
    waiting: await exports.waiting(),
    isAway: away.get(somebody.id) !== undefined,
    askedFor: [...new Set(asked)],
    refused: await refusalOf({ ...addresses, credential: anIdentity('https://graph.microsoft.com') }),
  };
}

async function refusalOf(access: StorageByIdentity): Promise<string> {
  try {
    await findStorage(access);
    return 'taken';
  } catch (problem) {
    return problem instanceof Outage ? `${problem.system} ${problem.status ?? ''}` : String(problem);
  }
}

const [blob = '', queue = '', table = ''] = process.argv.slice(2);
void useStorage({ blob, queue, table, seals: blob }).then((used) => {
  console.log(JSON.stringify(used));
});
