import * as z from 'zod/v4';
import { findingShape } from '../deciding/state';
import { appointmentShape } from '../contact-people/state';
import { keepingShape } from '../records/state';
import { changeShape, decisionSchema, measuresSchema } from '../restricting/state';
import { contactShape } from '../correspondence/state';
import { identityShape } from '../customers/state';
import { letterShape, noticeSchema } from '../letters/state';
import { markerShape } from '../markers/state';
import { personSchema, stampShape } from './person';
import { reviewShape } from '../reviews/state';
import { routingShape } from '../routing/state';
import { statuses } from '../../policy/codes';
import { trackShape } from '../outside-reports/state';
import { instantSchema } from '../time/instant';
import { customerSchema, keptIncidentSchema, reportShape } from '../reporting/state';
import { pickUpShape } from '../waiting/state';

/**
 * One matter with one customer, from the first report to its end; the aggregate that is saved as one item.
 * `ref` is made of the item's id and is not stored inside; everything else survives in JSON.
 */
export const caseSchema = z.strictObject({
  ref: z.string(),
  reportKey: z.string(),
  /** Events so far; grows by one with each. */
  version: z.int().nonnegative(),
  profile: z.strictObject({ id: z.string(), version: z.string() }),
  status: z.enum(statuses),
  /** When the case came to stand where it stands. */
  since: instantSchema,
  reporter: personSchema,
  manager: personSchema,
  customer: customerSchema,
  /** The customer's own reference in the register; '' until the first delivery has made it. */
  customerRef: z.string(),
  incidents: z.array(keptIncidentSchema).min(1),
  ...reportShape,
  proposal: z.strictObject({ measures: measuresSchema, reason: z.string(), ...stampShape }).optional(),
  conflicts: z.array(z.strictObject({ reason: z.string(), ...stampShape })),
  ...pickUpShape,
  decision: decisionSchema.optional(),
  notice: noticeSchema.optional(),
  closure: z.strictObject({ reason: z.string(), ...stampShape }).optional(),
  ...trackShape,
  ...markerShape,
  ...findingShape,
  ...appointmentShape,
  ...keepingShape,
  ...contactShape,
  ...letterShape,
  ...reviewShape,
  ...identityShape,
  ...changeShape,
  ...routingShape,
  /** Who took which step and when, oldest first. */
  steps: z.array(z.strictObject({ event: z.string(), number: z.int(), ...stampShape })),
  /** Commands already carried out, so that the same click twice is one effect. */
  applied: z.array(z.string()),
  /** The hash of the newest trail entry (X3). */
  head: z.string(),
});
/** A case. */
export type Case = Readonly<z.infer<typeof caseSchema>>;
