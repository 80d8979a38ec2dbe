import { localOrganisation, type Organisation } from '../../../local/people';

/** A private channel of the team Advice, to which a guest belongs. */
export const inPrivate = '19:advice-in-private@thread.tacv2';

const { advice } = localOrganisation.channels;

/** The usual organisation, with that channel. */
export const organisation: Organisation = {
  ...localOrganisation,
  teams: localOrganisation.teams.map((team) =>
    team.id === advice.teamId
      ? { ...team, channels: [...team.channels, { id: inPrivate, name: 'In private', privateTo: ['priya'] }] }
      : team,
  ),
};
