import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { Membership } from '../membership';
import type { LocalChannel, LocalTeam, Organisation } from '../people';
import { readBody } from './bodies';
import { GraphRefusal, notFound } from './errors';
import type { Route } from './routing';

const channelSchema = z.strictObject({
  displayName: z.string().min(1).max(50),
  description: z.string().optional(),
  membershipType: z.literal('standard').optional(),
});

const resourceOf = ({ id, name, privateTo }: LocalChannel): object => ({
  id,
  displayName: name,
  membershipType: privateTo ? 'private' : 'standard',
});

/** The channels of a team, which Graph calls by the id of its group; only standard ones are made here. */
export function channelRoutes(organisation: Organisation, membership: Membership): Route[] {
  const team = (id: string): LocalTeam => {
    const found = organisation.teams.find(({ groupId }) => groupId === id);
    if (!found) throw notFound(`No team found with Group Id ${id}`);
    return found;
  };
  const general = (id: string): LocalChannel => {
    const { channels, id: own } = team(id);
    const found = channels.find((channel) => channel.id === own);
    if (!found) throw notFound();
    return found;
  };
  const channels = '/teams/:team/channels';
  return [
    {
      method: 'GET',
      pattern: '/teams/:team/primaryChannel',
      handle: (_, at) => ({ status: 200, body: resourceOf(general(at('team'))) }),
    },
    {
      method: 'GET',
      pattern: channels,
      handle: (_, at) => ({
        status: 200,
        body: { value: membership.channelsOf(team(at('team'))).map(resourceOf) },
      }),
    },
    {
      method: 'POST',
      pattern: channels,
      handle(call, at) {
        const { displayName } = readBody(call, channelSchema);
        const owner = team(at('team'));
        if (membership.channelsOf(owner).some(({ name }) => name === displayName)) throw taken();
        const made = { id: `19:${randomUUID().replaceAll('-', '')}@thread.tacv2`, name: displayName };
        membership.addChannel(owner, made);
        return { status: 201, body: resourceOf(made) };
      },
    },
    {
      method: 'DELETE',
      pattern: `${channels}/:channel`,
      handle(_, at) {
        if (!membership.removeChannel(team(at('team')), at('channel'))) throw notFound();
        return { status: 204 };
      },
    },
  ];
}

const taken = (): GraphRefusal =>
  new GraphRefusal(400, 'BadRequest', 'Channel name already existed, please use other name.');
