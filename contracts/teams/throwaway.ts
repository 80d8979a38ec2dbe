import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { CouldNotLook } from '../check';
import { openLine, type Call, type LineOptions } from '../line';
import type { Traces } from '../traces';

/** Where the bot is tried: what Teams calls the team and one of its channels. */
export interface Spot {
  readonly teamId: string;
  readonly channelId: string;
}

const prefix = 'prove ';
const channel = z.object({ id: z.string(), displayName: z.string() });
const channels = z.object({ value: z.array(channel) });

/** What making a throwaway channel takes. */
export const channelRight =
  'Channel.Create, Channel.ReadBasic.All and Channel.Delete.All of Microsoft Graph for the set-up app, and whoever signs in owns the team (or name a channel with --channel)';

/**
 * Makes a throwaway channel in the team of a group, whose going is seen to before it is there. Throws `CouldNotLook` where that
 * is not allowed.
 */
export async function makeChannel(
  groupId: string,
  options: Omit<LineOptions, 'mayWrite'> & { readonly traces: Traces },
): Promise<Spot> {
  const path = `/teams/${groupId}/channels`;
  const displayName = `${prefix}${randomUUID()}`;
  const own = new Set<string>();
  const mayWrite = (method: string, at: string): boolean => (method === 'POST' && at === path) || own.has(at);
  const call = openLine({ ...options, mayWrite });
  const general = channel
    .pick({ id: true })
    .safeParse((await call('GET', `/teams/${groupId}/primaryChannel`)).body);
  if (!general.success)
    throw new CouldNotLook('Graph does not show the team: is --team the id of its group?');
  const toRemove = openLine({ ...options, mayWrite, isStopped: () => false, onHindrance: () => undefined });
  options.traces.add({
    name: `the channel “${displayName}”`,
    byHand: 'in Teams, “…” beside the channel, “Delete channel”',
    remove: () => removeChannel({ path, displayName, own, call: toRemove }),
  });
  const made = await call('POST', path, { body: { displayName, membershipType: 'standard' } });
  const found = channel.safeParse(made.body);
  if (made.status !== 201 || !found.success)
    throw new CouldNotLook(`A throwaway channel could not be made: ${made.status}.`);
  return { teamId: general.data.id, channelId: found.data.id };
}

async function removeChannel(what: {
  readonly path: string;
  readonly displayName: string;
  readonly own: Set<string>;
  readonly call: Call;
}): Promise<boolean> {
  const { value } = channels.parse((await what.call('GET', what.path)).body);
  const found = value.find(({ displayName }) => displayName === what.displayName);
  if (!found) return true;
  const at = `${what.path}/${found.id}`;
  what.own.add(at);
  return [204, 404].includes((await what.call('DELETE', at)).status);
}
