import { people } from '../../local/people.json';
import type { Actor } from '../../bot/domain/case/context';
import { type Person, personSchema } from '../../bot/domain/case/person';

/** One of the invented people by their key in `local/people.json`, such as "ailsa". */
export function aPerson(key = 'ailsa'): Person {
  const { id, name } = people.find((one) => one.key === key) ?? {};
  return personSchema.parse({ id, name });
}

/** Somebody who acts, by default a member of staff without a role. */
export const anActor = (key = 'gregor', roles: readonly string[] = []): Actor => ({ ...aPerson(key), roles });

/** Ailsa, who reports in every case the builders make. */
export const aReporter = (): Actor => anActor('ailsa');

/** Callum, the manager named in every report the builders make. */
export const aManager = (): Actor => anActor('callum');

/** Fiona, Head of Customer Services. */
export const aHead = (): Actor => anActor('fiona', ['head-of-customer-services']);

/** Hamish, Head of Customer Experience. */
export const anotherHead = (): Actor =>
  anActor('hamish', ['head-of-customer-experience', 'customer-experience']);

/** Eilidh, a member of EMT. */
export const anEmtMember = (): Actor => anActor('eilidh', ['emt']);

/** Rory, another member of EMT. */
export const anotherEmtMember = (): Actor => anActor('rory', ['emt']);

/** Priya, of People and Change. */
export const aConsultant = (): Actor => anActor('priya', ['people-and-change']);

/** Isla, the SPOC of every draft the builders make. */
export const aSpoc = (): Actor => anActor('isla', ['customer-experience']);

/** Struan, the deputy of every draft the builders make. */
export const aDeputy = (): Actor => anActor('struan', ['customer-experience']);
