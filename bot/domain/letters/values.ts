import { DateTime } from 'luxon';
import type { Ask, LetterKind, Profile } from '../../policy/profile';
import { dayOf } from '../time/calendar';
import type { Case } from '../case/state';
import type { Context } from '../case/context';
import { owedNotice } from './notice';
import { measuresOf } from '../restricting/in-force';
import type { Measures, Restriction } from '../restricting/state';

/** The values that every letter has, besides those that are entered for it: reference, date, whom it is from and to. */
function commonValues(subject: Case, { profile, now, actor }: Context): Record<string, string> {
  return {
    reference: subject.ref,
    date: inWords(dayOf(now, profile.timeZone)),
    organisation: profile.organisation,
    policy: `${profile.policy.title}, ${profile.policy.version}`,
    customer: subject.customer.name,
    sender: actor.name,
  };
}

/**
 * The values that a letter about a restriction has besides. `measures`: those it speaks of. The words are the profile's,
 * since the customer is to read what the policy says; where something is not there, the value says so.
 */
function restrictionValues(subject: Case, measures: Measures, profile: Profile): Record<string, string> {
  const decidedOn = dayOf(owedNotice(subject).at, profile.timeZone);
  return {
    decided: inWords(decidedOn),
    restrictions: measures.restrictions.map((one) => restrictionInText(one, profile)).join('\n'),
    exceptions: exceptionsOf(measures, profile),
    spoc: measures.spoc?.name ?? '',
    deputy: measures.deputy?.name ?? '',
    review: inWords(measures.reviewOn),
    ends: measures.endsOn ? inWords(measures.endsOn) : '',
    appeal: profile.decision.appeal.words,
  };
}

/** Every value of a letter: what is known of the case, what was decided where it is about that, and what was entered. */
export function letterValues(
  kind: LetterKind,
  subject: Case,
  context: Context,
  entered: Readonly<Record<string, string>>,
): Record<string, string> {
  // A notice of a change speaks of what is to stand, one of an end of what stood.
  const measures = owedNotice(subject).measures ?? measuresOf(subject);
  const isNotice = kind.purpose !== 'expectation' && kind.purpose !== 'warning';
  return {
    ...commonValues(subject, context),
    ...(isNotice && measures ? restrictionValues(subject, measures, context.profile) : {}),
    ...entered,
  };
}

const inWords = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('d MMMM yyyy');

function restrictionInText({ kind: code, answers }: Restriction, profile: Profile): string {
  const kind = profile.restrictionKinds.find((offered) => offered.code === code);
  const said = (kind?.asks ?? []).flatMap((ask) => answerInText(ask, answers[ask.code]));
  return [kind?.label ?? code, ...said].join('. ');
}

/** What a proposer confirmed for colleagues is nothing to tell the customer. */
function answerInText(ask: Ask, answer: Restriction['answers'][string] | undefined): readonly string[] {
  if (answer === undefined || answer === '' || typeof answer === 'boolean') return [];
  if (typeof answer === 'string') return [`${ask.label}: ${answer}`];
  if (!Array.isArray(answer)) return [`${ask.label}: ${answer.name}`];
  const labels = (ask.choices ?? []).filter(({ code }) => answer.includes(code)).map(({ label }) => label);
  return [`${ask.label}: ${labels.join('; ')}`];
}

/** What the restrictions never stop (R4), each once. */
function exceptionsOf({ restrictions }: Measures, { restrictionKinds }: Profile): string {
  const kinds = restrictionKinds.filter(({ code }) => restrictions.some(({ kind }) => kind === code));
  return [...new Set(kinds.flatMap(({ exceptions }) => exceptions.map(({ label }) => label)))].join('\n');
}
