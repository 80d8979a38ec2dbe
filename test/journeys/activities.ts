import { activityFrom, type PersonActivity } from '../../local/connector/from-person';
import { createPlaces } from '../../local/connector/places';
import { localOrganisation, personBy } from '../../local/people';
import type { Local } from '../../local/start/local';

/** Thrown for a key of a person that the local organisation does not have. */
class Nobody extends Error {
  override readonly name = 'Nobody';
}

/** An activity as Teams words it, from one of the invented people, in their own chat unless `place` names a channel. */
export function anActivity(
  local: Local,
  key: string,
  own: Readonly<Record<string, unknown>> & { readonly type: string },
  place?: string,
): PersonActivity {
  const person = personBy(localOrganisation, key);
  if (!person) throw new Nobody(`There is no ${key}`);
  const places = createPlaces(localOrganisation);
  const where = (place === undefined ? undefined : places.resolve(place)) ?? places.chatOf(person);
  const rooms = {
    organisation: localOrganisation,
    clock: local.clock,
    serviceUrl: () => `${local.url}/connector`,
  };
  return activityFrom(rooms, person, where, own);
}

/** What a dialog's button sends. */
export const aSubmit = (local: Local, key: string, data: object, place?: string): PersonActivity =>
  anActivity(
    local,
    key,
    { type: 'invoke', name: 'task/submit', value: { data, context: { theme: 'default' } } },
    place,
  );

/** What a dialog's button that opens it sends. */
export const aFetch = (local: Local, key: string, data: object, place?: string): PersonActivity =>
  anActivity(local, key, { type: 'invoke', name: 'task/fetch', value: { data } }, place);

/** What a card's Action.Execute sends. */
export const anExecute = (local: Local, key: string, verb: string, data: object): PersonActivity =>
  anActivity(local, key, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });

/** Hands an activity to the bot over HTTP, as Bot Service does. */
export async function toBot(
  local: Local,
  activity: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${local.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body };
}
