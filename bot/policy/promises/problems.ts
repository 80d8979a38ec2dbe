import type { Action, Guard } from '../codes';
import type { Chart, Profile, Transition } from '../profile';
import type { ProfileProblems } from '../profile-problems';
import { guardedSteps } from './guards';

/**
 * Checks on the data what a profile promises by the requirements that it names (X6): that guards have an effect, who may decide
 * and on what they may not, that every restriction leaves something open, that danger is asked in time, that nobody is bound
 * before they were told. Each problem says the shortest story that leads to it.
 */
export function checkPromises(profile: Profile, problems: ProfileProblems): void {
  profile.workflow.transitions.forEach((row, index) => {
    const path = `workflow.transitions[${index}]`;
    checkEffect(path, row, problems);
    checkDeciders(path, row, profile, problems);
    checkOwnCase(path, row, problems);
    checkNotice(path, row, problems);
  });
  checkRefusable(profile, problems);
  checkOpenings(profile, problems);
  checkDanger(profile, problems);
}

/** A guard that a profile names for a step is carried out for that step (D5). */
function checkEffect(path: string, { action, guards }: Transition, problems: ProfileProblems): void {
  guards.forEach((guard, index) => {
    const steps = guardedSteps[guard];
    if (steps === 'every' || steps.includes(action)) return;
    const mend = `Take it out: at "${action}" it looks at nothing, so that whoever it is meant to stop takes the step. It works at ${steps.join(', ')}`;
    problems.note(`${path}.guards[${index}]`, guard, mend);
  });
}

/** Steps that decide on a restriction. */
const decisions: readonly Action[] = ['approve', 'approve-with-changes', 'refuse'];
/** Steps of whoever judges a case: none of them may be taken on one's own (D5). */
const judging: readonly Action[] = [
  ...decisions,
  'endorse',
  'find-acceptable',
  'find-unacceptable',
  'confirm-decision',
  'overturn-decision',
];

/** Only roles that the directory confirms decide; what somebody is to the case is none (D2). */
function checkDeciders(
  path: string,
  { action, by }: Transition,
  profile: Profile,
  problems: ProfileProblems,
): void {
  if (!decisions.includes(action)) return;
  by.forEach((party, index) => {
    if (profile.roles.some(({ code }) => code === party)) return;
    const mend = `Name a role of "roles": as it is, ${party} of a case takes "${action}", whoever that is, and no directory confirms them`;
    problems.note(`${path}.by[${index}]`, party, mend);
  });
}

/** Nobody judges a report of their own, or one in which they are the person affected, or that they passed (D5). */
function checkOwnCase(path: string, { action, guards }: Transition, problems: ProfileProblems): void {
  if (!judging.includes(action)) return;
  const closer: readonly Guard[] = guards.includes('not-involved')
    ? ['not-conflicted']
    : ['not-reporter', 'not-affected', 'not-conflicted'];
  for (const guard of closer) {
    if (guards.includes(guard)) continue;
    problems.note(`${path}.guards`, guards, `Add "${guard}": ${stories[guard]} and takes "${action}" on it`);
  }
}

const stories: Readonly<Partial<Record<Guard, string>>> = {
  'not-reporter': 'as it is, somebody with the role reports an incident',
  'not-affected': 'as it is, somebody with the role is named as the person affected',
  'not-conflicted': 'as it is, somebody declares a conflict of interest',
};

/** A decision leads to the telling of the customer, and only that to a restriction that binds them (R6). */
function checkNotice(path: string, { action, to }: Transition, problems: ProfileProblems): void {
  const isApproval = action === 'approve' || action === 'approve-with-changes';
  if (!isApproval || to !== 'restricted') return;
  const mend =
    'Lead to a status in which the notice is recorded: as it is, the customer is bound by what nobody has told them';
  problems.note(`${path}.to`, to, mend);
}

/** Whatever may be approved may be refused (D6). */
function checkRefusable({ workflow }: Profile, problems: ProfileProblems): void {
  const rows = workflow.transitions;
  const refused = rows.filter(({ action }) => action === 'refuse').flatMap(({ from }) => from);
  rows.forEach(({ action, from }, index) => {
    const missing = action === 'approve' ? from.filter((status) => !refused.includes(status)) : [];
    for (const status of missing) {
      const mend = `Add "refuse" in ${status}: as it is, whoever thinks that it is wrong can only approve it or let it lie`;
      problems.note(`workflow.transitions[${index}].from`, status, mend);
    }
  });
}

/** Every kind of restriction that is offered leaves something open: exceptions, what opens it again, or ways that are chosen (R4). */
function checkOpenings({ restrictionKinds }: Profile, problems: ProfileProblems): void {
  restrictionKinds.forEach(({ code, retired, exceptions, reopensOn, asks, meets }, index) => {
    const path = `restrictionKinds[${index}].exceptions`;
    const closes = 'a customer asks for information that the law gives them, and is filed unanswered';
    const promises = meets?.includes('R4') === true && exceptions.length === 0;
    const leaves = exceptions.length + reopensOn.length > 0 || asks.some(({ input }) => input === 'choices');
    if (retired || (leaves && !promises)) return;
    problems.note(path, undefined, `Say what "${code}" never stops: as it is, ${closes}`);
  });
}

/** Where a chart asks whether anybody is in danger, it does so before a contact is ended, and on every way (E1). */
function checkDanger({ guidance }: Profile, problems: ProfileProblems): void {
  const asking = guidance.charts.map((chart) => chart.steps.filter(asksOfDanger));
  if (asking.every((steps) => steps.length === 0)) {
    const mend =
      'Add a question of which a choice fills in "danger": as it is, somebody is threatened and is led on to be polite';
    problems.note('guidance.charts', undefined, mend);
  }
  guidance.charts.forEach((chart, index) => {
    for (const { at } of chart.starts) {
      if (!reaches(chart, at, asksOfDanger)) continue;
      const missed = endWithout(chart, at);
      if (missed === undefined) continue;
      const mend = `Ask of danger before: as it is, a contact that begins at "${at}" comes to "${missed}" and nobody was asked, or only as the last thing`;
      problems.note(`guidance.charts[${index}].steps`, missed, mend);
    }
  });
}

type Step = Chart['steps'][number];

const choicesOf = (step: Step | undefined) => (!step || step.kind === 'end' ? [] : step.choices);
const asksOfDanger = (step: Step): boolean => choicesOf(step).some(({ fills }) => fills?.danger === true);
const stepIn = (chart: Chart, code: string): Step | undefined =>
  chart.steps.find((step) => step.code === code);

function reaches(
  chart: Chart,
  from: string,
  is: (step: Step) => boolean,
  seen: readonly string[] = [],
): boolean {
  const step = stepIn(chart, from);
  if (!step || seen.includes(from)) return false;
  return is(step) || choicesOf(step).some(({ to }) => reaches(chart, to, is, [...seen, from]));
}

/**
 * An end other than `handle` that a way comes to without having been asked of danger, or the question itself where it is the
 * last thing asked; undefined where there is none.
 */
function endWithout(chart: Chart, from: string, seen: readonly string[] = []): string | undefined {
  const step = stepIn(chart, from);
  if (!step || seen.includes(from)) return undefined;
  if (step.kind === 'end') return step.end === 'handle' ? undefined : step.code;
  if (asksOfDanger(step)) return goesOn(chart, step) ? undefined : step.code;
  for (const { to } of step.choices) {
    const missed = endWithout(chart, to, [...seen, from]);
    if (missed !== undefined) return missed;
  }
  return undefined;
}

/** Whether something is still done where nobody is in danger: a question that only ends were left to was asked too late. */
const goesOn = (chart: Chart, step: Step): boolean =>
  choicesOf(step).some(
    ({ to, fills }) => fills?.danger !== true && reaches(chart, to, ({ kind }) => kind === 'do'),
  );
