import { parseCardIds } from '../../../cards/card-ids';
import { parseKindsReply } from '../../../cards/kinds-form/card';
import { measuresWith, type MeasuresReply, parseMeasuresReply } from '../../../cards/measures-form/reply';
import { render } from '../../../cards/render';
import type { Case } from '../../domain/case/state';
import { openChange } from '../../domain/restricting/rules';
import type { Command } from '../../domain/case/commands';
import { measuresOf } from '../../domain/restricting/in-force';
import { draftOf } from '../../domain/deciding/rules';
import type { Profile } from '../../policy/profile';
import { kindsForm, type MeasuresAction } from '../../views/restricting/kinds-form';
import {
  draftOfKinds,
  draftWithKinds,
  measuresForm,
  type MeasuresEntered,
} from '../../views/restricting/measures-form';
import { type Drawing, type Entered, formOf, type StepForm } from '../steps/step-form';
import type { Person } from '../../domain/case/person';

/** A form that decides, with the change that it decides on, where it is on one: an old tab decides no later change (V3). */
export const decisionOn = (drawing: Drawing) => ({
  ...formOf(drawing),
  way: String(openChange(drawing.subject)?.number ?? ''),
});

/** Two pages: which kinds, then the questions of those kinds. A decider starts from what was proposed, a variation from what stands. */
export function measuresStep(action: MeasuresAction): StepForm {
  return {
    open: (drawing) => {
      const form = action === 'propose-variation' ? forReview(drawing) : decisionOn(drawing);
      const kinds = startOf(drawing.subject)?.restrictions.map(({ kind }) => kind);
      return render('kinds-form', kindsForm(action, form, drawing.profile, kinds));
    },
    next: (drawing, value) => {
      const { kinds } = parseKindsReply(value);
      const { way } = parseCardIds(value);
      if (kinds.length === 0) {
        const problems = [{ field: 'kinds', code: 'missing' }] as const;
        return render(
          'kinds-form',
          kindsForm(action, { ...formOf(drawing, problems), way }, drawing.profile),
        );
      }
      const entered = { ...nothingEntered, draft: draftFor(drawing.subject, kinds) };
      return render('measures-form', measuresForm(action, { ...formOf(drawing), way }, entered, drawing));
    },
    read: (value, profile) => readMeasures(action, value, profile),
  };
}

/** A proposal with the review that it answers: a tab that was left open answers no later one (V3). */
const forReview = (drawing: Drawing) => ({
  ...formOf(drawing),
  way: drawing.subject.review?.dueOn ?? '',
});

const nothingEntered = { reason: '', rationale: '', considerations: [] };

/** What a form starts from: the change that was proposed, what stands, or what was proposed at first. */
const startOf = (subject: Case) =>
  openChange(subject)?.measures ?? measuresOf(subject) ?? subject.proposal?.measures;

function draftFor(subject: Case, kinds: readonly string[]): MeasuresEntered['draft'] {
  const start = startOf(subject);
  if (!start) return draftOfKinds(kinds);
  const draft = draftWithKinds(draftOf(start), kinds);
  const isProposed = openChange(subject) !== undefined || measuresOf(subject) === undefined;
  // Of what stands, the review is over, and whether it is still fair is considered anew.
  return isProposed ? draft : { ...draft, reviewOn: '', equality: { ...draft.equality, reasoning: '' } };
}

function readMeasures(action: MeasuresAction, value: unknown, profile: Profile): Entered {
  const reply = parseMeasuresReply(value, profile.restrictionKinds);
  const { picked, reason, rationale, considerations, notConsultedBecause, tell, way } = reply;
  const people = [picked.spoc, picked.deputy, ...picked.answers.map((answer) => answer.id)];
  return {
    picked: [...new Set(people.filter((id) => id !== ''))],
    commandWith: (found) => commandOf(action, reply, found),
    formAgain: (drawing, problems, found) => {
      const draft = measuresWith(reply, found);
      const entered = { draft, reason, rationale, considerations, notConsultedBecause, tell };
      const form = { ...formOf(drawing, problems), way };
      return render('measures-form', measuresForm(action, form, entered, drawing));
    },
  };
}

function commandOf(
  action: MeasuresAction,
  reply: MeasuresReply,
  found: ReadonlyMap<string, Person>,
): Command {
  const measures = measuresWith(reply, found);
  const { reason, rationale, considerations, notConsultedBecause, tell, way } = reply;
  if (action === 'endorse') return { action, measures, reason };
  if (action === 'propose-variation') return { action, measures, reason, dueOn: way };
  return {
    action,
    measures,
    rationale,
    notConsultedBecause,
    tell,
    change: way,
    considerations: [...considerations],
  };
}
