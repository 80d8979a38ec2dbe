import { filled } from '../../cards/words/fill';
import { missingStepWords } from '../../cards/words/missing-step';
import type { Case } from '../domain/case';
import type { Refusal } from '../domain/refusal';
import { actions, isParallel } from '../domain/statuses';
import { permittedActions, refusalOf } from '../domain/transitions';
import { momentInWords } from './dates';
import { statusLabel } from './labels';
import { waitsFor } from './next-step';
import type { Viewer } from './viewer';

/** Why this person lacks a step that their role would give them, or any step at all; '' when they lack none. */
export function missingStep(subject: Case, viewer: Viewer): string {
  const { profile } = viewer;
  const refusals = actions.flatMap((action) => refusalOf(subject, action, viewer) ?? []);
  const held = refusals.find(isPersonal);
  if (held) {
    const at = held.code === 'ConflictDeclared' ? momentInWords(held.at, profile.timeZone) : '';
    return filled(missingStepWords[held.code], { at });
  }
  const permitted = permittedActions(subject, viewer);
  if (permitted.some((action) => !isParallel(action))) return '';
  const status = profile.workflow.statuses.find((entry) => entry.code === subject.status);
  if (status?.final) return filled(missingStepWords.final, { status: statusLabel(profile, subject.status) });
  if (permitted.length > 0) return '';
  const who = waitsFor(subject, profile);
  return who === '' ? (status?.continues ?? '') : filled(missingStepWords.others, { who });
}

type Personal = Extract<Refusal, { readonly code: 'OwnReport' | 'AffectedPerson' | 'ConflictDeclared' }>;

/** Whether a refusal is about this person rather than about their role or the status of the case. */
const isPersonal = (refusal: Refusal): refusal is Personal =>
  refusal.code === 'OwnReport' || refusal.code === 'AffectedPerson' || refusal.code === 'ConflictDeclared';
