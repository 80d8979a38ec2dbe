import { extentFor } from '../../domain/door/need-to-know';
import { rolesForSight } from '../../domain/door/roles';
import type { Case } from '../../domain/case/state';
import type { Actor } from '../../domain/case/context';
import { customerMeant } from '../../domain/customers/matching/recognition';
import { checkReport } from '../../domain/reporting/rules';
import { canonical } from '../../domain/records/trail';
import { tenMinutesOf } from '../../domain/time/instant';
import { gistOf } from '../../domain/records/repeats';
import type { Profile } from '../../policy/profile';
import { type CountLookDeps, isAnsweredNow } from '../customers/look-counts';
import { askAhead } from '../ask-ahead';
import { carryOut, type CarryOutDeps, type Result } from '../carry-out';
import type { Deadline } from '../deadline';
import { describeOutage, Outage } from '../outage';
import { parkOrder } from '../park-order';
import { namelessPerson } from '../people';
import type { OpenCase, Order, ReportLookup } from '../ports';
import type { Person } from '../../domain/case/person';
import type { CustomerDetails } from '../../domain/reporting/state';
import type { ReportForm } from '../../domain/reporting/commands';
import type { Problem } from '../../domain/entries/problem';

/** What a member of staff reports, as read from the form. */
export interface ReportRequest {
  /** Made when the form was opened: a second submit finds the first. */
  readonly reportKey: string;
  /** The open case to which the incident is added; '' for none; `new` when a separate case was asked for. */
  readonly addTo: string;
  readonly actor: Actor;
  readonly askedAt: string;
  /** The customer as entered, for finding open cases. */
  readonly customer: Partial<CustomerDetails>;
  /** Entra object ids of everybody picked on the form. */
  readonly picked: readonly string[];
  /** The form once the people are known. */
  readonly formWith: (people: ReadonlyMap<string, Person>) => ReportForm;
  readonly profile: Profile;
}

/** What reporting needs of the outside. */
export type ReportDeps = CarryOutDeps & {
  readonly looking: CountLookDeps;
  /** Those of some roles that a person holds: none while nobody can say. */
  readonly rolesAmong: (person: Person, among: readonly string[]) => Promise<readonly string[]>;
};

/** What became of a report: a result, all that is to be mended, or open cases it might belong to. */
export type ReportResult =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly people: readonly Person[] }
  | {
      readonly kind: 'offer';
      readonly openCases: readonly OpenCase[];
      readonly people: readonly Person[];
      /** The form was sent before with other content: it needs a key of its own now. */
      readonly isFormUsed?: true;
    }
  | Result;

/**
 * Reports an incident (C1): names the people and looks for open cases in one request, offers those, and stores the
 * report in a second. When the register is away the checked report is parked, never lost.
 */
export async function reportIncident(
  request: ReportRequest,
  deadline: Deadline,
  deps: ReportDeps,
): Promise<ReportResult> {
  if (request.addTo !== '' && request.addTo !== 'new') return addTo(request, deadline, deps);
  const { lookup, isAway } = await lookUp(request, deadline, deps);
  const form = request.formWith(byId(lookup.people));
  const problems = problemsOf(form, request);
  if (problems.length > 0) return { kind: 'problems', problems, people: lookup.people };
  const openCases = lookup.matches.filter((match) => match.isOpen);
  if (request.addTo === '' && openCases.length > 0 && (await mayBeTold(request, openCases, deps))) {
    return { kind: 'offer', openCases, people: lookup.people };
  }
  const customerRef = customerMeant(request.customer.name ?? '', lookup.matches);
  const { reportKey, actor, askedAt } = request;
  const command = { action: 'report', reportKey, customerRef, form } as const;
  const gist = gistOf({ ...command, customerRef: '', form: formEntered(request) });
  const order: Order = { ref: '', command, actor, askedAt, commandId: reportKey, gist };
  if (isAway) return parkOrder(order, deps);
  const result = await carryOut(order, deadline, deps);
  const first = changedSince(result, form, request);
  if (!first) return result;
  // A form sent before, and changed since: what was changed is neither dropped nor taken for the first report.
  const { ref, since: reportedAt } = first;
  const sent = { ref, customerRef, reportedAt, isOpen: true, names: [] };
  return { kind: 'offer', openCases: [sent], people: lookup.people, isFormUsed: true };
}

/**
 * That a customer has an open case is said to whoever reports on them. It is a look like any other, kept and counted; somebody
 * who has had more than their work explains gets a case of its own instead, which those who keep the list can join (X3).
 */
async function mayBeTold(
  { actor, askedAt }: ReportRequest,
  openCases: readonly OpenCase[],
  { looking }: ReportDeps,
): Promise<boolean> {
  const by = { id: actor.id, name: actor.name };
  const customerRefs = [...new Set(openCases.map(({ customerRef }) => customerRef))];
  // Choosing a case that was offered is the same look.
  const key = ['report', actor.id, tenMinutesOf(askedAt), ...customerRefs].join('/');
  const look = { key, by, at: askedAt };
  if (!(await isAnsweredNow('check', look, looking))) return false;
  try {
    await looking.looks.keep({ ...look, kinds: ['report'], customerRefs });
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    looking.log.error('look-not-recorded', describeOutage(problem));
  }
  return true;
}

/** The form as it was entered: people by their ids alone, whom the directory may or may not have named. */
const formEntered = ({ formWith, picked }: ReportRequest): ReportForm =>
  formWith(byId(picked.map(namelessPerson)));

/** The case of a report under the same key that told something else; undefined where there is none. */
function changedSince(result: Result, form: ReportForm, request: ReportRequest): Case | undefined {
  if (result.kind === 'refused' && result.refusal.code === 'SentBefore') return result.subject;
  return result.kind === 'repeat' && !saysTheSame(result.subject, form, request) ? result.subject : undefined;
}

/** Whether a form sent again tells what was told the first time. */
function saysTheSame(subject: Case, form: ReportForm, request: ReportRequest): boolean {
  const { actor, profile, askedAt: now, reportKey: commandId } = request;
  const checked = checkReport(form, { actor, profile, now, commandId });
  const [first] = subject.incidents;
  if ('problems' in checked || !first) return true;
  return canonical({ ...first, by: undefined, at: undefined }) === canonical(checked.incident);
}

async function lookUp(
  request: ReportRequest,
  deadline: Deadline,
  deps: CarryOutDeps,
): Promise<{ readonly lookup: ReportLookup; readonly isAway: boolean }> {
  try {
    const lookup = await deps.register.lookUpForReport(request.customer, request.picked, deadline);
    return { lookup, isAway: false };
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('register-away', { ...describeOutage(problem), action: 'report' });
    return { lookup: { matches: [], people: request.picked.map(namelessPerson) }, isAway: true };
  }
}

/**
 * Adds the incident to a case, if it was offered for this customer or its reporter sees it: the case, the customer and the
 * people in one request, the save in a second.
 */
async function addTo(request: ReportRequest, deadline: Deadline, deps: ReportDeps): Promise<ReportResult> {
  const isWaiting = askAhead(deps.parked.isWaiting(request.addTo));
  try {
    const { addTo: ref, customer, picked } = request;
    const { stored, lookup } = await deps.register.loadToAdd(ref, customer, picked, deadline);
    if (!stored) return notOffered(lookup.people);
    const order = await orderToAdd(request, stored.subject, lookup, deps);
    const result = await carryOut(order, deadline, deps, { stored, isWaiting });
    return handBack(result, lookup.people);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    return parkFurther(request, deps);
  }
}

/** The order, with what lets somebody add to this case: that it is theirs to see, by a role too, or that it was offered. */
async function orderToAdd(
  request: ReportRequest,
  subject: Case,
  { people, matches }: ReportLookup,
  deps: ReportDeps,
): Promise<Order> {
  const { actor, profile } = request;
  const order = furtherIncident(request, request.formWith(byId(people)));
  if (extentFor(subject, { ...actor, roles: [] }, profile)) return order;
  const offered = matches.filter(({ ref, isOpen }) => isOpen && ref === request.addTo);
  const isOffered = offered.length > 0 && (await mayBeTold(request, offered, deps));
  if (isOffered) return { ...order, command: { ...order.command, isOffered } };
  const roles = await deps.rolesAmong(actor, rolesForSight({ subject, person: actor, profile }));
  return { ...order, actor: { ...actor, roles } };
}

/** What is to be mended, on the form that was sent. */
function handBack(result: Result, people: readonly Person[]): ReportResult {
  if (result.kind !== 'refused') return result;
  const { refusal } = result;
  if (refusal.code === 'Incomplete') return { kind: 'problems', problems: refusal.problems, people };
  const isRefused = refusal.code === 'NotOffered' || refusal.code === 'NotTheirs';
  return isRefused ? notOffered(people) : result;
}

const notOffered = (people: readonly Person[]): ReportResult => ({
  kind: 'problems',
  problems: [{ field: 'addTo', code: 'not-offered' }],
  people,
});

/** While the register is away the incident is kept; whether it may be added to that case is looked at when it can be read. */
async function parkFurther(request: ReportRequest, deps: ReportDeps): Promise<ReportResult> {
  const { actor, profile, picked } = request;
  const people = picked.map(namelessPerson);
  const form = request.formWith(byId(people));
  const problems = problemsOf(form, request).filter(
    ({ field }) => field !== 'manager' && field !== 'customerName',
  );
  if (problems.length > 0) return { kind: 'problems', problems, people };
  const seeing = profile.roles
    .map(({ code }) => code)
    .filter((role) => profile.needToKnow.some(({ party }) => party === role));
  const roles = await deps.rolesAmong(actor, seeing);
  return parkOrder({ ...furtherIncident(request, form), actor: { ...actor, roles } }, deps);
}

/** The order as it is entered: the gist says nothing of what the register found. */
function furtherIncident(request: ReportRequest, form: ReportForm) {
  const { addTo: ref, actor, askedAt, reportKey: commandId } = request;
  const entered = { action: 'add-incident', form: formEntered(request), isOffered: false } as const;
  const command = { action: 'add-incident', form, isOffered: false } as const;
  return { ref, command, actor, askedAt, commandId, gist: gistOf(entered) };
}

function problemsOf(
  form: ReportForm,
  { actor, profile, askedAt, reportKey }: ReportRequest,
): readonly Problem[] {
  const checked = checkReport(form, { actor, profile, now: askedAt, commandId: reportKey });
  return 'problems' in checked ? checked.problems : [];
}

const byId = (people: readonly Person[]): ReadonlyMap<string, Person> =>
  new Map(people.map((person) => [person.id, person]));
