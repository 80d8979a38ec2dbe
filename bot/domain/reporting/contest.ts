import type { CommandOf } from '../case/commands';
import type { Actor } from '../case/context';
import type { StepRules } from '../case/rule';
import type { Case } from '../case/state';
import { transitionOf } from '../case/transitions';
import { happens, refuseIncomplete, requireReason, type Step, type Verdict } from '../case/verdict';
import { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import type { NamingAction } from '../../policy/codes';
import { removableIncidents } from './removable';
import { unansweredNamings } from './weight';

/** The rules of the steps about who is named in a report, and about reports that should not count (D5). */
export const namingRules: StepRules<NamingAction> = {
  'confirm-affected': (_, { subject, context, to }) =>
    happens({ type: 'AffectedConfirmed', to, incidents: asked(subject, context.actor) }),
  'contest-affected': ({ reason: text }, { subject, context, to }) =>
    requireReason(text, (reason) => ({
      type: 'AffectedContested',
      to,
      incidents: asked(subject, context.actor),
      reason,
    })),
  'set-incident-aside': setAside,
};

const asked = (subject: Case, { id }: Actor): number[] =>
  unansweredNamings(subject, id).map(({ number }) => number);

function setAside(command: CommandOf<'set-incident-aside'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const reason = entries.required('reason', command.reason, textLimits.reason);
  const by = transitionOf(context.profile, subject.status, command.action)?.by ?? [];
  const { actor, profile } = context;
  const offered = removableIncidents(subject, { actor, by, profile });
  const incident = entries.chosen(
    'incident',
    command.incident,
    offered.map(({ number }) => ({ code: String(number) })),
  );
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'IncidentSetAside', to, incident: Number(incident), reason });
}
