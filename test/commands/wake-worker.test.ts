import { Outage } from '../../bot/commands/outage';
import type { Log } from '../../bot/commands/ports';
import { wakeWorker } from '../../bot/commands/wake-worker';

/** A log that keeps what is written to it. */
function aLog(): { readonly log: Log; readonly written: string[] } {
  const written: string[] = [];
  const write = (event: string, facts?: object): void => {
    written.push(`${event} ${JSON.stringify(facts)}`);
  };
  return { log: { info: write, warn: write, error: write }, written };
}

describe('Waking the worker once something is saved', () => {
  it('C3 · names what there is to do, and logs nothing when that goes well', async () => {
    const { log, written } = aLog();
    const woken: string[] = [];
    await wakeWorker('CB-0001', { log, wake: { deliveries: async (ref) => void woken.push(ref) } });
    expect([woken, written]).toEqual([['CB-0001'], []]);
  });

  it('C3 · undoes nothing where the storage is away: it is only logged, for the sweep finds the work', async () => {
    const { log, written } = aLog();
    const isAway = async (): Promise<void> => {
      throw new Outage('Azure Storage answered 503', { system: 'storage', status: 503 });
    };
    await wakeWorker('CB-0001', { log, wake: { deliveries: isAway } });
    expect(written).toEqual(['wake-failed {"ref":"CB-0001"}']);
  });

  it('C3 · hides no mistake of ours', async () => {
    const { log } = aLog();
    const isWrong = async (): Promise<void> => {
      throw new TypeError('no such queue');
    };
    await expect(wakeWorker('CB-0001', { log, wake: { deliveries: isWrong } })).rejects.toThrow(
      'no such queue',
    );
  });
});
