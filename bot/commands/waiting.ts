import type { Actor } from '../domain/context';
import type { Waiting } from '../domain/queue';
import type { Deadline } from './deadline';

/** What waits for somebody, the longest first. */
export interface WaitingFound {
  readonly waiting: readonly Waiting[];
  /** Whether there may be more than were looked at. */
  readonly areMore: boolean;
}

/** The cases that wait for a person to lead them on (C5): two requests, one where nothing waits. Throws `Outage`. */
export type FindWaiting = (actor: Actor, deadline: Deadline) => Promise<WaitingFound>;
