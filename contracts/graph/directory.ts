import * as z from 'zod/v4';
import { CouldNotLook, defineContract } from '../check';
import type { Site } from './site';

const peopleRight = 'User.ReadBasic.All or User.Read.All of Microsoft Graph for the set-up app';

/** Somebody of the directory, whoever comes first; who it is goes nowhere. */
interface Directory {
  readonly site: Site;
  readonly id: string;
}

const peopleSchema = z.object({ value: z.array(z.object({ id: z.string() })).min(1) });

async function prepareDirectory(site: Site): Promise<Directory> {
  const { status, body } = await site.call('GET', '/users?$top=1&$select=id');
  const [first] = peopleSchema.safeParse(body).data?.value ?? [];
  if (first === undefined) throw new CouldNotLook(`People may not be looked up: ${status}.`);
  return { site, id: first.id };
}

const groupsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `d0000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`);

/** What the directory says of people. */
export const directory = defineContract<Site, Directory>({
  code: 'directory',
  right: peopleRight,
  prepare: prepareDirectory,
  checks: [
    {
      says: 'the type of an account is answered only where it is asked for by name',
      expected: { plain: [200, false], asked: [200, true] },
      look: async ({ site, id }) => {
        const [plain, asked] = [
          await site.call('GET', `/users/${id}`),
          await site.call('GET', `/users/${id}?$select=id,userType`),
        ];
        const hasType = (body: unknown) => typeof body === 'object' && body !== null && 'userType' in body;
        return { plain: [plain.status, hasType(plain.body)], asked: [asked.status, hasType(asked.body)] };
      },
    },
    {
      says: 'an account that is not there is 404',
      expected: { there: 200, notThere: 404 },
      look: async ({ site, id }) => ({
        there: (await site.call('GET', `/users/${id}`)).status,
        notThere: (await site.call('GET', '/users/00000000-0000-4000-8000-0000000000ff')).status,
      }),
    },
  ],
});

/** How many groups may be asked about at once. */
export const memberGroups = defineContract<Site, Directory>({
  code: 'member-groups',
  right: 'User.Read.All and GroupMember.Read.All of Microsoft Graph for the set-up app',
  prepare: prepareDirectory,
  checks: [
    {
      says: 'a check of twenty groups is answered, of more it is 400',
      expected: { twenty: 200, more: 400 },
      look: async ({ site, id }) => {
        const check = async (count: number) => {
          const body = { groupIds: groupsOf(count) };
          return (await site.call('POST', `/users/${id}/checkMemberGroups`, { body })).status;
        };
        return { twenty: await check(20), more: await check(21) };
      },
    },
  ],
});
