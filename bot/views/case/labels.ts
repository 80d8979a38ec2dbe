import type { Choice } from '../../../cards/parts';
import type { Status } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { Person } from '../../domain/case/person';

interface Labelled {
  readonly code: string;
  readonly label: string;
}

/** The profile's label of a code; the code itself when a newer or older profile wrote it. */
export const labelOf = (entries: readonly Labelled[], code: string): string =>
  entries.find((entry) => entry.code === code)?.label ?? code;

/** The labels of several codes, joined as a list: "Threatening; Racist". */
export const labelsOf = (entries: readonly Labelled[], codes: readonly string[]): string =>
  codes.map((code) => labelOf(entries, code)).join('; ');

/** Where a case stands, in the profile's words. */
export const statusLabel = (profile: Profile, status: Status): string =>
  labelOf(profile.workflow.statuses, status);

/** A role or a relation, in the profile's words. */
export const partyLabel = (profile: Profile, party: string): string =>
  labelOf([...profile.roles, ...profile.relations], party);

/** A channel, in the profile's words. */
export const channelLabel = (profile: Profile, channel: string): string =>
  labelOf(profile.workflow.channels, channel);

/** Entries of the profile as the choices of an input. */
export const choicesOf = (entries: readonly Labelled[]) =>
  entries.map((entry) => ({ title: entry.label, value: entry.code }));

/** All entries of the profile as one choice: what one tick confirms of them together. */
export const allAtOnce = (entries: readonly Labelled[]): Choice => ({
  title: entries.map(({ label }) => label).join('; '),
  value: entries.map(({ code }) => code).join(','),
});

/** The most bytes of a colleague's name that a card shows: directories allow 256 characters, and a card has 28 KB in all. */
const longestName = 48;

/** A colleague's name, as short as a card needs it. */
export function nameOf(person: Person): string {
  const letters = Array.from(person.name);
  if (Buffer.byteLength(person.name) <= longestName) return person.name;
  while (Buffer.byteLength(letters.join('')) > longestName - 3) letters.pop();
  return `${letters.join('')}…`;
}

/** Several colleagues' names, as a list. */
export const namesOf = (people: readonly Person[]): string => people.map(nameOf).join(', ');

/** People already picked, as the choices of a people picker. */
export const pickedChoices = (people: readonly (Person | undefined)[]) =>
  people.flatMap((person) => (person ? [{ title: nameOf(person), value: person.id }] : []));
