import { type Fault, faultSchema } from '../../../local/faults';
import { randomOf } from './random';

/** What can happen to a request of the app. */
export const blows = [
  'kill-before',
  'kill-after',
  'cut-before',
  'cut-after',
  'delay',
  'refuse',
  'throttle',
  'nonsense',
] as const;
/** One of `blows`. */
export type Blow = (typeof blows)[number];

type Service = Fault['service'];

/** One blow in so many requests of each service: a kill costs a restart, and storage is asked most. */
const oneIn: Readonly<Record<Service, number>> = { graph: 9, connector: 9, storage: 24 };

/** Which faults stand for which blow; how long a delay takes, and which refusal, is chosen anew each time. */
function faultOf(blow: Blow, service: Service, random: () => number): Fault {
  const asked = {
    'kill-before': { drop: 'before' },
    'kill-after': { drop: 'after' },
    'cut-before': { drop: 'before' },
    'cut-after': { drop: 'after' },
    delay: { latencyMs: 200 + Math.floor(random() * 4_000) },
    refuse: { status: [500, 502, 503, 504][Math.floor(random() * 4)] },
    throttle: { status: service === 'storage' ? 503 : 429, retryAfter: 1 },
    // A proxy's page, JSON that broke off, or nothing, in place of the answer to what was done.
    nonsense: { says: ['<html>The service is fine</html>', '{"value": [', ''][Math.floor(random() * 3)] },
  } as const;
  return faultSchema.parse({ service, ...asked[blow] });
}

/** Blows at requests as they come, by a seed. Counts what it dealt out. */
export class Blows {
  readonly dealt = new Map<string, number>();
  private random = randomOf(0);
  private isOn = false;
  private hasBegun = false;

  /** `kill`: ends the app at once. */
  constructor(private readonly kill: () => void) {}

  /** Begins a schedule; seed 0 is the one without a blow. */
  begin(seed: number): void {
    this.random = randomOf(seed);
    this.hasBegun = seed !== 0;
    this.resume();
  }

  /** Everything passes from now on, until `resume`. */
  pause(): void {
    this.isOn = false;
  }

  /** Goes on with the schedule where it was, if one was begun. */
  resume(): void {
    this.isOn = this.hasBegun;
  }

  /** The fault for a request that has just arrived; a kill is dealt at once, so that nothing more is done with the answer. */
  next(service: Service): Fault | undefined {
    if (!this.isOn || this.random() * oneIn[service] >= 1) return undefined;
    const blow = blows[Math.floor(this.random() * blows.length)] ?? 'refuse';
    const name = `${service} ${blow}`;
    this.dealt.set(name, (this.dealt.get(name) ?? 0) + 1);
    if (blow.startsWith('kill')) this.kill();
    return faultOf(blow, service, this.random);
  }
}
