import { endAbsence, recordAbsence } from '../commands/absences/absences';
import type { CarryOutDeps } from '../commands/carry-out';
import { answerMatch } from '../commands/customers/answer-match';
import { askCorrection } from '../commands/customers/corrections';
import { SharePointAccessFiles } from '../register/records/access-files';
import { orderExport } from '../commands/customers/customer-export';
import { openList } from '../commands/customers/customer-list';
import { isAnsweredNow } from '../commands/customers/look-counts';
import { openCustomerRecord } from '../commands/customers/customer-record';
import { type CustomerSearch, lookUp } from '../commands/customers/known-customer';
import type { Deadline } from '../commands/deadline';
import type { Person } from '../domain/case/person';
import { Outage } from '../commands/outage';
import type { Log } from '../commands/ports';
import { decideMarks, openAccount } from '../commands/records/account';
import { orderAccess } from '../commands/records/subject-access';
import { reportIncident } from '../commands/reporting/report-incident';
import { takeStep } from '../commands/take-step';
import { wantMissed } from '../deliveries/case/missed';
import { keepShown } from '../deliveries/case/shown';
import type { Sender } from '../deliveries/ports';
import type { RoleDirectory } from '../directory/roles';
import type { StaffDirectory } from '../directory/staff';
import { writeInstant } from '../domain/time/instant';
import { countryOf } from '../domain/customers/country';
import type { Profile } from '../policy/profile';
import type { SharePointDeliveryRegister } from '../register/cases/register';
import { dutiesOf } from '../register/contact-people/duties';
import { normalIn, SharePointCorrections } from '../register/customers/corrections';
import { SharePointCustomerList } from '../register/customers/customer-list';
import { SharePointCustomerRecords } from '../register/customers/customer-record';
import { customerByRef, findCustomers } from '../register/customers/known-customer';
import { SharePointMatches } from '../register/customers/matches';
import { SharePointMergedCustomers } from '../register/customers/merged-customers';
import { inContext } from '../register/deciding/precedents';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import { waitingCases } from '../register/waiting/waiting-cases';
import type { Settings } from '../settings';
import type { openStorage } from '../storage/open-storage';
import type { DoorKeys } from '../teams/door/knock';
import type { AwayServices, CustomerServices, Services } from '../teams/sdk/turn';

/** What a turn is made of. */
export interface TurnParts {
  readonly settings: Settings;
  readonly ambient: { readonly now: () => Date; readonly newKey: () => string; readonly log: Log };
  readonly deadlineIn: (ms: number) => Deadline;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  readonly carryOut: CarryOutDeps;
  readonly register: SharePointDeliveryRegister;
  readonly storage: ReturnType<typeof openStorage>;
  readonly site: SharePointSite;
  readonly directory: RoleDirectory;
  readonly staff: StaffDirectory;
  readonly sender: Sender;
}

/** What the door alone may ask. */
export const doorKeysOf = (parts: TurnParts): DoorKeys => {
  const { ambient, profile, profileOf, carryOut, storage, site, directory, staff } = parts;
  const { now, log } = ambient;
  return {
    isStaff: (id, how) => staff.isStaff(id, how),
    rolesOf: (id, among, how) => directory.rolesOf(id, among, how),
    load: (ref, deadline, people) => carryOut.register.load(ref, deadline, people),
    inContext: (ref, look, deadline) =>
      inContext(site, { ref, look, profile, now: writeInstant(now()) }, deadline),
    keepLook: (look) => storage.looks.keep(look),
    isAnsweredNow: (kind, look) =>
      isAnsweredNow(kind, look, { counts: storage.lookCounts, looks: storage.looks, log }),
    profile,
    profileOf,
    log,
  };
};

/** What a handler may call once the door let somebody in. */
export function servicesOf(parts: TurnParts): Services {
  const { settings, ambient, profile, profileOf, carryOut, register, storage, site, directory } = parts;
  const { log } = ambient;
  const { looks, lookCounts: counts, absences } = storage;
  const looking = { search: searchIn(site, profile), looks, counts, absences, log };
  const rolesAmong = (person: Person, among: readonly string[]) => rolesOrNone(directory, person, among);
  return {
    settings,
    profile,
    profileOf,
    takeStep: (request, deadline) => takeStep(request, deadline, carryOut),
    report: (_, request, deadline) => reportIncident(request, deadline, { ...carryOut, looking, rolesAmong }),
    rolesAmong: ({ actor }, among) => rolesAmong(actor, among),
    lookUp: (_, request, deadline) => lookUp(request, deadline, looking),
    customers: customersIn(parts),
    dutiesOf: ({ actor }, deadline) => dutiesOf(site, { personId: actor.id, profile }, deadline),
    waitingFor: ({ actor }, deadline) => waitingCases(site, { actor, profile, profileOf }, deadline),
    ownName: async ({ actor }, deadline) => (await register.people([actor.id], deadline))[0]?.name,
    away: awayIn(parts),
    reportedBy: ({ actor }, deadline) => register.reportedBy(actor.id, deadline),
    keepShown: async (shown) => {
      // In a chat of others, where a card of ours was pressed, the bot can change nothing later.
      if (await storage.book.isElsewhere(shown.to, shown.posted.conversationId)) return;
      await keepShown(shown, { sent: storage.sent, sender: parts.sender });
    },
    wantMissed: ({ actor }) => wantMissed(actor.id, { sent: storage.sent, wake: storage.wake }),
    remember: (kind, id, where) => storage.book.remember(kind, id, where),
    now: ambient.now,
    newKey: ambient.newKey,
    deadlineIn: parts.deadlineIn,
    log,
  };
}

const awayIn = ({ storage, register }: TurnParts): AwayServices => {
  const deps = { absences: storage.absences, teller: storage.absenceNews };
  return {
    absentOn: (_, ids, day) => deps.absences.absentOn(ids, day),
    own: ({ actor }, day) => deps.absences.ahead(actor.id, day),
    of: (_, personId, day) => deps.absences.ahead(personId, day),
    colleague: async (_, id, deadline) => (await register.people([id], deadline))[0],
    record: (_, news, today) => recordAbsence(news, today, deps),
    end: (_, news, today) => endAbsence(news, today, deps),
  };
};

const customersIn = ({ site, storage, profile, carryOut, ambient: { log } }: TurnParts): CustomerServices => {
  const matches = new SharePointMatches(site);
  const merged = new SharePointMergedCustomers(site);
  const corrections = new SharePointCorrections(site);
  const { wake } = carryOut;
  const { looks, lookCounts: counts, places, exports } = storage;
  const read = { list: new SharePointCustomerList(site), places, looks };
  const records = new SharePointCustomerRecords(site);
  const accounts = { files: new SharePointAccessFiles(site), looks, orders: storage.accessOrders };
  return {
    openList: (_, request, deadline) => openList(request, deadline, read),
    openRecord: (_, asked, deadline) => openCustomerRecord(asked, deadline, { records, looks, counts, log }),
    orderExport: (_, order) => orderExport(order, { looks, exports }),
    orderAccess: (_, order) => orderAccess(order, { looks, orders: storage.accessOrders }),
    openAccount: (_, order, deadline) => openAccount(order, deadline, accounts),
    decideMarks: (_, { order, decided }, deadline) => decideMarks(order, decided, deadline, accounts),
    findMatch: (_, ref, deadline) => matches.find(ref, deadline),
    answerMatch: (_, request, deadline) => answerMatch(request, deadline, { matches, wake, log }),
    mergedInto: (_, ref, deadline) => merged.mergedInto(ref, deadline),
    askCorrection: (_, asked, deadline) => askCorrection(asked, deadline, { corrections, wake, log }),
    normal: normalIn(countryOf(profile)),
  };
};

const searchIn = (site: SharePointSite, profile: Profile): CustomerSearch => ({
  find: (text, deadline) => findCustomers(site, { text, country: countryOf(profile) }, deadline),
  byRef: (ref, deadline) => customerByRef(site, ref, deadline),
});

/** Those of some roles that somebody holds; none while nobody can say. */
async function rolesOrNone(
  directory: RoleDirectory,
  { id }: Person,
  among: readonly string[],
): Promise<readonly string[]> {
  try {
    return await directory.rolesOf(id, among, { fresh: false });
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    return [];
  }
}
