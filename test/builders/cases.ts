import { type Case, caseSchema } from '../../bot/domain/case/state';
import type { Command } from '../../bot/domain/case/commands';
import type { Actor } from '../../bot/domain/case/context';
import { decide } from '../../bot/domain/case/decide';
import type { CaseEvent } from '../../bot/domain/case/events';
import type { Status } from '../../bot/policy/codes';
import type { Profile } from '../../bot/policy/profile';
import { aCommand } from './commands';
import { aContext } from './context';
import { aProfile } from './profile';
import { aConsultant, aPerson, aHead, aManager, anEmtMember, aReporter, aSpoc } from './people';
import { type Incident, incidentSchema } from '../../bot/domain/reporting/state';

/** A case and the events that made it. */
export interface History {
  readonly subject: Case;
  readonly events: readonly CaseEvent[];
}

/** A step and who takes it. */
export type Deed = readonly [Command['action'], Actor];

const reported: readonly Deed[] = [['report', aReporter()]];
const acknowledged: readonly Deed[] = [...reported, ['acknowledge', aManager()]];
const referred: readonly Deed[] = [...acknowledged, ['refer', aManager()]];
const endorsed: readonly Deed[] = [...referred, ['endorse', aHead()], ['give-consultation', aConsultant()]];
const approved: readonly Deed[] = [...endorsed, ['approve', anEmtMember()]];

const warned: readonly Deed[] = [
  ...acknowledged,
  ['prepare-letter', aManager()],
  ['record-letter-sent', aManager()],
];

const restricted: readonly Deed[] = [...approved, ['record-notice', aSpoc()]];
const varied: readonly Deed[] = [...restricted, ['propose-variation', aSpoc()]];
const lifting: readonly Deed[] = [...restricted, ['propose-lifting', aSpoc()]];

/** What brings a case to where it stands; a status that a profile does not have is absent. */
export type Ways = Partial<Record<Status, readonly Deed[]>>;

const ways: Ways = {
  reported,
  acknowledged,
  'awaiting-information': [...acknowledged, ['ask-for-information', aManager()]],
  'awaiting-endorsement': referred,
  'awaiting-decision': endorsed,
  warned,
  'awaiting-notice': approved,
  restricted,
  'awaiting-variation': varied,
  'awaiting-lifting': lifting,
  'awaiting-change-notice': [...varied, ['approve', anEmtMember()]],
  'awaiting-lifting-notice': [...lifting, ['approve', anEmtMember()]],
  lifted: [...lifting, ['approve', anEmtMember()], ['record-notice', aSpoc()]],
  closed: [...acknowledged, ['close', aManager()]],
  refused: [...endorsed, ['refuse', anEmtMember()]],
  withdrawn: [...reported, ['withdraw', aReporter()]],
};

/** Registers of Scotland: its profile, and the way to each of its statuses. */
export const theRegisters = { profile: aProfile(), ways, commands: {} };

/**
 * A case in a status, made by carrying out real commands on 3 November 2025, one an hour from ten o'clock on, and its
 * events. `house` is the profile and the way that leads there under it. `commands` replaces parts of the commands on the way: `{ report: { form: aReportForm({ ... }) } }`.
 */
export function aHistoryTo(
  status: Status,
  commands: Partial<Record<Command['action'], object>> = {},
  house: { readonly profile: Profile; readonly ways: Ways } = theRegisters,
): History {
  let subject: Case | undefined;
  const events: CaseEvent[] = [];
  (house.ways[status] ?? []).forEach(([action, actor], index) => {
    const at = `2025-11-03T${10 + index}:00:00Z`;
    const context = aContext({ actor, now: at, commandId: `step-${index + 1}`, profile: house.profile });
    const outcome = decide(subject, aCommand(action, commands[action]), context);
    if (outcome.kind !== 'done') throw new WayBlocked(`${action}: ${JSON.stringify(outcome)}`);
    subject = outcome.next;
    events.push(...outcome.events);
  });
  if (subject === undefined) throw new WayBlocked(`Nothing leads to ${status}`);
  return { subject, events };
}

/** A case in a status, made by carrying out real commands (see `aHistoryTo`), with a reference from the register. */
export const aCaseAt = (
  status: Status,
  commands: Partial<Record<Command['action'], object>> = {},
  ref = 'CB-0001',
): Case => caseSchema.parse({ ...aHistoryTo(status, commands).subject, ref });

/** A case that was just reported; `overrides` replace what the schema allows, sensible or not. */
export const aCase = (overrides: Partial<Case> = {}): Case =>
  caseSchema.parse({ ...aCaseAt('reported'), ...overrides });

/** An incident as a case keeps it, before who told it and when. */
export const anIncident = (overrides: Partial<Incident> = {}): Incident =>
  incidentSchema.parse({
    occurredAt: '2025-11-03T08:30:00Z',
    channel: 'telephone',
    behaviours: ['offensive-language'],
    narrative: 'The customer swore at me from the start of the call to its end.',
    affected: [aPerson('ailsa')],
    witnesses: [],
    recording: 'none',
    violent: false,
    danger: false,
    ...overrides,
  });

/** Thrown when a builder's own commands are refused: the profile or the builder changed. */
class WayBlocked extends Error {
  override readonly name = 'WayBlocked';
}
