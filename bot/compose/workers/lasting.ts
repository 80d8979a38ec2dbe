import { deadlineIn } from '../deadline';
import { isUnfit, Outage } from '../../commands/outage';
import { alert, type AlertDeps } from '../../deliveries/alert';
import { isOfCustomers } from '../../deliveries/customers/work-identity';
import type { LastingAlert } from '../../deliveries/ports';
import { type LastingDeps, type Meeting, noteLasting } from '../../deliveries/upkeep/lasting-alerts';
import { listNames } from '../../register/cases/columns';
import type { SharePointDeliveryRegister } from '../../register/cases/register';
import type { SharePointSite } from '../../register/sharepoint/sharepoint-list';
import type { TableParkedOrders } from '../../storage/orders/parked-orders';

/** What was given up for now: telling people of a case, or carrying out the orders of a lane. */
export type GivenUp = 'undelivered' | 'stuck';

/** How long it may take to find out whether something is over. */
const questionMs = 10_000;

/** Says of what lasts whether it is over, for one case or lane or, with '', for the thing itself. Throws `Outage` of the storage. */
export function lastingEnds(parts: {
  readonly site: SharePointSite;
  readonly register: SharePointDeliveryRegister;
  readonly parked: TableParkedOrders;
}) {
  const { site, register, parked } = parts;
  return async ({ kind, what }: LastingAlert, ref: string): Promise<boolean> => {
    if (kind === 'stuck') return (await parked.waiting(ref)).length === 0;
    const ask = kind === 'unfit' ? () => isFit(site, what) : () => isTold(register, ref);
    try {
      return await ask();
    } catch (problem) {
      // Whoever cannot look does not know: it lasts.
      if (problem instanceof Outage && problem.system !== 'storage') return false;
      throw problem;
    }
  };
}

async function isTold(register: SharePointDeliveryRegister, ref: string): Promise<boolean> {
  const found = await register.load(ref, deadlineIn(questionMs));
  return found === undefined || found.stored.undelivered.length === 0;
}

/** Whether the list that was meant, or where none was the list of cases, is as it must be. */
async function isFit(site: SharePointSite, what: string): Promise<boolean> {
  const [named] = what.split('.');
  const list = site.list(listNames.find((name) => name === named) ?? 'Cases');
  try {
    await site.graph.send(list.firstRequest(1), deadlineIn(questionMs));
    await site.graph.explainRefusal(list.createRequest({}), deadlineIn(questionMs));
    return true;
  } catch (problem) {
    if (isUnfit(problem)) return false;
    throw problem;
  }
}

/**
 * Tries what was given up once more, and where it fails again tells why; of customers, whose change was given up, that it was.
 * Throws `Outage` only when the storage is away.
 */
export const giveUpJob =
  (
    tell: (ref: string) => Promise<void>,
    drain: (lane: string) => Promise<void>,
    deps: LastingDeps & AlertDeps,
  ) =>
  async (kind: GivenUp, ref: string): Promise<void> => {
    if (isOfCustomers(ref)) return alert('unmerged', ref, deps);
    try {
      await { undelivered: tell, stuck: drain }[kind](ref);
    } catch (problem) {
      const facts = factsOf(problem);
      deps.log.error('given-up', { kind, ref, ...facts, name: problem instanceof Error ? problem.name : '' });
      await noteLasting({ kind, ref, ...facts }, deps);
    }
  };

const factsOf = (problem: unknown): Pick<Meeting, 'system' | 'reason' | 'what'> =>
  problem instanceof Outage
    ? { system: problem.system, reason: problem.reason, what: problem.what ?? '' }
    : { system: '', reason: 'fault', what: '' };
