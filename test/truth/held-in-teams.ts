import * as z from 'zod/v4';
import type { MessageView, PlaceView } from '../../local/connector/page-contract';
import { caseReference } from '../../bot/domain/case/case-reference';
import type { Actor } from '../../bot/domain/case/context';
import { type Case, caseSchema } from '../../bot/domain/case/state';
import { localOrganisation, type LocalPerson } from '../../local/people';
import type { Local } from '../../local/start/local';
import { rowsOf } from '../journeys/register-rows';
import type { HeldCard } from './contradictions';

const { people, roles, teams } = localOrganisation;

/** The roles that somebody of the invented organisation holds, as the settings say it. */
function rolesHeldBy({ key }: LocalPerson): readonly string[] {
  const isIn = (source: { readonly people?: readonly string[]; readonly team?: string }): boolean =>
    (source.people?.includes(key) ?? true) &&
    (source.team === undefined ||
      (teams.find(({ id }) => id === source.team)?.members.includes(key) ?? false));
  return Object.entries(roles).flatMap(([role, source]) => (isIn(source) ? [role] : []));
}

/** Everybody who works here, with all roles they hold. */
export const theStaff: readonly Actor[] = people
  .filter(({ left, inDirectory, tenantId }) => !left && inDirectory !== false && tenantId === undefined)
  .map((person) => ({ id: person.id, name: person.name, roles: rolesHeldBy(person) }));

const stored = z.object({ id: z.coerce.string(), CaseJson: z.string(), IncidentsJson: z.string() });

/** Every case of the register, by its reference. */
export async function casesIn(local: Pick<Local, 'url'>): Promise<ReadonlyMap<string, Case>> {
  const rows = await rowsOf(local, 'Cases');
  const cases = rows.map((row) => {
    const { id, CaseJson, IncidentsJson } = stored.parse(row);
    const ref = caseReference(id);
    const core = z.record(z.string(), z.unknown()).parse(JSON.parse(CaseJson));
    return [ref, caseSchema.parse({ ...core, ref, incidents: JSON.parse(IncidentsJson) })] as const;
  });
  return new Map(cases);
}

/** Every card of the bot that somebody can read in Teams now, as they see it. */
export async function cardsInTeams(local: Pick<Local, 'url'>): Promise<readonly HeldCard[]> {
  const held = new Map<string, HeldCard>();
  for (const reader of theStaff) {
    for (const { id: place } of await placesOf(local, reader)) {
      for (const { message, card } of await cardsSeen(local, reader, place)) {
        const key = `${place} ${message} ${JSON.stringify(card)}`;
        const readers = [...(held.get(key)?.readers ?? []), reader];
        held.set(key, { place, message, readers, card });
      }
    }
  }
  return [...held.values()];
}

async function placesOf(local: Pick<Local, 'url'>, { id }: Actor): Promise<readonly PlaceView[]> {
  const state = await ask(local, `${id}/state`);
  return z.object({ places: z.custom<readonly PlaceView[]>() }).parse(state).places;
}

async function cardsSeen(local: Pick<Local, 'url'>, { id }: Actor, place: string) {
  const all = await ask(local, `${id}/messages?place=${encodeURIComponent(place)}`);
  return z
    .custom<readonly MessageView[]>()
    .parse(all)
    .filter(({ from, deleted }) => from.isBot && !deleted)
    .flatMap(({ id: message, attachments }) => attachments.map(({ content: card }) => ({ message, card })));
}

async function ask({ url }: Pick<Local, 'url'>, path: string): Promise<unknown> {
  const response = await fetch(`${url}/local/teams/${path}`);
  if (!response.ok) throw new NotRead(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The stand-in for Teams did not show what somebody sees. */
class NotRead extends Error {
  override readonly name = 'NotRead';
}
