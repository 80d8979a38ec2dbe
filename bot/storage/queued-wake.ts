import type { Wake } from '../commands/ports';
import type { MessageQueue } from './message-queue';

/** Wakes the deliveries worker by a queue message that names the case. */
export class QueuedWake implements Wake {
  constructor(private readonly queue: MessageQueue<{ readonly ref: string }>) {}

  async deliveries(ref: string): Promise<void> {
    await this.queue.keep({ ref });
  }

  /** Wakes the worker in some seconds. */
  async deliveriesIn(ref: string, seconds: number): Promise<void> {
    await this.queue.keep({ ref }, seconds);
  }

  /** About how many cases wait for a worker. */
  async waiting(): Promise<number> {
    return this.queue.waiting();
  }
}
