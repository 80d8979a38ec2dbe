import { CouldNotLook, type Contract } from '../../contracts/check';
import { byHand } from '../../contracts/by-hand';
import { graphContracts } from '../../contracts/graph/contracts';
import { openSite } from '../../contracts/graph/site';
import { Stopped, type LineOptions } from '../../contracts/line';
import { conversation, openChannel, waitUntilOpen, type Channel } from '../../contracts/teams/channel';
import { teamsContracts } from '../../contracts/teams/contracts';
import { channelRight, makeChannel, type Spot } from '../../contracts/teams/throwaway';
import { createTraces, type Trace, type Traces } from '../../contracts/traces';
import { createHindrances, lookAt, unseenAll, type Finding } from './findings';
import type { ProveOptions } from './options';
import type { HandFinding } from './report';

/** What `prove` needs of the world. */
export interface World {
  readonly graphToken: () => Promise<string>;
  /** Throws `CouldNotLook` where nobody can sign in as the bot from here. */
  readonly botToken: () => Promise<string>;
  readonly pause: (ms: number) => Promise<void>;
  readonly isStopped: () => boolean;
  readonly nowMs: () => number;
  /** Hears of each contract as it is done. */
  readonly onFindings: (findings: readonly Finding[]) => void;
}

/** What came of it, and what could not be removed. */
export interface Proof {
  readonly findings: readonly Finding[];
  readonly byHand: readonly HandFinding[];
  readonly left: readonly Trace[];
  readonly isStopped: boolean;
  /** A fault of ours that ended the looking; undefined when there was none. */
  readonly failure: unknown;
}

/** Every right that is needed, with what it is needed for. */
export function rightsOf(options: ProveOptions): readonly string[] {
  const all = [...chosen(graphContracts, options), ...(options.team ? chosen(teamsContracts, options) : [])];
  const rights = new Map<string, readonly string[]>();
  for (const { right, code } of all) rights.set(right, [...(rights.get(right) ?? []), code]);
  const lines = [...rights].map(([right, codes]) => `${codes.join(', ')}: ${right}`);
  return options.team && options.channel === undefined
    ? [...lines, `the throwaway channel: ${channelRight}`]
    : lines;
}

const chosen = <Base>(
  contracts: readonly Contract<Base>[],
  { isLong }: Pick<ProveOptions, 'isLong'>,
): readonly Contract<Base>[] => contracts.filter((contract) => isLong || !contract.isLong);

/** Looks at everything, then removes whatever was made, also when it was stopped or failed. */
export async function prove(options: ProveOptions, world: World): Promise<Proof> {
  const traces = createTraces();
  const findings: Finding[] = [];
  const note = (some: readonly Finding[]): void => {
    findings.push(...some);
    world.onFindings(some);
  };
  let failure: unknown;
  try {
    await lookAtGraph({ options, world, traces, note });
    await lookAtTeams({ options, world, traces, note });
  } catch (problem) {
    failure = problem;
  }
  const left = await traces.removeAll(world.pause);
  const hand = byHand.map((one) => ({ ...one, saw: options.saw.get(one.code) }));
  const isStopped = failure instanceof Stopped;
  return { findings, byHand: hand, left, isStopped, failure: isStopped ? undefined : failure };
}

interface Looking {
  readonly options: ProveOptions;
  readonly world: World;
  readonly traces: Traces;
  readonly note: (findings: readonly Finding[]) => void;
}

const lineOf = ({ options, world }: Looking): Omit<LineOptions, 'mayWrite' | 'onHindrance'> => ({
  baseUrl: options.graphUrl,
  getToken: world.graphToken,
  userAgent: options.userAgent,
  pause: world.pause,
  isStopped: world.isStopped,
});

async function lookAtGraph(looking: Looking): Promise<void> {
  const { options, world, traces } = looking;
  await lookAtAll(looking, graphContracts, (onHindrance) =>
    openSite({
      ...lineOf(looking),
      onHindrance,
      traces,
      address: options.site,
      nowMs: world.nowMs,
      licences: options.licences,
    }),
  );
}

async function lookAtTeams(looking: Looking): Promise<void> {
  const { options, world, traces } = looking;
  await lookAtAll(looking, teamsContracts, async (onHindrance) => {
    await world.botToken();
    const spot = await spotOf(looking);
    const { bot, tenantId, privateChannel, personGone, connectorUrl: baseUrl } = options;
    const line = { ...lineOf(looking), baseUrl, getToken: world.botToken, onHindrance };
    const which = { ...spot, botId: bot.id, tenantId, privateChannel, personGone };
    const remover = openChannel({
      ...line,
      ...which,
      isStopped: () => false,
      onHindrance: () => undefined,
      onPosted: () => undefined,
    });
    const channel = openChannel({
      ...line,
      ...which,
      onPosted: (posted) => {
        // A throwaway channel goes with all that is in it.
        if (options.channel !== undefined) traces.add(traceOf(posted, remover));
      },
    });
    await waitUntilOpen(channel, world.pause);
    return channel;
  });
}

/** Where the bot is tried. Throws `CouldNotLook` where there is no such place. */
async function spotOf(looking: Looking): Promise<Spot> {
  const { team, channel } = looking.options;
  if (team === undefined) throw new CouldNotLook('Add --team <the id of the team’s group>.');
  if (channel !== undefined) return { teamId: team, channelId: channel };
  return makeChannel(team, { ...lineOf(looking), onHindrance: () => undefined, traces: looking.traces });
}

const traceOf = ({ id, activityId }: { id: string; activityId: string }, { call }: Channel): Trace => ({
  name: 'a message of the bot in the channel that you named',
  byHand: 'an owner of the team deletes it in Teams',
  remove: async () =>
    [200, 204, 404].includes((await call('DELETE', conversation(id, `/activities/${activityId}`))).status),
});

/** Opens a base and looks at its contracts; where it cannot be opened, none of them could be looked at. */
async function lookAtAll<Base>(
  { options, note }: Looking,
  contracts: readonly Contract<Base>[],
  open: (onHindrance: LineOptions['onHindrance']) => Promise<Base>,
): Promise<void> {
  const hindrances = createHindrances();
  const asked = chosen(contracts, options);
  const skipped = contracts.filter((contract) => !asked.includes(contract));
  for (const contract of skipped) note(unseenAll(contract, 'Takes minutes: add --long.'));
  try {
    const base = await open(hindrances.note);
    for (const contract of asked) note(await lookAt(contract, base, hindrances));
  } catch (problem) {
    if (!(problem instanceof CouldNotLook)) throw problem;
    for (const contract of asked) note(unseenAll(contract, problem.message));
  }
}
