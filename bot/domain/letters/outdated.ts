import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';
import { owedNotice } from './notice';
import type { Letter } from './state';
import { restrictionValues } from './values';

/** What a letter about a restriction says, and may no longer hold when it is sent. */
export const toldOfRestriction = [
  'restrictions',
  'exceptions',
  'adjustment',
  'spoc',
  'deputy',
  'review',
  'ends',
] as const;

/** What a prepared letter says otherwise than it holds now (R10); nothing for a letter that is not about a restriction. */
export function outdatedIn(
  { values }: Pick<Letter, 'values'>,
  subject: Case,
  profile: Profile,
): readonly (typeof toldOfRestriction)[number][] {
  const measures = owedNotice(subject).measures ?? measuresOf(subject);
  if (!measures || values['restrictions'] === undefined) return [];
  const now = restrictionValues(subject, measures, profile);
  return toldOfRestriction.filter((name) => values[name] !== undefined && values[name] !== now[name]);
}
