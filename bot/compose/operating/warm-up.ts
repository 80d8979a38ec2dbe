import { deadlineIn } from '../deadline';
import type { Clients } from '../clients';

/** How long a warm-up may go on, in milliseconds: after that somebody has come and asked for it themself. */
const patienceMs = 4_000;

/**
 * Signs in to Graph and to Teams and finds the lists, so that whoever comes first after a start waits for none of it. Never
 * rejects: what is wrong is found, and told, when it is needed.
 */
export const warmUpJob =
  ({ signInToGraph, adapter }: Pick<Clients, 'signInToGraph' | 'adapter'>) =>
  async (): Promise<void> => {
    await Promise.allSettled([signInToGraph(deadlineIn(patienceMs)), adapter.warmUp()]);
  };
