import * as z from 'zod/v4';
import { readJsonFile, writeJsonFile } from './json-file';
import { personBy, type LocalChannel, type LocalPerson, type LocalTeam, type Organisation } from './people';

/** Who belongs where now: what the organisation says of its people, and what has changed since. */
export interface Membership {
  /** Whether a person has left the organisation: they are gone from the directory and from every team and group. */
  hasLeft(person: LocalPerson): boolean;
  setLeft(person: LocalPerson, left: boolean): void;
  /** Whether the directory knows a person. */
  isListed(person: LocalPerson): boolean;
  /** The people in a team, those who joined since at the end. */
  membersOf(team: LocalTeam): readonly LocalPerson[];
  setMember(team: LocalTeam, person: LocalPerson, isMember: boolean): void;
  /** The channels of a team, those made since at the end. */
  channelsOf(team: LocalTeam): readonly LocalChannel[];
  addChannel(team: LocalTeam, channel: LocalChannel): void;
  /** Takes away a channel that was made since; false when there is none of this id. */
  removeChannel(team: LocalTeam, id: string): boolean;
}

const changesSchema = z.object({
  left: z.record(z.string(), z.boolean()),
  teams: z.record(z.string(), z.record(z.string(), z.boolean())),
  channels: z.record(z.string(), z.array(z.object({ id: z.string(), name: z.string() }))).default({}),
});

/** The membership of an organisation, its changes kept in a JSON file; without a file they are forgotten at the end. */
export function createMembership(organisation: Organisation, file?: string): Membership {
  const changes = readJsonFile(file, changesSchema) ?? { left: {}, teams: {}, channels: {} };
  const keep = (): void => {
    if (file !== undefined) writeJsonFile(file, changes);
  };
  const hasLeft = ({ id, left = false }: LocalPerson): boolean => changes.left[id] ?? left;
  return {
    hasLeft,
    setLeft(person, left) {
      changes.left[person.id] = left;
      keep();
    },
    isListed: (person) => person.inDirectory !== false && !hasLeft(person),
    membersOf(team) {
      const changed = changes.teams[team.id] ?? {};
      const declared = team.members.flatMap((key) => personBy(organisation, key) ?? []);
      const joined = organisation.people.filter(
        (person) => changed[person.id] === true && !declared.includes(person),
      );
      return [...declared, ...joined].filter((person) => changed[person.id] !== false && !hasLeft(person));
    },
    setMember(team, person, isMember) {
      changes.teams[team.id] = { ...changes.teams[team.id], [person.id]: isMember };
      keep();
    },
    ...channelsIn(changes.channels, keep),
  };
}

/** The channels that were made since, by team. */
function channelsIn(
  made: Record<string, { id: string; name: string }[]>,
  keep: () => void,
): Pick<Membership, 'channelsOf' | 'addChannel' | 'removeChannel'> {
  return {
    channelsOf: (team) => [...team.channels, ...(made[team.id] ?? [])],
    addChannel(team, { id, name }) {
      made[team.id] = [...(made[team.id] ?? []), { id, name }];
      keep();
    },
    removeChannel(team, id) {
      const before = made[team.id] ?? [];
      made[team.id] = before.filter((channel) => channel.id !== id);
      keep();
      return made[team.id]?.length !== before.length;
    },
  };
}
