import type { Case } from '../../domain/case/state';
import type { LetterHappened } from '../../domain/letters/events';
import { replacementOf } from '../../domain/contact-people/former-holders';
import { watchedWarning } from '../../domain/letters/letters';
import { type Rule, toPerson, type Wanted } from '../wanted';

/** Who hears of what happens to a letter: who prepared it gets its preview; a warning that is due goes to who watches. */
export const letterRules: { readonly [T in LetterHappened['type']]: Rule<T> } = {
  LetterPrepared: (_, event) => [toPerson(event.by.id, 'letter', 'author')],
  LetterSent: (subject) => [toPerson(subject.manager.id, 'news', 'manager')],
  WarningDue: (subject) => toWatchers(subject),
  WarningEnded: (subject) => [toPerson(subject.manager.id, 'news', 'manager')],
};

/** Those who say whether a warned customer's behaviour changed: the manager, and who sent the warning. */
export function toWatchers(subject: Case): readonly Wanted<'warned-case'>[] {
  const sender = watchedWarning(subject)?.sent?.by.id ?? subject.manager.id;
  // Whoever sent it as the manager watches it no more once another has the case.
  const ids = new Set([subject.manager.id, ...(replacementOf(subject, sender) ? [] : [sender])]);
  return [...ids].map((id) => toPerson(id, 'warned-case', id === subject.manager.id ? 'manager' : 'author'));
}
