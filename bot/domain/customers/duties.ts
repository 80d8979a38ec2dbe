import * as z from 'zod/v4';
import type { Case } from '../case/state';
import { appointmentsOf } from '../contact-people/holders';
import { measuresOf } from '../restricting/in-force';
import { endingOf } from '../restricting/ending';
import { personSchema } from '../case/person';
import { contactsSinceReview } from '../reviews/rules';
import { type ContactRole, contactRoles } from '../../policy/codes';

/** What a contact of a customer sees of a case in the list of their customers (S1): a column of its own, so that a list of hundreds is one short answer. */
export const dutySchema = z.object({
  /** Who the customer is, as on the first report. */
  customer: z.string(),
  contacts: z.array(z.object({ role: z.enum(contactRoles), person: personSchema, accepted: z.boolean() })),
  /** Calendar dates, '' for none. */
  reviewOn: z.string(),
  endsOn: z.string(),
  /** Contacts logged in all, and when the newest came: an instant, '' for none. */
  logged: z.int().nonnegative(),
  newestAt: z.string(),
  /** Those logged since the last review; rows written before it was counted do not say. */
  sinceReview: z.int().nonnegative().optional(),
});
/** What a contact of a customer sees of a case in the list of their customers. */
export type Duty = Readonly<z.infer<typeof dutySchema>>;

/** The longest name in the list: the card of the customer says it in full. */
const longestName = 80;

/** What the list of customers shows of a case; undefined while nobody is appointed, and once the customer knows that it ended. */
export function dutyOf(subject: Case): Duty | undefined {
  const contacts = appointmentsOf(subject).map(({ role, person, answer }) => ({
    role,
    person,
    accepted: answer?.accepted === true,
  }));
  if (contacts.length === 0) return undefined;
  const ended = endingOf(subject);
  if (ended?.notice ?? ended?.how === 'expired') return undefined;
  const measures = measuresOf(subject);
  return {
    customer: Array.from(subject.customer.name).slice(0, longestName).join(''),
    contacts,
    reviewOn: subject.nextReview ?? measures?.reviewOn ?? '',
    endsOn: measures?.endsOn ?? '',
    logged: subject.contacts.total,
    newestAt: subject.contacts.latest.at(-1)?.receivedAt ?? '',
    sinceReview: contactsSinceReview(subject),
  };
}

/** A case in the list of somebody's customers. */
export interface OwnDuty extends Duty {
  readonly ref: string;
  readonly role: ContactRole;
}

/** A person's duties in the order of the list: what they have not accepted first, then what is reviewed soonest. */
export const sortDuties = (duties: readonly OwnDuty[]): readonly OwnDuty[] =>
  [...duties].sort((one, other) => {
    const [a, b] = [orderOf(one), orderOf(other)];
    return a < b ? -1 : Number(a > b);
  });

const orderOf = (duty: OwnDuty): string =>
  [isAccepted(duty) ? '1' : '0', duty.reviewOn || '9999-12-31', duty.ref.padStart(20)].join(' ');

/** Whether the person accepted what they are named for. */
export const isAccepted = ({ contacts, role }: OwnDuty): boolean =>
  contacts.some((contact) => contact.role === role && contact.accepted);

/** The customers whom somebody is a contact of, in the order of their list. */
export interface DutiesFound {
  readonly duties: readonly OwnDuty[];
  /** Whether they are named in more cases than the register can list. */
  readonly areTooMany: boolean;
}
