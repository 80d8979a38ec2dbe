import type { Person } from '../../domain/case/person';

/** That somebody looked: who, when, by what kinds of thing and whom they were shown; never what was entered (S2, X3). */
export interface LookEntry {
  /** Names this look, so that it is kept once however often it arrives. */
  readonly key: string;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  readonly kinds: readonly string[];
  readonly customerRefs: readonly string[];
}
