import {
  changedLead,
  endedHeadings,
  endedLeads,
  outcomeHeadings,
  outcomeLeads,
  overturnedLead,
  decidingLabels as labels,
} from '../../../cards/words/deciding/words';
import { fill } from '../../../cards/words/fill';
import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import type { Case } from '../../domain/case/state';
import { measuresOf } from '../../domain/restricting/in-force';
import { type Ending, endingOf } from '../../domain/restricting/ending';
import { spocOf } from '../../domain/contact-people/holders';
import { untoldOf } from '../../domain/letters/untold';
import { transitionOf } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { calledAs } from '../contact-people/called';
import { contactRows } from '../correspondence/contact-rows';
import { dayInWords, momentInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, nameOf } from '../case/labels';
import { asTheyStand, restrictionRows, untilRows } from '../restricting/measures-in-words';
import { nextStep } from '../case/next-step';
import type { Decision } from '../../domain/restricting/state';

/** Those who are told what was decided. */
export type OutcomeReader = 'reporter' | 'manager' | 'head' | 'spoc' | 'deputy' | 'decider';

/** A case on which something was decided. */
export type DecidedCase = Case & { readonly decision: Decision };

/** Whether anything was decided on a case yet. */
export const isDecided = (subject: Case): subject is DecidedCase => subject.decision !== undefined;

/** What was decided, for one of those concerned; a reporter learns what, not the reasons written for others. */
export function outcome(subject: DecidedCase, reader: OutcomeReader, profile: Profile): CardData<'outcome'> {
  const { decision } = subject;
  const made = decision.outcome !== 'refused';
  const over = endingOf(subject);
  const measures = measuresOf(subject);
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(over ? endedHeadings[over.how] : outcomeHeadings[decision.outcome], { ref: subject.ref }),
    tone: made && !over ? 'good' : 'emphasis',
    lead: over ? endedLead(over, profile) : leadOf(subject, reader, profile),
    rows: [
      ...decisionRows(subject, reader, profile),
      ...(measures && !over
        ? [...contactRows(subject, profile), ...untilRows(asTheyStand(measures, subject))]
        : []),
    ],
    restrictions: measures && !over ? restrictionRows(measures, profile) : [],
    rationale: reader === 'reporter' ? '' : decision.rationale,
    next: nextStep(subject, profile),
    review: reader !== 'reporter',
    notice: mayRecordNotice(subject, reader, profile),
  };
}

const endedLead = (ending: Ending, { timeZone }: Profile): string =>
  fill({ ...endedLeads, overturned: overturnedLead }[ending.how], {
    who: nameOf(ending.by),
    at: momentInWords(ending.at, timeZone),
  });

/** What the decision means to whoever reads it; once the restriction was changed, that what stands now is shown. */
function leadOf(subject: DecidedCase, reader: OutcomeReader, profile: Profile): string {
  const { decision, inForce } = subject;
  const lead = fill(outcomeLeads[decision.outcome === 'refused' ? 'refused' : 'made'][reader], {
    ...namesFor(subject),
    as: reader === 'spoc' || reader === 'deputy' ? calledAs(reader, profile) : '',
  });
  return inForce
    ? `${fill(changedLead, { at: momentInWords(inForce.since, profile.timeZone) })}${lead}`
    : lead;
}

function namesFor(subject: DecidedCase): Record<string, string> {
  const spoc = spocOf(subject);
  return {
    reporter: nameOf(subject.reporter),
    manager: nameOf(subject.manager),
    spoc: spoc ? nameOf(spoc) : labels.theSpoc,
  };
}

function decisionRows(subject: DecidedCase, reader: OutcomeReader, profile: Profile): CardRow[] {
  const { decision } = subject;
  return rows([
    [labels.customer, subject.customer.name],
    [labels.decidedBy, `${nameOf(decision.by)}, ${momentInWords(decision.at, profile.timeZone)}`],
    [labels.customerTold, toldText(subject, profile)],
    [
      labels.under,
      reader === 'reporter' ? undefined : `${decision.policyVersion}: ${decision.paragraphs.join('; ')}`,
    ],
    [
      labels.appealBy,
      reader === 'reporter' || decision.outcome === 'refused' ? undefined : profile.decision.appeal.words,
    ],
  ]);
}

function toldText(subject: DecidedCase, profile: Profile): string | undefined {
  const { notice } = subject;
  if (notice === undefined) return undefined;
  if (!notice.told) return labels.notTold;
  return `${dayInWords(notice.sentOn)}, ${labelOf(profile.decision.notice.channels, notice.channel)}`;
}

const partiesOfReader = (reader: OutcomeReader, profile: Profile): readonly string[] =>
  reader === 'head' ? profile.workflow.referTo : [reader];

function mayRecordNotice(subject: Case, reader: OutcomeReader, profile: Profile): boolean {
  const row = transitionOf(profile, subject.status, 'record-notice');
  if (row?.guards.includes('customer-untold') && untoldOf(subject).length === 0) return false;
  return row?.by.some((party) => partiesOfReader(reader, profile).includes(party)) ?? false;
}
