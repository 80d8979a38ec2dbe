import type { DirectoryLook, Holder, TeamsLook } from './ports';

/** Where a role comes from; of several, all must be met. */
export interface HolderSource {
  readonly team?: string | undefined;
  readonly group?: string | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Where members of teams and groups are looked up. */
export interface HolderLooks {
  readonly teams: Pick<TeamsLook, 'members'>;
  readonly directory: Pick<DirectoryLook, 'group' | 'isKnown'>;
}

/** One of the sources of a role, read: whom it names, or `unseen` where it cannot be looked into. */
export interface SourceRead {
  readonly of: 'people' | 'team' | 'group';
  readonly members: readonly Holder[] | 'unseen';
}

/** Reads the sources of a role one after the other. Throws `Outage`. */
export async function readSources(
  { team, group, people }: HolderSource,
  { teams, directory }: HolderLooks,
): Promise<readonly SourceRead[]> {
  const read: SourceRead[] = [];
  if (people) read.push({ of: 'people', members: people.map((id) => ({ id, isOwn: true })) });
  if (team !== undefined) {
    const members = await teams.members(team);
    read.push({ of: 'team', members: typeof members === 'string' ? 'unseen' : members });
  }
  if (group !== undefined) {
    read.push({ of: 'group', members: (await directory.group(group)) ?? 'unseen' });
  }
  return read;
}

/** Those whom every source of a role names; of one that was not seen, nobody. */
export function inAllOf(sources: readonly SourceRead[]): readonly Holder[] {
  const [first = [], ...rest] = sources.map(({ members }) => (members === 'unseen' ? [] : members));
  return first.filter(({ id }) => rest.every((other) => other.some((one) => one.id === id)));
}

/** Those of some people of this organisation whose accounts are in use. Throws `Outage`. */
export async function knownAmong(
  holders: readonly Holder[],
  { directory }: Pick<HolderLooks, 'directory'>,
): Promise<readonly string[]> {
  const known: string[] = [];
  for (const { id, isOwn } of holders) if (isOwn && (await directory.isKnown(id))) known.push(id);
  return known;
}

/** Who holds a role now, by their Entra object ids; undefined where one of its sources cannot be seen. Throws `Outage`. */
export async function findHolders(
  source: HolderSource,
  looks: HolderLooks,
): Promise<readonly string[] | undefined> {
  const sources = await readSources(source, looks);
  return sources.some(({ members }) => members === 'unseen')
    ? undefined
    : knownAmong(inAllOf(sources), looks);
}
