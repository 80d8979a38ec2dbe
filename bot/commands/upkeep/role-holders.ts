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

/**
 * Who holds a role now, by their Entra object ids: members of this organisation whose accounts are in use. Undefined where a
 * team or a group of it cannot be seen. Throws `Outage`.
 */
export async function findHolders(
  { team, group, people }: HolderSource,
  { teams, directory }: HolderLooks,
): Promise<readonly string[] | undefined> {
  const sources: (readonly Holder[])[] = people ? [people.map((id) => ({ id, isOwn: true }))] : [];
  if (team !== undefined) {
    const members = await teams.members(team);
    if (typeof members === 'string') return undefined;
    sources.push(members);
  }
  if (group !== undefined) {
    const members = await directory.group(group);
    if (!members) return undefined;
    sources.push(members);
  }
  const [first = [], ...rest] = sources;
  const own = first.filter(
    ({ id, isOwn }) => isOwn && rest.every((other) => other.some((one) => one.id === id && one.isOwn)),
  );
  const known: string[] = [];
  for (const { id } of own) if (await directory.isKnown(id)) known.push(id);
  return known;
}
