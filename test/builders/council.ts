import { caseSchema, type Case } from '../../bot/domain/case/state';
import type { Command } from '../../bot/domain/case/commands';
import type { Actor } from '../../bot/domain/case/context';
import { decide, type Outcome } from '../../bot/domain/case/decide';
import type { Status } from '../../bot/policy/codes';
import { loadProfile } from '../../bot/policy/load-profile';
import type { Profile } from '../../bot/policy/profile';
import { aHistoryTo, type Deed, type Ways } from './cases';
import { aCommand } from './commands';
import { aContext, now } from './context';
import { aDraftOfMeasures, aReportForm } from './forms';
import { aManager, anActor, aReporter } from './people';

/** The profile of West Lothian Council. */
export const theCouncil: Profile = loadProfile('west-lothian');

/** Where a case of the council can stand. */
export const councilStatuses = theCouncil.workflow.statuses.map(({ code }) => code);

/** Fiona, Head of Service. */
export const aHeadOfService = (): Actor => anActor('fiona', ['head-of-service']);

/** Morven, the Designated Complaints Officer. */
export const aComplaintsOfficer = (): Actor => anActor('morven', ['designated-complaints-officer']);

/** Alasdair, a senior officer who has no part in any case. */
export const aSeniorReviewer = (): Actor => anActor('alasdair', ['senior-reviewer']);

/** A report of somebody who makes the same complaint again and again. */
export const aCouncilReport = (overrides: object = {}) =>
  aReportForm({ behaviours: ['same-complaint-again'], recording: 'none', ...overrides });

/** The same, while a complaint of theirs is being handled. */
export const aReportAmidAComplaint = () => aCouncilReport({ complaint: true });

/** Measures put together well: in writing only, reviewed within six months. */
export const councilMeasures = (overrides: object = {}) =>
  aDraftOfMeasures({
    restrictions: [{ kind: 'writing-only', answers: { matter: 'The repair of the close' } }],
    equality: { considered: true, consulted: false, reasoning: 'Large print was offered.' },
    noWarningBecause: 'Two warnings by telephone changed nothing.',
    ...overrides,
  });

const considerations = theCouncil.decision.considerations.map(({ code }) => code);
const told = { told: true, reason: '' };

/** What people of the council enter where it differs from `aCommand`. */
const councilCommands: Partial<Record<Command['action'], object>> = {
  report: { form: aCouncilReport() },
  'add-incident': { form: aCouncilReport() },
  refer: { to: 'head-of-service' },
  endorse: { measures: councilMeasures() },
  approve: { considerations, tell: told },
  'approve-with-changes': {
    measures: councilMeasures({
      restrictions: [{ kind: 'writing-only', answers: { matter: 'The close and its bins' } }],
    }),
    considerations,
    tell: told,
  },
  'propose-variation': {
    measures: councilMeasures({
      restrictions: [{ kind: 'writing-only', answers: { matter: 'The bins of the close' } }],
    }),
  },
  refuse: { considerations },
};

const reported: readonly Deed[] = [['report', aReporter()]];
const acknowledged: readonly Deed[] = [...reported, ['acknowledge', aManager()]];
const endorsed: readonly Deed[] = [...acknowledged, ['endorse', aManager()]];
const approved: readonly Deed[] = [...endorsed, ['approve', aHeadOfService()]];
const restricted: readonly Deed[] = [...approved, ['record-notice', aManager()]];
const appealed: readonly Deed[] = [...restricted, ['request-appeal', aManager()]];
const varied: readonly Deed[] = [...restricted, ['propose-variation', aManager()]];
const lifting: readonly Deed[] = [...restricted, ['propose-lifting', aManager()]];
const lifted: readonly Deed[] = [...lifting, ['approve', aHeadOfService()]];
const overturned: readonly Deed[] = [...appealed, ['overturn-decision', aSeniorReviewer()]];

const ways: Ways = {
  reported,
  acknowledged,
  'awaiting-assessment': [...acknowledged, ['seek-assessment', aManager()]],
  'awaiting-information': [...acknowledged, ['ask-for-information', aManager()]],
  'awaiting-endorsement': [...acknowledged, ['refer', aManager()]],
  'awaiting-decision': endorsed,
  warned: [...acknowledged, ['prepare-letter', aManager()], ['record-letter-sent', aManager()]],
  'awaiting-notice': approved,
  restricted,
  'awaiting-appeal': appealed,
  'awaiting-end-notice': overturned,
  'awaiting-variation': varied,
  'awaiting-lifting': lifting,
  'awaiting-change-notice': [...varied, ['approve', aHeadOfService()]],
  'awaiting-lifting-notice': lifted,
  lifted: [...lifted, ['record-notice', aManager()]],
  overturned: [...overturned, ['record-notice', aManager()]],
  closed: [...acknowledged, ['close', aManager()]],
  refused: [...endorsed, ['refuse', aHeadOfService()]],
  withdrawn: [...reported, ['withdraw', aReporter()]],
};

/** The council: its profile, the way to each of its statuses, and what its people enter. */
export const theCouncilHouse = { profile: theCouncil, ways, commands: councilCommands };

/** A case of the council in a status, as `aCaseAt` makes one of Registers of Scotland. */
export function aCouncilCaseAt(status: Status, commands: typeof councilCommands = {}): Case {
  const { subject } = aHistoryTo(status, { ...councilCommands, ...commands }, { profile: theCouncil, ways });
  return caseSchema.parse({ ...subject, ref: 'CB-0001' });
}

/** Somebody of the council tries something, saying what, when. */
export const attemptInCouncil = (
  action: Command['action'],
  how: { on: Case; by: Actor; saying?: object; at?: string; wish?: string },
): Outcome =>
  decide(
    how.on,
    aCommand(action, { ...councilCommands[action], ...how.saying }),
    aContext({
      actor: how.by,
      now: how.at ?? now,
      commandId: how.wish ?? `wish-${action}`,
      profile: theCouncil,
    }),
  );

/** What people of the council enter for a step where it differs from `aCommand`. */
export const sayInCouncil = (action: Command['action']): object => councilCommands[action] ?? {};

/** The same case after abuse, on which danger to somebody can rest (R6). */
export const afterAbuse = (subject: Case): Case => ({
  ...subject,
  incidents: subject.incidents.map((one) => ({ ...one, behaviours: ['verbal-abuse'] })),
});
