import type { Case } from '../../domain/case/state';
import { replacementOf } from '../../domain/contact-people/former-holders';
import { type Rule, toPerson, type Wanted } from '../wanted';

/** Who hears that a case has another manager, or needs one (D7): whoever has it now, who reported it, and who had it before. */
export const managerPostings: {
  readonly ManagerChanged: Rule<'ManagerChanged'>;
  readonly ManagerSought: Rule<'ManagerSought'>;
} = {
  ManagerChanged: ({ manager, reporter }, { happened: { from } }) => [
    toPerson(manager.id, 'manager-case', 'manager'),
    toPerson(reporter.id, 'news', 'reporter'),
    ...(from.id === manager.id ? [] : [toPerson(from.id, 'news', 'former')]),
  ],
  ManagerSought: (_, { happened: { channel: code } }) => [
    { destination: { kind: 'channel', code }, card: 'manager-request', audience: 'channel' },
  ],
};

/** Whoever asked a question hears the answer; of what a manager asked who was replaced, whoever has the case now. */
export function toWhoAsked(subject: Case): readonly Wanted<'news'>[] {
  const asker = subject.answers.at(-1)?.asked;
  const told = asker && replacementOf(subject, asker.id) ? subject.manager : asker;
  return told ? [toPerson(told.id, 'news', 'asker')] : [];
}
