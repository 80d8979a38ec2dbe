import type { Deadline } from '../commands/deadline';
import type { OpenQuestions } from '../commands/customers/matches';
import type { Wake } from '../commands/ports';
import type { DeliverDeps } from '../deliveries/deliver';
import { landReport } from '../deliveries/land-report';
import { type MatchMessageDeps, showMatch, tellOfMatch } from '../deliveries/customers/match-messages';
import { recognise } from '../deliveries/customers/recognise';
import { wakeIdentity, workIdentity } from '../deliveries/customers/work-identity';
import type { Case } from '../domain/case/state';
import { countryOf } from '../domain/customers/country';
import type { Profile } from '../policy/profile';
import { normalIn, SharePointCorrections } from '../register/customers/corrections';
import { likeCustomerOf } from '../register/customers/known-customer';
import { SharePointMatches } from '../register/customers/matches';
import { SharePointMergedCustomers } from '../register/customers/merged-customers';
import type { SharePointDeliveryRegister } from '../register/cases/register';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';

/** What is done about customers who may be one person, off the turn (S4). */
export interface IdentityWork {
  readonly land: DeliverDeps['land'];
  readonly recognise: DeliverDeps['recognise'];
  /** Asks, merges or parts, as a match says; corrects a customer. */
  work(ref: string, deadline: Deadline): Promise<void>;
  /** Wakes the worker for every match that is due, and every correction that was left behind. */
  sweep(deadline: Deadline): Promise<void>;
}

/** Joins what is done about customers who may be one person. */
export function identityWork(
  parts: MatchMessageDeps & {
    readonly site: SharePointSite;
    readonly questions: OpenQuestions;
    readonly register: SharePointDeliveryRegister;
    readonly wake: Wake;
    readonly profileOf: (id: string) => Profile;
  },
): IdentityWork {
  const { site, register, questions, wake, now, log } = parts;
  const [matches, customers] = [new SharePointMatches(site), new SharePointMergedCustomers(site)];
  const kept = { matches, questions, customers, register, wake, now, log };
  const deps = {
    ...kept,
    show: (stored: Parameters<typeof showMatch>[0]) => showMatch(stored, parts),
    tell: (stored: Parameters<typeof tellOfMatch>[0]) => tellOfMatch(stored, parts),
  };
  const country = countryOf(parts.profile);
  const like = (subject: Case, until: Deadline) => likeCustomerOf(site, subject, country, until);
  const corrections = new SharePointCorrections(site);
  const { sender, sent, owed, secondWay, profileOf } = parts;
  const telling = { sender, sent, owed, secondWay };
  const correcting = { ...deps, ...telling, corrections, profileOf, normal: normalIn(country) };
  return {
    land: (stored, deadline) => landReport(stored, deadline, { matches, customers, register }),
    recognise: (subject, deadline) => recognise(subject, deadline, { matches, wake, now, candidates: like }),
    work: (ref, deadline) => workIdentity(ref, deadline, correcting),
    sweep: (deadline) => wakeIdentity(deadline, correcting),
  };
}
