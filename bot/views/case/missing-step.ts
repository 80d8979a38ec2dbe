import { fill } from '../../../cards/words/fill';
import { missingStepWords } from '../../../cards/words/case/words';
import { joins } from '../../../cards/words/joins';
import type { Case } from '../../domain/case/state';
import type { Refusal } from '../../domain/case/refusal';
import { actions, isParallel } from '../../policy/codes';
import { permittedActions } from '../../domain/case/transitions';
import { refusalOf } from '../../domain/door/refusals';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { nameOf, partyLabel, statusLabel } from './labels';
import { waitsFor } from './next-step';
import type { Viewer } from './viewer';

/** Why this person lacks a step that their role would give them, or any step at all; '' when they lack none. */
export function missingStep(subject: Case, viewer: Viewer): string {
  const { profile } = viewer;
  const refusals = actions.flatMap((action) => refusalOf(subject, action, viewer) ?? []);
  const held = refusals.find(isHeld);
  if (held) {
    return fill(missingStepWords[held.code], factsOf(held, profile));
  }
  const permitted = permittedActions(subject, viewer);
  if (permitted.some((action) => !isParallel(action))) return '';
  const status = profile.workflow.statuses.find((entry) => entry.code === subject.status);
  if (status?.final) return fill(missingStepWords.final, { status: statusLabel(profile, subject.status) });
  if (permitted.length > 0) return '';
  const who = waitsFor(subject, profile);
  return who === '' ? (status?.continues ?? '') : fill(missingStepWords.others, { who });
}

/** When, who said so, or who has to say so first. */
const factsOf = (held: Held, profile: Profile): Record<string, string> => ({
  ...('at' in held ? { at: momentInWords(held.at, profile.timeZone) } : {}),
  ...('by' in held ? { who: nameOf(held.by) } : {}),
  ...('from' in held ? { who: held.from.map((role) => partyLabel(profile, role)).join(joins.or) } : {}),
});

const heldCodes = [
  'OwnReport',
  'AffectedPerson',
  'Involved',
  'ConflictDeclared',
  'AssessmentMissing',
  'FoundAcceptable',
] as const satisfies readonly Refusal['code'][];
type Held = Extract<Refusal, { readonly code: (typeof heldCodes)[number] }>;

/** Whether a refusal is about this person, or a finding on the case, rather than about their role or the status. */
const isHeld = (refusal: Refusal): refusal is Held => heldCodes.some((code) => code === refusal.code);
