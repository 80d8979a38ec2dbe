import type { DutiesFound } from '../../domain/customers/duties';
import type { Deadline } from '../deadline';

/** The customers whom somebody is a contact of (S1): one request. Throws `Outage`. */
export type FindDuties = (personId: string, deadline: Deadline) => Promise<DutiesFound>;
