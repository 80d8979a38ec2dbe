import type { Profile } from '../../policy/profile';
import { ineligibilityWords } from '../contact-people/rules';
import { dayOf, isDay, monthsAfter } from '../time/calendar';
import type { Case } from '../case/state';
import { isConsulted } from '../deciding/consultation';
import { deputyOf, spocOf } from '../contact-people/holders';
import type { Context } from '../case/context';
import { Entries } from '../entries/entries';
import { needsNoWarningReason } from '../letters/letters';
import { textLimits } from '../entries/limits';
import { contactRoles } from '../../policy/codes';
import type { Problem } from '../entries/problem';
import { checkAdjustment } from './adjustments';
import { checkRestrictions, isAllThroughSpoc } from './kinds';
import { namedContact } from './named-contact';
import type { DraftMeasures, Measures, Restriction } from './state';

/** Measures whose every entry was checked, or all that is wrong with them. */
export type CheckedMeasures = { readonly measures: Measures } | { readonly problems: readonly Problem[] };

/**
 * Checks measures against the profile: restriction kinds with their own questions and grounds (R1–R5), SPOC and
 * deputy (S1), equality (Q1), review and end (R7). Every problem is given, in the order of the form.
 */
export function checkMeasures(draft: DraftMeasures, subject: Case, context: Context): CheckedMeasures {
  const entries = new Entries();
  const restrictions = checkRestrictions(draft, subject, context.profile, entries);
  const named = namedContact(restrictions, context.profile);
  // Whom the restriction names is the contact person: there is no other beside them (S1).
  if (named && draft.spoc && draft.spoc.id !== named.person.id)
    entries.note('spoc', 'profile', { words: named.error });
  const whole = named ? { ...draft, spoc: named.person } : draft;
  checkPeople(whole, { subject, context, entries }, named?.field);
  return checkTerms(restrictions, whole, { subject, context, entries });
}

/**
 * Checks what is to take the place of measures in force (V2). Whoever looks after the contact goes on to: they are appointed
 * and hand over by steps of their own, so that a proposal of last week undoes no appointment of today.
 */
export function checkVariation(draft: DraftMeasures, subject: Case, context: Context): CheckedMeasures {
  const entries = new Entries();
  const restrictions = checkRestrictions(draft, subject, context.profile, entries);
  const named = namedContact(restrictions, context.profile);
  const spoc = spocOf(subject) ?? named?.person;
  if (named && spoc?.id !== named.person.id) entries.note(named.field, 'profile', { words: named.error });
  const people = { spoc, deputy: deputyOf(subject) };
  return checkTerms(restrictions, { ...draft, ...people }, { subject, context, entries });
}

interface Checking {
  readonly subject: Case;
  readonly context: Context;
  readonly entries: Entries;
}

/** How long, what was considered, and why nobody was warned. */
function checkTerms(
  restrictions: Restriction[],
  draft: DraftMeasures,
  { subject, context, entries }: Checking,
): CheckedMeasures {
  const today = dayOf(context.now, context.profile.timeZone);
  const reviewOn = checkReview(draft, today, context.profile, entries);
  const endsOn = checkDay('endsOn', draft.endsOn, today, entries);
  if (endsOn !== '' && reviewOn > endsOn) entries.note('reviewOn', 'after-end');
  // What was considered is written down: a tick besides says nothing more (Q1).
  const reasoning = entries.required('equalityReasoning', draft.equality.reasoning, textLimits.reason);
  const adjustment = checkAdjustment(draft, context.profile, entries);
  const noWarningBecause = checkWarning(draft, subject, context.profile, entries);
  if (entries.problems.length > 0) return { problems: entries.problems };
  return {
    measures: {
      restrictions,
      reviewOn,
      equality: { considered: true, consulted: isConsulted(subject), reasoning },
      ...(adjustment ? { adjustment } : {}),
      ...(draft.spoc ? { spoc: draft.spoc } : {}),
      ...(draft.deputy ? { deputy: draft.deputy } : {}),
      ...(endsOn === '' ? {} : { endsOn }),
      ...(noWarningBecause === undefined ? {} : { noWarningBecause }),
    },
  };
}

/** The last day on which a restriction decided today may first be reviewed: one cycle of the profile on (V1). */
export const latestReview = (today: string, profile: Profile): string =>
  monthsAfter(today, profile.decision.review.everyMonths);

/** `namedIn`: the field in which a restriction names the contact person, where it does. */
function checkPeople(
  draft: DraftMeasures,
  { subject, context: { profile }, entries }: Checking,
  namedIn: string | undefined,
): void {
  const required = profile.decision.spoc === 'required';
  if ((required || isAllThroughSpoc(draft, profile)) && !draft.spoc) entries.note('spoc', 'missing');
  if (required && !draft.deputy) entries.note('deputy', 'missing');
  if (draft.spoc && draft.spoc.id === draft.deputy?.id) entries.note('deputy', 'same-person');
  for (const role of contactRoles) {
    const person = draft[role];
    const words = person && ineligibilityWords(person, subject, profile);
    if (words !== undefined) entries.note(role === 'spoc' ? (namedIn ?? role) : role, 'profile', { words });
  }
}

/** D2: where a warning is expected first, one was sent or the reason for none is recorded. */
function checkWarning(
  draft: DraftMeasures,
  subject: Case,
  profile: Profile,
  entries: Entries,
): string | undefined {
  return needsNoWarningReason(subject, profile)
    ? entries.required('noWarningBecause', draft.noWarningBecause, textLimits.noWarning)
    : undefined;
}

function checkReview(draft: DraftMeasures, today: string, profile: Profile, entries: Entries): string {
  if (draft.reviewOn.trim() === '') entries.note('reviewOn', 'missing');
  const reviewOn = checkDay('reviewOn', draft.reviewOn, today, entries);
  const latest = latestReview(today, profile);
  if (reviewOn !== '' && reviewOn > latest) entries.note('reviewOn', 'too-late', { words: latest });
  return reviewOn;
}

function checkDay(field: string, text: string, today: string, entries: Entries): string {
  const day = text.trim();
  if (day === '') return '';
  if (!isDay(day)) entries.note(field, 'not-a-date');
  else if (day <= today) entries.note(field, 'not-in-the-future');
  return day;
}
