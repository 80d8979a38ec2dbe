import type { LookKind } from '../../domain/records/look-limits';
import type { Person } from '../../domain/case/person';
import { readInstant } from '../../domain/time/instant';
import { describeOutage, Outage } from '../outage';
import type { Log } from '../ports';
import type { LookEntry } from './look-entry';

/** Counts looks of a person, and remembers them. Throws `Outage`. */
export interface LookCounts {
  /** `key` names the look: the same again counts once. `at`: milliseconds since 1970. */
  count(
    personId: string,
    kind: LookKind,
    look: { readonly key: string; readonly at: number },
  ): Promise<{ readonly isAnswered: boolean; readonly mustTell: boolean }>;
}

/** What counting a look needs of the outside. */
export interface CountLookDeps {
  readonly counts: LookCounts;
  readonly looks: { keep(look: LookEntry): Promise<void> };
  readonly log: Log;
}

/** The kind of an entry of the trail that says that somebody looked more than their work explains, and at what. */
export const overLimit = {
  check: 'over-limit-check',
  guide: 'over-limit-guide',
  record: 'over-limit-record',
} as const;

/** Somebody has read more than their work explains, and is answered a little later (X3). */
export class Slowed extends Error {
  override readonly name = 'Slowed';
}

/**
 * Whether a look of this person is answered now (X3). Over the limit that is kept in the trail, from which those who keep the
 * list are told. Where nobody can count, a look before contact is answered all the same, for whoever asks may be facing the
 * customer; a record waits: then it throws `Outage`.
 */
export async function isAnsweredNow(
  kind: LookKind,
  look: { readonly by: Person; readonly key: string; readonly at: string },
  { counts, looks, log }: CountLookDeps,
): Promise<boolean> {
  const { by, key, at } = look;
  try {
    const { isAnswered, mustTell } = await counts.count(by.id, kind, { key, at: readInstant(at) });
    if (mustTell) {
      log.warn('looks-over-limit', { person: by.id, kind });
      const entry = { key: ['over', kind, by.id, at].join('/'), by, at };
      await looks.keep({ ...entry, kinds: [overLimit[kind]], customerRefs: [] });
    }
    return isAnswered;
  } catch (problem) {
    if (!(problem instanceof Outage) || kind === 'record') throw problem;
    log.error('look-not-counted', describeOutage(problem));
    return true;
  }
}
