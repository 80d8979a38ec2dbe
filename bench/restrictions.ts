import { localOrganisation, type LocalPerson, type Organisation } from '../local/people';
import { aRestrictionInForce, copiesOf, rowsBeside } from '../test/journeys/many-cases';
import { idOf } from '../test/journeys/story';
import { openStorage } from '../bot/storage/open-storage';
import { createPlaces } from '../local/connector/places';
import type { World } from './world';

/** When the restrictions of a morning are to be asked about: two weeks before the review that the story sets. */
export const dueMinute = '2027-01-27T09:00:00Z';
/** When those are due that are not of the morning. */
const laterMinute = '2027-06-01T08:00:00Z';

/** How many restrictions there are, and how many of them are due at `dueMinute`. */
export interface Restrictions {
  readonly exist: number;
  readonly due: number;
  /** Who looks after them, each after the same number; default: whoever does in the story. */
  readonly contacts?: readonly LocalPerson[];
}

/** As many further people as there may be contacts, in an organisation that is otherwise that of the local page. */
export function withPeople(count: number): {
  readonly organisation: Organisation;
  readonly contacts: readonly LocalPerson[];
} {
  const contacts = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(12, '0');
    return {
      key: `contact-${number}`,
      id: `c0000000-0000-4000-8000-${number}`,
      name: `Contact ${index + 1}`,
      jobTitle: 'Registration Officer',
      mail: `contact.${index + 1}@ros.example`,
    };
  });
  return {
    contacts,
    organisation: { ...localOrganisation, people: [...localOrganisation.people, ...contacts] },
  };
}

/** Lives through the story of one restriction and puts equal ones beside it; gives the references of those that are due. */
export async function prepareRestrictions(world: World, wanted: Restrictions): Promise<readonly string[]> {
  const { local } = world;
  const model = await aRestrictionInForce(local);
  const contacts = wanted.contacts ?? [];
  const copies = await copiesOf(local, model, wanted.exist, (index) => {
    const contact = contacts[index % Math.max(contacts.length, 1)];
    // The number of the copy spreads those of one minute over its seconds, as the product does.
    const seconds = String((index + 2) % 60).padStart(2, '0');
    const minute = index < wanted.due ? dueMinute : laterMinute;
    return {
      columns: { DueAt: minute.replace(/00Z$/, `${seconds}Z`) },
      ...(contact ? { replaced: [idOf('isla'), contact.id] as const } : {}),
    };
  });
  await rowsBeside(local, model, copies);
  return copies.slice(0, wanted.due);
}

/** Lets the product know the chats of the contacts, as it would from the day on which they accepted. */
export async function meetContacts(
  { local }: World,
  organisation: Organisation,
  contacts: readonly LocalPerson[],
): Promise<void> {
  const { book } = openStorage(local.storageConnection, () => new Date());
  const places = createPlaces(organisation);
  const serviceUrl = `${local.url}/connector`;
  for (const person of contacts)
    await book.remember('person', person.id, { conversationId: places.chatOf(person).id, serviceUrl });
}
