import type { Contract } from '../check';
import type { Channel } from './channel';
import { activities, messageSize, threadRate, threads } from './messages';
import { accountsGone, memberKinds, privateChannels, roster } from './people';

/** Everything that is claimed of the connector and can be looked at from a channel, the one that uses up a rate last. */
export const teamsContracts: readonly Contract<Channel>[] = [
  threads,
  activities,
  messageSize,
  roster,
  memberKinds,
  privateChannels,
  accountsGone,
  threadRate,
];
