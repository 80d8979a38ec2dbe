import type { Person } from '../domain/case';

/** Somebody looks up what is known of a customer: what they entered, who they are and when (S2). */
export interface CustomerLook {
  /** A name, email address, telephone number, postcode or reference, as entered. */
  readonly asked: string;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  /** Names this look, so that it is recorded once however often it arrives. */
  readonly key: string;
}
