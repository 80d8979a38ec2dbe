import type { Deadline } from './commands/deadline';
import type { Wake } from './commands/ports';
import type { DeliverDeps } from './deliveries/deliver';
import { landReport } from './deliveries/land-report';
import { type MatchMessageDeps, showMatch, tellOfMatch } from './deliveries/match-messages';
import { recognise } from './deliveries/recognise';
import { workMatch } from './deliveries/work-match';
import type { Case } from './domain/case';
import { matchIdOf } from './domain/matches';
import { countryOf } from './register/customer-rows';
import { likeCustomerOf } from './register/known-customer';
import { SharePointMatches } from './register/matches';
import { SharePointMergedCustomers } from './register/merged-customers';
import type { SharePointDeliveryRegister } from './register/register';
import type { SharePointSite } from './register/sharepoint-list';

/** What is done about customers who may be one person, off the turn (S4). */
export interface IdentityWork {
  readonly land: DeliverDeps['land'];
  readonly recognise: DeliverDeps['recognise'];
  /** Asks, merges or parts, as a match says. */
  work(ref: string, deadline: Deadline): Promise<void>;
  /** Wakes the worker for every match that is due. */
  sweep(deadline: Deadline): Promise<void>;
}

/** Whether a queue message is about a match and not about a case. */
export const isMatch = (ref: string): boolean => matchIdOf(ref) !== undefined;

/** Joins what is done about customers who may be one person. */
export function identityWork(
  parts: MatchMessageDeps & {
    readonly site: SharePointSite;
    readonly register: SharePointDeliveryRegister;
    readonly wake: Wake;
  },
): IdentityWork {
  const { site, register, wake, now, log } = parts;
  const [matches, customers] = [new SharePointMatches(site), new SharePointMergedCustomers(site)];
  const deps = {
    ...{ matches, customers, register, wake, now, log },
    show: (stored: Parameters<typeof showMatch>[0]) => showMatch(stored, parts),
    tell: (stored: Parameters<typeof tellOfMatch>[0]) => tellOfMatch(stored, parts),
  };
  const country = countryOf(parts.profile);
  const like = (subject: Case, until: Deadline) => likeCustomerOf(site, subject, country, until);
  return {
    land: (stored, deadline) => landReport(stored, deadline, { matches, customers, register }),
    recognise: (subject, deadline) => recognise(subject, deadline, { matches, wake, now, candidates: like }),
    work: (ref, deadline) => workMatch(ref, deadline, deps),
    sweep: async (deadline) => {
      for (const ref of await matches.dueBefore(now().toISOString(), deadline)) await wake.deliveries(ref);
    },
  };
}
