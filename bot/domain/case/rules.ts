import { decideAppeal, requestAppeal } from '../deciding/appeal';
import { giveAssessment, seekAssessment } from '../deciding/assessment';
import { appointmentRules } from '../contact-people/rules';
import { contactRules } from '../correspondence/rules';
import type { Command, CommandOf } from './commands';
import { giveConsultation } from '../deciding/consultation';
import { approveChange, changeAndApprove, refuseChange } from '../deciding/change-deciding';
import { changeRules, openChange } from '../restricting/rules';
import { approve, approveWithChanges, endorse, refuse } from '../deciding/rules';
import {
  decideReport,
  giveAdvice,
  proposeReport,
  recordEmergencyCall,
  recordOwnReport,
  recordReport,
} from '../outside-reports/rules';
import { endWarning, prepareLetter, recordLetterSent } from '../letters/rules';
import { closeCase, markerRules } from '../markers/rules';
import { recordNotice } from '../letters/record-notice';
import type { Action } from '../../policy/codes';
import { reviewRules } from '../reviews/rules';
import { recordRouting } from '../routing/rules';
import { completeTask } from '../outside-reports/tasks';
import { keepingRules } from '../records/rules';
import type { StepRule, StepRules } from './rule';
import { triageRules } from '../reporting/triage';
import { namingRules } from '../reporting/contest';
import { type Step, type Verdict, requireReason } from './verdict';

const rules: StepRules<Action> = {
  ...triageRules,
  withdraw: ({ reason: text }, { to }) =>
    requireReason(text, (reason) => ({ type: 'ReportWithdrawn', to, reason })),
  close: closeCase,
  'declare-conflict': ({ reason: text }, { to }) =>
    requireReason(text, (reason) => ({ type: 'ConflictDeclared', to, reason })),
  'seek-assessment': seekAssessment,
  'find-unacceptable': giveAssessment,
  'find-acceptable': giveAssessment,
  'request-appeal': requestAppeal,
  'confirm-decision': decideAppeal,
  'overturn-decision': decideAppeal,
  endorse,
  // The same steps decide on a restriction and, once it is in force, on a change of it (V2).
  approve: (command, step) => (openChange(step.subject) ? approveChange : approve)(command, step),
  'approve-with-changes': (command, step) =>
    (openChange(step.subject) ? changeAndApprove : approveWithChanges)(command, step),
  refuse: (command, step) => (openChange(step.subject) ? refuseChange : refuse)(command, step),
  'record-notice': recordNotice,
  'propose-external-report': proposeReport,
  'give-advice': giveAdvice,
  'decide-external-report': decideReport,
  'record-external-report': recordReport,
  'record-own-report': recordOwnReport,
  'record-emergency-call': recordEmergencyCall,
  'complete-task': completeTask,
  'record-routing': recordRouting,
  ...appointmentRules,
  ...contactRules,
  'give-consultation': giveConsultation,
  'prepare-letter': prepareLetter,
  'record-letter-sent': recordLetterSent,
  'behaviour-changed': endWarning,
  'behaviour-not-changed': endWarning,
  ...keepingRules,
  ...markerRules,
  ...namingRules,
  ...reviewRules,
  ...changeRules,
};

/** Carries out a command that may be carried out, by the rule of its action. */
export function applyRule(command: Exclude<Command, CommandOf<'report'>>, step: Step): Verdict {
  // The rule of an action takes the commands of that action; TypeScript cannot follow the look-up.
  const rule = rules[command.action] as StepRule<Action>;
  return rule(command, step);
}
