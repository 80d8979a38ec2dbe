import { typedTextsOf } from '../records/repeats';
import { isComplaintOpen } from '../deciding/assessment';
import type { CommandOf } from '../case/commands';
import type { StepRules } from '../case/rule';
import { Entries } from '../entries/entries';
import { listLimits, textLimits } from '../entries/limits';
import { extentFor, isTooClose } from '../door/need-to-know';
import { checkFurtherIncident } from './rules';
import { setTasks } from '../outside-reports/tasks';
import { transitionOf } from '../case/transitions';
import { whoLeadsOn } from '../waiting/whose-turn';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';

/**
 * A further incident with the same customer. Customer and manager of the case stay, and are not asked for again. Whoever adds to
 * a case has a part in it from then on: so it has to be one that was offered for this customer, or one that they see (X5).
 */
function addIncident(command: CommandOf<'add-incident'>, { subject, context, to }: Step): Verdict {
  if (!command.isOffered && extentFor(subject, context.actor, context.profile) === undefined) {
    return { refusal: { code: 'NotOffered', written: typedTextsOf(command) } };
  }
  const checked = checkFurtherIncident(command.form, context);
  if ('problems' in checked) return refuseIncomplete(checked.problems);
  const { incident } = checked;
  const tasks = setTasks(incident, subject.incidents.length + 1, to, context);
  return happens({ type: 'IncidentAdded', to, incident }, ...tasks);
}

/**
 * The manager takes the report on. Where it says that a complaint is being handled, and the profile has those who then
 * determine first whether the behaviour is unacceptable, the same click puts it to them: nobody has to remember (D1).
 */
function acknowledge(_: CommandOf<'acknowledge'>, { subject, context, to }: Step): Verdict {
  const row = transitionOf(context.profile, to, 'seek-assessment');
  const next = row?.to;
  if (!isComplaintOpen(subject) || next === undefined || next === 'same' || next === 'back') {
    return happens({ type: 'ReportAcknowledged', to });
  }
  return happens({ type: 'ReportAcknowledged', to }, { type: 'AssessmentSought', to: next, returnTo: to });
}

/** Somebody who acts on the case asks its reporter or its manager; the case waits (D6). */
function ask(command: CommandOf<'ask-for-information'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const question = entries.required('question', command.question, textLimits.reason);
  entries.chosen('of', command.of, [{ code: 'reporter' }, { code: 'manager' }]);
  if (subject.answers.length >= listLimits.questions) {
    entries.note('question', 'too-many', { limit: listLimits.questions });
  }
  const of = command.of === 'manager' ? subject.manager : subject.reporter;
  // A case must not wait for an answer from whoever asks.
  if (of.id === context.actor.id) entries.note('of', 'is-you');
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  return happens({ type: 'InformationRequested', to, question, of, returnTo: subject.status });
}

/** The answer, by who was asked or by who asked and learnt it otherwise; the case goes back to where it stood. */
function answer(command: CommandOf<'give-information'>, { to }: Step): Verdict {
  const entries = new Entries();
  const text = entries.required('answer', command.answer, textLimits.reason);
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'InformationGiven', to, answer: text });
}

/** The manager refers the case to one of the heads that the profile names (D1). What happened stands on the case: a reason may be added. */
function refer(command: CommandOf<'refer'>, { context, to }: Step): Verdict {
  const entries = new Entries();
  const offered = context.profile.workflow.referTo.map((code) => ({ code }));
  const role = entries.chosen('to', command.to, offered);
  const reason = entries.optional('reason', command.reason, textLimits.reason) ?? '';
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: 'CaseReferred', to, role, reason });
}

/**
 * The case is given to another manager (D7): the wrong one was picked, or they moved or left. Not to whoever is too close to it
 * to look after it (D5).
 */
function changeManager(command: CommandOf<'change-manager'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const { person } = command;
  const { manager: from } = subject;
  if (!person) entries.note('person', 'missing');
  // Who was taken to have left and is there may be said to have it still.
  else if (person.id === from.id && subject.managerSoughtAt === undefined)
    entries.note('person', 'nothing-changed');
  else if (isTooClose(subject, person.id)) entries.note('person', 'not-offered');
  const reason = entries.required('reason', command.reason, textLimits.reason);
  if (entries.problems.length > 0 || !person) return refuseIncomplete(entries.problems);
  const waited = whoLeadsOn(subject, context.profile).people.some(({ person: { id } }) => id === from.id);
  const changed = { type: 'ManagerChanged', to, manager: person, from, reason } as const;
  return happens(waited ? { ...changed, restarts: true } : changed);
}

/** The rule of each step with which a report is taken on. */
export const triageRules: StepRules<
  | 'add-incident'
  | 'acknowledge'
  | 'take-in-hand'
  | 'ask-for-information'
  | 'give-information'
  | 'refer'
  | 'change-manager'
> = {
  'add-incident': addIncident,
  acknowledge,
  'take-in-hand': (_, { to }) => happens({ type: 'TakenInHand', to }),
  'ask-for-information': ask,
  'give-information': answer,
  refer,
  'change-manager': changeManager,
};
