import { Outage } from '../../commands/outage';

/** Nobody can say just now who somebody is or which role they hold: nothing is shown that they did not type themself (X5). */
export class Unconfirmed extends Outage {
  constructor(cause: Outage) {
    const { system, reason, what, status, requestId } = cause;
    super(cause.message, { system, reason, what, status, requestId, cause });
  }
}
