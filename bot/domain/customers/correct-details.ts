import { readNames } from './glance';
import type { CustomerDetails } from '../reporting/state';

/** Whatever of a customer can be corrected, and how. `was`: as it stands; '' for a name that is added. `is`: '' to take it out. */
interface Corrected {
  readonly field: 'name' | 'email' | 'telephone' | 'postcode';
  readonly was: string;
  readonly is: string;
}

/** A customer's details once something was corrected in them. Whoever has a name keeps one. */
export function correctDetails(details: CustomerDetails, { field, was, is }: Corrected): CustomerDetails {
  if (field !== 'name') {
    const { [field]: _, ...others } = details;
    return is === '' ? others : { ...others, [field]: is };
  }
  const { aliases = [], ...others } = details;
  if (was === '') return { ...others, aliases: [...aliases, is] };
  const names = [...readNames(details.name), ...aliases];
  const right = names.flatMap((name) => (name !== was ? [name] : is === '' ? [] : [is]));
  const [name, ...more] = right;
  if (name === undefined) return details;
  return more.length === 0 ? { ...others, name } : { ...others, name, aliases: more };
}
