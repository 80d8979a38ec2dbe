import { fill } from '../../../cards/words/fill';
import { knownCustomerWords as said } from '../../../cards/words/customers/words';
import { joins } from '../../../cards/words/joins';
import { type Away, forGood } from '../../domain/absences/absences';
import type { KnownRestriction } from '../../domain/customers/known-customer';
import { actingFor } from '../../domain/contact-people/holders';
import type { Person } from '../../domain/case/person';
import type { Profile } from '../../policy/profile';
import { calledAs } from './called';
import { dayInWords } from '../time/dates';
import { nameOf, partyLabel } from '../case/labels';

/** The contact people of a customer. */
type Contacts = Pick<KnownRestriction, 'spoc' | 'deputy'>;

/**
 * Whom contact is passed to now (S1, S2): the SPOC, and the deputy who stands in; of those away it is said until when,
 * and while both are, contact goes to whoever appoints. '' where nobody was appointed.
 */
export function contactNow({ spoc, deputy }: Contacts, away: Away, profile: Profile): string {
  const named = [...asOf(spoc, calledAs('spoc', profile)), ...asOf(deputy, calledAs('deputy', profile))];
  if (named.length === 0) return '';
  const there = named.filter(({ id }) => !away.has(id)).map(({ words }) => words);
  const gone = named.flatMap(({ id, words }) => awayWords(words, away.get(id)));
  const acting = there.length > 0 ? there.join('; ') : appointers(profile);
  return [gone.length > 0 ? `${acting}.` : acting, ...gone].join(' ');
}

const asOf = (person: Person | undefined, part: string) =>
  person ? [{ id: person.id, words: `${nameOf(person)} (${part})` }] : [];

const awayWords = (who: string, until: string | undefined): readonly string[] =>
  until === undefined
    ? []
    : [fill(until === forGood ? said.left : said.away, { who, until: dayInWords(until) })];

const rowBy = (profile: Profile, action: 'appoint' | 'log-contact'): readonly string[] => [
  ...new Set(profile.workflow.transitions.filter((row) => row.action === action).flatMap((row) => row.by)),
];

/** Those who appoint, in the profile's words. */
export const appointers = (profile: Profile): string =>
  rowBy(profile, 'appoint')
    .map((party) => partyLabel(profile, party))
    .join(joins.or);

/** Whether somebody may log a contact of a customer as far as a look can tell: a contact, or a role of the step while both are away. */
export function mayLog(
  { spoc, deputy }: Contacts,
  reader: { readonly id: string; readonly roles: readonly string[] },
  { away, profile }: { readonly away: Away; readonly profile: Profile },
): boolean {
  if (spoc?.id === reader.id || deputy?.id === reader.id) return true;
  const isNobodyThere = actingFor({ spoc, deputy }, (id) => away.has(id)) === undefined;
  return isNobodyThere && rowBy(profile, 'log-contact').some((role) => reader.roles.includes(role));
}
