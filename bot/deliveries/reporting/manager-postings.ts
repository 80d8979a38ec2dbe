import { type Rule, toPerson } from '../wanted';

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
