import type { Posting } from '../ports';

/** Of these even a channel is asked to do something from the record. */
const toDo: readonly Posting['because'][] = [
  'TaskReminded',
  'TasksSet',
  'TellingReminded',
  'ContactTellingReminded',
];

/** Whether news has the way to the record: whoever looks after a case or its contact takes the next step there; whoever only reported it sees none. */
export const opensRecord = ({ destination, audience, because }: Posting): boolean =>
  audience === 'stand-in' ||
  toDo.includes(because) ||
  (destination.kind === 'person' && ['manager', 'head', 'spoc', 'deputy', 'asker'].includes(audience));
