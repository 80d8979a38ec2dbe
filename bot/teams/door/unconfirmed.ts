import { Outage } from '../../commands/outage';

/** Nobody can say just now who somebody is or which role they hold: nothing is shown that they did not type themself (X5). */
export class Unconfirmed extends Outage {
  constructor(cause: Outage) {
    super('Nobody could say who somebody is', { system: cause.system, status: cause.status, cause });
  }
}
