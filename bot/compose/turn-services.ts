import type { Clients } from './clients';
import { endAbsence, recordAbsence } from '../commands/absences/absences';
import { answerMatch } from '../commands/customers/answer-match';
import { askCorrection } from '../commands/customers/corrections';
import { SharePointAccessFiles } from '../register/records/access-files';
import { orderExport } from '../commands/customers/customer-export';
import { openList } from '../commands/customers/customer-list';
import { openCustomerRecord } from '../commands/customers/customer-record';
import { type CustomerSearch, lookUp } from '../commands/customers/known-customer';
import type { Deadline } from '../commands/deadline';
import type { Person } from '../domain/case/person';
import { Outage } from '../commands/outage';
import type { Log } from '../commands/ports';
import { decideMarks, openAccount } from '../commands/records/account';
import { orderAccess } from '../commands/records/subject-access';
import { keepChoices, type ManagerDirectory, proposeForReport } from '../commands/reporting/propose-entries';
import { reportIncident } from '../commands/reporting/report-incident';
import { takeStep } from '../commands/take-step';
import { timeAllowedMs, withinTime } from '../commands/time-allowed';
import { wantMissed } from '../deliveries/case/missed';
import { keepShown } from '../deliveries/case/shown';
import type { Sender } from '../deliveries/ports';
import type { RoleDirectory } from '../directory/roles';
import type { MadeByDoor } from '../domain/door/admission';
import { countryOf } from '../domain/customers/country';
import type { Profile } from '../policy/profile';
import { dutiesOf } from '../register/contact-people/duties';
import { normalIn, SharePointCorrections } from '../register/customers/corrections';
import { SharePointCustomerList } from '../register/customers/customer-list';
import { SharePointCustomerRecords } from '../register/customers/customer-record';
import { customerByRef, findCustomers } from '../register/customers/known-customer';
import { SharePointMatches } from '../register/customers/matches';
import { SharePointMergedCustomers } from '../register/customers/merged-customers';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import { waitingCases } from '../register/waiting/waiting-cases';
import type { Settings } from '../settings';
import type { openStorage } from '../storage/open-storage';
import type { AwayServices, CustomerServices, Services } from '../teams/sdk/turn';

/** What a turn is made of. */
interface TurnParts {
  readonly settings: Settings;
  readonly ambient: { readonly now: () => Date; readonly newKey: () => string; readonly log: Log };
  readonly deadlineIn: (ms: number) => Deadline;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  readonly behind: Clients['behind'];
  readonly storage: ReturnType<typeof openStorage>;
  readonly directory: RoleDirectory;
  readonly managers: ManagerDirectory;
  readonly sender: Sender;
}

/** What a handler may call once the door let somebody in. */
export function servicesOf(parts: TurnParts): Services {
  const { settings, ambient, profile, profileOf, behind, storage, directory } = parts;
  const { log } = ambient;
  const { looks, lookCounts: counts, absences } = storage;
  const looking = { looks, counts, absences, log };
  const rolesAmong = (person: Person, among: readonly string[]) => rolesOrNone(directory, person, among);
  return {
    settings,
    profile,
    profileOf,
    takeStep: (request, deadline) => takeStep(request, deadline, behind.for(request.allowed).carryOut),
    report: (by, request, deadline) =>
      reportIncident(request, deadline, { ...behind.for(by).carryOut, looking, rolesAmong }),
    ...proposingIn(parts),
    rolesAmong: ({ actor }, among) => rolesAmong(actor, among),
    lookUp: (by, request, deadline) =>
      lookUp(request, deadline, { ...looking, search: searchIn(behind.for(by).site, profile) }),
    customers: customersIn(parts),
    dutiesOf: (by, deadline) => dutiesOf(behind.for(by).site, { personId: by.actor.id, profile }, deadline),
    waitingFor: (by, deadline) =>
      waitingCases(behind.for(by).site, { actor: by.actor, profile, profileOf }, deadline),
    ownName: async (by, deadline) => (await behind.for(by).register.people([by.actor.id], deadline))[0]?.name,
    away: awayIn(parts),
    reportedBy: (by, deadline) => behind.for(by).register.reportedBy(by.actor.id, deadline),
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

/** How long a report form waits for what it proposes, in milliseconds: it opens all the same. */
const proposalMs = 1_000;

const proposingIn = ({
  profile,
  managers,
  storage,
  deadlineIn,
  ambient: { now, log },
}: TurnParts): Pick<Services, 'proposeForReport' | 'keepChoices'> => {
  const deps = { managers, habits: storage.habits, now: () => now().getTime(), log };
  const briefly = <T>(work: () => Promise<T>): Promise<T> =>
    withinTime(deadlineIn(Math.min(proposalMs, timeAllowedMs())), work);
  return {
    proposeForReport: ({ actor }) => briefly(() => proposeForReport(actor, profile, deps)),
    keepChoices: ({ actor }, chosen) => briefly(() => keepChoices(actor, chosen, deps)),
  };
};

const awayIn = ({ storage, behind }: TurnParts): AwayServices => {
  const deps = { absences: storage.absences, teller: storage.absenceNews };
  return {
    absentOn: (_, ids, day) => deps.absences.absentOn(ids, day),
    own: ({ actor }, day) => deps.absences.ahead(actor.id, day),
    of: (_, personId, day) => deps.absences.ahead(personId, day),
    colleague: async (by, id, deadline) => (await behind.for(by).register.people([id], deadline))[0],
    record: (_, news, today) => recordAbsence(news, today, deps),
    end: (_, news, today) => endAbsence(news, today, deps),
  };
};

const customersIn = ({ behind, storage, profile, ambient: { log } }: TurnParts): CustomerServices => {
  const { wake, looks, lookCounts: counts, places, exports, accessOrders: orders } = storage;
  const listIn = (by: MadeByDoor) => new SharePointCustomerList(behind.for(by).site);
  const recordsIn = (by: MadeByDoor) => new SharePointCustomerRecords(behind.for(by).site);
  const matchesIn = (by: MadeByDoor) => new SharePointMatches(behind.for(by).site);
  const mergedIn = (by: MadeByDoor) => new SharePointMergedCustomers(behind.for(by).site);
  const correctionsIn = (by: MadeByDoor) => new SharePointCorrections(behind.for(by).site);
  const accountsIn = (by: MadeByDoor) => ({
    files: new SharePointAccessFiles(behind.for(by).site),
    looks,
    orders,
  });
  return {
    openList: (by, request, deadline) => openList(request, deadline, { list: listIn(by), places, looks }),
    openRecord: (by, asked, deadline) =>
      openCustomerRecord(asked, deadline, { records: recordsIn(by), looks, counts, log }),
    orderExport: (_, order) => orderExport(order, { looks, exports }),
    orderAccess: (_, order) => orderAccess(order, { looks, orders }),
    openAccount: (by, order, deadline) => openAccount(order, deadline, accountsIn(by)),
    decideMarks: (by, { order, decided }, deadline) => decideMarks(order, decided, deadline, accountsIn(by)),
    findMatch: (by, ref, deadline) => matchesIn(by).find(ref, deadline),
    answerMatch: (by, request, deadline) =>
      answerMatch(request, deadline, { matches: matchesIn(by), wake, log }),
    mergedInto: (by, ref, deadline) => mergedIn(by).mergedInto(ref, deadline),
    askCorrection: (by, asked, deadline) =>
      askCorrection(asked, deadline, { corrections: correctionsIn(by), wake, log }),
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
