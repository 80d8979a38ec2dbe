import type { Actor } from '../../domain/case/context';
import type { WaitingFound } from '../../domain/waiting/queue';
import type { Deadline } from '../deadline';

/** The cases that wait for a person to lead them on (C5): two requests, one where nothing waits. Throws `Outage`. */
export type FindWaiting = (actor: Actor, deadline: Deadline) => Promise<WaitingFound>;
