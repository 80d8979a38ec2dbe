import { setImmediate } from 'node:timers/promises';
import type { PacerTime } from '../../bot/teams/sdk/pacer';

/** Time that passes only where everybody waits for it: an hour of it takes a moment. */
export class VirtualTime implements PacerTime {
  private moment = 0;
  private readonly sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  now(): number {
    return this.moment;
  }

  pause(ms: number): Promise<void> {
    return new Promise((wake) => this.sleepers.push({ at: this.moment + ms, wake }));
  }

  /** Lets time pass until nobody waits any more. */
  async pass(): Promise<void> {
    await setImmediate();
    while (this.sleepers.length > 0) {
      this.sleepers.sort((a, b) => a.at - b.at);
      const next = this.sleepers.shift();
      this.moment = Math.max(this.moment, next?.at ?? 0);
      next?.wake();
      await setImmediate();
    }
  }
}
