import type { Case } from '../../domain/case/state';
import type { namingEventTypes } from '../../domain/reporting/events';
import { type Rule, toNewsIn, toPerson, type Wanted } from '../wanted';

/** Who hears what people say who were named as affected, and that an incident counts no more (D5). */
export const namingPostings: { readonly [T in (typeof namingEventTypes)[number]]: Rule<T> } = {
  AffectedConfirmed: () => [],
  AffectedContested: (subject, event, profile) => [
    ...reportersOf(subject, event.happened.incidents),
    toNewsIn(profile.customerList.channel),
  ],
  IncidentSetAside: (subject, event, profile) => {
    const reporters = reportersOf(subject, [event.happened.incident]);
    const isTold = reporters.some(
      ({ destination }) => destination.kind === 'person' && destination.id === subject.manager.id,
    );
    return [
      ...reporters,
      ...(isTold ? [] : [toPerson(subject.manager.id, 'news', 'manager')]),
      toNewsIn(profile.customerList.channel),
    ];
  },
};

/** Those who reported some incidents, each once. */
function reportersOf({ incidents }: Case, numbers: readonly number[]): readonly Wanted<'news'>[] {
  const people = numbers.flatMap((number) => incidents[number - 1]?.by.id ?? []);
  return [...new Set(people)].map((id) => toPerson(id, 'news', 'reporter'));
}
