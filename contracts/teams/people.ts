import * as z from 'zod/v4';
import { answersTo, CouldNotLook, defineContract, type Plain } from '../check';
import { codeOf } from '../line';
import { conversation, message, threadIn, type Channel } from './channel';
import { botRight } from './right';

const memberSchema = z.object({
  id: z.string(),
  aadObjectId: z.string().optional(),
  userRole: z.string().optional(),
  tenantId: z.string().optional(),
  userPrincipalName: z.string().optional(),
});
type Member = z.infer<typeof memberSchema>;
const pageSchema = z.object({ members: z.array(memberSchema) });
const channelsSchema = z.object({
  conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })),
});

/** A team with the first page of those in it; who they are goes nowhere. */
interface Team {
  readonly channel: Channel;
  readonly members: readonly Member[];
}

async function prepareTeam(channel: Channel): Promise<Team> {
  const page = await channel.call('GET', conversation(channel.teamId, '/pagedmembers?pageSize=50'));
  const members = pageSchema.safeParse(page.body).data?.members ?? [];
  if (page.status !== 200 || members.length === 0)
    throw new CouldNotLook(`The members of the team may not be asked for: ${page.status}.`);
  return { channel, members };
}

const [nobody] = ['00000000-0000-4000-8000-0000000000ff'];
const sizes = { 49: 49, 50: 50, 500: 500, 501: 501 } as const;

/** Who is in a team, asked of Teams. */
export const roster = defineContract<Channel, Team>({
  code: 'roster',
  right: botRight,
  prepare: prepareTeam,
  checks: [
    {
      says: 'a member is known by Teams id and by Entra id, through the id of the team; whoever is not in it is 404',
      expected: {
        byTeamsId: [200, true],
        byEntraId: [200, true],
        nobody: [404, 'MemberNotFoundInConversation'],
      },
      look: async ({ channel, members: [first] }) => {
        const get = (id = '') => channel.call('GET', conversation(channel.teamId, `/members/${id}`));
        const sees = async (id?: string): Promise<Plain> => {
          const { status, body } = await get(id);
          return [status, memberSchema.safeParse(body).data?.id === first?.id];
        };
        const stranger = await get(nobody);
        return {
          byTeamsId: await sees(first?.id),
          byEntraId: await sees(first?.aadObjectId),
          nobody: [stranger.status, codeOf(stranger.body)],
        };
      },
    },
    {
      says: 'members come in pages of 50 to 500',
      expected: { 49: 400, 50: 200, 500: 200, 501: 400 },
      look: ({ channel }) =>
        answersTo<number>(sizes, async (size) => {
          const path = conversation(channel.teamId, `/pagedmembers?pageSize=${size}`);
          return (await channel.call('GET', path)).status;
        }),
    },
    {
      says: 'a team names its channels, General without a name, and one that nobody knows is 404',
      expected: { there: 200, general: [true, false], own: [true, true], nobody: 404 },
      look: async ({ channel }) => {
        const teams = (id: string) => `/v3/teams/${encodeURIComponent(id)}/conversations`;
        const { status, body } = await channel.call('GET', teams(channel.teamId));
        const { conversations } = channelsSchema.parse(body);
        const shown = (id: string): Plain => {
          const found = conversations.find((one) => one.id === id);
          return [found !== undefined, Boolean(found?.name)];
        };
        return {
          there: status,
          general: shown(channel.teamId),
          own: shown(channel.channelId),
          nobody: (await channel.call('GET', teams('19:nowhere@thread.tacv2'))).status,
        };
      },
    },
  ],
});

/** How Teams tells staff, guests and people of other tenants apart. */
export const memberKinds = defineContract<Channel, Team>({
  code: 'member-kinds',
  right: `${botRight}; a guest who is in the team`,
  prepare: prepareTeam,
  checks: [
    {
      says: 'each member has an Entra id, a tenant and a role that is user, guest or anonymous',
      expected: { entraId: true, tenant: true, role: true },
      look: async ({ members }) => ({
        entraId: members.every(({ aadObjectId }) => aadObjectId !== undefined),
        tenant: members.every(({ tenantId }) => tenantId !== undefined),
        role: members.every(({ userRole = '' }) => ['user', 'guest', 'anonymous'].includes(userRole)),
      }),
    },
    {
      says: 'a guest is a guest, with #EXT# in the user name',
      expected: { guests: true, users: false },
      look: async ({ members }) => {
        const isExternal = ({ userPrincipalName = '' }: Member): boolean =>
          userPrincipalName.includes('#EXT#');
        const of = (role: string) => members.filter(({ userRole }) => userRole === role);
        if (of('guest').length === 0)
          throw new CouldNotLook(
            'Among the first fifty of the team there is no guest: add one, and run it again.',
          );
        return { guests: of('guest').every(isExternal), users: of('user').some(isExternal) };
      },
    },
  ],
});

/** Whether the bot gets into a private channel. Nothing is written there. */
export const privateChannels = defineContract<Channel, Channel>({
  code: 'private-channels',
  right: `${botRight}; a private channel of the team, named with --private-channel`,
  prepare: async (channel) => channel,
  checks: [
    {
      says: 'a private channel is closed to the bot and not named to it',
      expected: { own: 200, private: [403, 'BotNotInConversationRoster'], isNamed: false },
      look: async ({ call, teamId, channelId, privateChannel }) => {
        if (privateChannel === undefined) throw new CouldNotLook('Add --private-channel <its id, 19:…>.');
        const ask = (id: string) => call('GET', conversation(id, '/pagedmembers?pageSize=50'));
        const [own, other] = [await ask(channelId), await ask(privateChannel)];
        if (own.status === 403) throw new CouldNotLook('The bot may not look at its own channel.');
        const { body } = await call('GET', `/v3/teams/${encodeURIComponent(teamId)}/conversations`);
        return {
          own: own.status,
          private: [other.status, codeOf(other.body)],
          isNamed: channelsSchema.parse(body).conversations.some(({ id }) => id === privateChannel),
        };
      },
    },
  ],
});

/** Whether the chat of somebody whose account was deleted is closed to the bot. Nothing is written there. */
export const accountsGone = defineContract<Channel, Channel>({
  code: 'accounts-gone',
  right: `${botRight}; the Entra id of somebody who had the app and whose account was deleted, named with --gone`,
  prepare: async (channel) => channel,
  checks: [
    {
      says: 'a chat with somebody whose account was deleted is refused with 403, one in the channel is not',
      expected: { channel: 201, gone: [403, 'BotNotInConversationRoster'] },
      look: async ({ call, channelId, personGone, botId, tenantId }) => {
        if (personGone === undefined) throw new CouldNotLook('Add --gone <the Entra id of that person>.');
        const open = (body: object) => call('POST', '/v3/conversations', { body });
        const own = await open(threadIn(channelId, message('A thread')));
        const gone = await open({
          bot: { id: botId },
          members: [{ id: personGone }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        });
        return { channel: own.status, gone: [gone.status, codeOf(gone.body)] };
      },
    },
  ],
});
