import * as z from 'zod/v4';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { personSchema } from '../case/person';
import { deputyOf, spocOf } from '../contact-people/holders';
import { measuresOf } from '../restricting/in-force';
import { answersNow } from '../restricting/named-contact';
import { endingOf } from '../restricting/ending';
import { watchedWarning } from '../letters/letters';
import { markerOf, markerSchema } from '../markers/marker';
import { isFinal } from '../case/transitions';
import { canonical } from '../records/trail';
import { isOrganisation } from './names/people';
import { type Restriction, restrictionSchema } from '../restricting/state';

const knownRestriction = z.object({
  /** The code of a kind of the profile. */
  kind: z.string(),
  answers: restrictionSchema.shape.answers,
  /** Whether the customer has been told, or is not to be; only then does it bind (R6). */
  active: z.boolean(),
  spoc: personSchema.optional(),
  deputy: personSchema.optional(),
  /** Calendar dates, '' for none. */
  reviewOn: z.string(),
  endsOn: z.string(),
  /** What was agreed for the customer, with who sees to it (R8); absent where nothing was, and in what was stored before. */
  adjustment: z.object({ agreed: z.string(), keptBy: z.string() }).optional(),
});

/**
 * What a look at a customer shows of one case (S2): what to do and whom to pass contact to, how to tell the customer
 * from others, never what happened. It stands beside every key of the customer, so that a look is one request.
 */
export const glanceSchema = z.strictObject({
  /** The version of the case at which this was true: of two glances at a case the later counts. */
  v: z.int().nonnegative(),
  names: z.array(z.string()),
  /** The first letter of the email address; '' for none. */
  email: z.string(),
  postcode: z.string(),
  restrictions: z.array(knownRestriction),
  /** That violence, a threat or danger was reported (S2); absent where it was not, or was struck out. */
  marker: markerSchema.optional(),
  /** That the customer was warned and is watched: since and until when, calendar dates, and whom to tell of more (D2). */
  warned: z.object({ on: z.string(), until: z.string(), tell: personSchema }).optional(),
  /** The reference of the newest incident in the body's own customer or complaints system; '' for none (X2). */
  crm: z.string().default(''),
  /** How to deal with the customer, by the newest risk assessment (E4). */
  protocol: z.object({ text: z.string(), at: z.string() }).optional(),
});
/** What a look at a customer shows of one case. */
export type Glance = Readonly<z.infer<typeof glanceSchema>>;

/** What a look at a customer shows of a case as it stands. One that came to nothing, or whose restriction ended, shows none. */
export function glanceOf(subject: Case, profile: Profile): Glance {
  const { customer, protocol, incidents } = subject;
  const marker = markerOf(subject, profile);
  const warned = warnedIn(subject);
  return {
    v: subject.version,
    names: [...new Set([...readNames(customer.name), ...(customer.aliases ?? [])])],
    email: customer.email?.trim().slice(0, 1).toLowerCase() ?? '',
    postcode: customer.postcode ?? '',
    restrictions: isFinal(profile, subject.status) ? [] : restrictionsOf(subject, profile),
    crm: incidents.findLast(({ crmReference }) => crmReference !== undefined)?.crmReference ?? '',
    ...(marker ? { marker } : {}),
    ...(warned ? { warned } : {}),
    ...(protocol ? { protocol: { text: protocol.text, at: protocol.at } } : {}),
  };
}

/** The warning on whose outcome the customer is watched; none once somebody said what became of it. */
function warnedIn(subject: Case): Glance['warned'] {
  const sent = subject.status === 'warned' ? watchedWarning(subject)?.sent : undefined;
  return sent && { on: sent.on, until: sent.watchUntil ?? '', tell: subject.manager };
}

/** The names in what staff wrote as one: `Jane Roe (also known as Jenny Rowe)` holds two. Empty for an empty text. */
export const readNames = (text: string): string[] =>
  (isOrganisation(text)
    ? [text]
    : text.split(/[()[\]/]|\b(?:aka|a\.k\.a\.|also known as|known as|alias|formerly|née)\b/iu)
  )
    .map((name) => name.trim().replace(/^[,;:\s]+|[,;:\s]+$/g, ''))
    .filter((name) => /[\p{L}\p{N}]/u.test(name));

function restrictionsOf(subject: Case, profile: Profile): Glance['restrictions'] {
  const measures = measuresOf(subject);
  if (!measures || endingOf(subject)) return [];
  const { endsOn, restrictions } = measures;
  const reviewOn = subject.nextReview ?? measures.reviewOn;
  const [spoc, deputy] = [spocOf(subject), deputyOf(subject)];
  return restrictions.map((restriction: Restriction) => ({
    kind: restriction.kind,
    answers: answersNow(restriction, spoc, profile),
    active: subject.notice !== undefined,
    ...(spoc ? { spoc } : {}),
    ...(deputy ? { deputy } : {}),
    reviewOn,
    endsOn: endsOn ?? '',
    ...(measures.adjustment
      ? { adjustment: { agreed: measures.adjustment.agreed, keptBy: measures.adjustment.keptBy } }
      : {}),
  }));
}

/** Whether two glances show the same, whichever version of the case they were taken at. */
export const isSameGlance = (one: Glance, other: Glance): boolean =>
  canonical({ ...one, v: 0 }) === canonical({ ...other, v: 0 });
