import { DateTime } from 'luxon';
import type { LetterKind, Profile } from '../../policy/profile';
import { dayOf } from '../time/calendar';
import type { Case } from '../case/state';
import type { Context } from '../case/context';
import { owedNotice } from './notice';
import { appointmentOf } from '../contact-people/holders';
import type { ContactRole } from '../../policy/codes';
import { isOrganisation } from '../customers/names/people';
import { measuresOf } from '../restricting/in-force';
import { exceptionsOf, reopeningsOf, sentencesOf, withStop } from './sentences';
import { relationsOf } from '../case/relations';
import { untoldVariation } from '../restricting/rules';
import type { Measures } from '../restricting/state';

/** The values that every letter has, besides those that are entered for it: whom it is from and to, and their rights. */
function commonValues(subject: Case, { profile, now, actor }: Context): Record<string, string> {
  const { customer } = subject;
  const { address, contact, policy, complaints, ombudsman, help } = profile.letterhead;
  return {
    reference: subject.ref,
    date: inWords(dayOf(now, profile.timeZone)),
    organisation: profile.organisation,
    'organisation-address': address.join(', '),
    'organisation-contact': contact,
    policy: policy.title,
    'policy-link': policy.link,
    customer: customer.name,
    postcode: customer.postcode ?? '',
    ...greetingOf(customer.name),
    sender: actor.name,
    complaints,
    ombudsman: ombudsman.name,
    'ombudsman-contact': `${ombudsman.address}, ${ombudsman.telephone}, ${ombudsman.link}`,
    help,
  };
}

/** What stands under the name where nothing was entered: a role that the directory confirms, or what they are to the customer. */
function titleOf(subject: Case, { profile, actor }: Context): string {
  const role = profile.roles.find(({ code }) => actor.roles.includes(code));
  const relations = relationsOf(subject, actor);
  return role?.label ?? profile.letterhead.titles.find(({ of }) => relations.includes(of))?.title ?? '';
}

/** Whom a letter greets: a person by the name we have, since nobody is asked for a title; an organisation as its readers. */
const greetingOf = (name: string): Record<'salutation' | 'closing', string> =>
  isOrganisation(name)
    ? { salutation: 'Sir or Madam', closing: 'Yours faithfully' }
    : { salutation: name, closing: 'Yours sincerely' };

/**
 * The values that a letter about a restriction has besides. `measures`: those it speaks of. Where something is not there,
 * its value is empty, and a template leaves out what it says of it. Lists have a line for each of their items.
 */
export function restrictionValues(
  subject: Case,
  measures: Measures,
  profile: Profile,
): Record<string, string> {
  const names = { spoc: nameIn(subject, 'spoc'), deputy: nameIn(subject, 'deputy') };
  return {
    decided: inWords(dayOf(subject.decision?.at ?? subject.since, profile.timeZone)),
    changed: inWords(dayOf(owedNotice(subject).at, profile.timeZone)),
    restrictions: sentencesOf(measures, names, profile).join('\n'),
    exceptions: exceptionsOf(measures, profile).join('\n'),
    reopens: reopeningsOf(measures, profile).join('\n'),
    ...names,
    adjustment: withStop(measures.adjustment?.agreed ?? ''),
    'adjustment-keeper': measures.adjustment?.keptBy ?? '',
    ...lastingOf(subject, measures),
    appeal: profile.decision.appeal.letter,
  };
}

/** Who is named in a role, unless they declined: nobody is told of a contact who will not be one. */
function nameIn(subject: Case, role: ContactRole): string {
  const named = appointmentOf(subject, role);
  return named && named.answer?.accepted !== false ? named.person.name : '';
}

/** When it ends, and when it is looked at again before that: of a review that would come after the end nothing is promised (R7). */
function lastingOf(
  subject: Case,
  { reviewOn: firstOn, endsOn }: Measures,
): Record<'review' | 'ends', string> {
  const reviewOn = untoldVariation(subject) ? firstOn : (subject.nextReview ?? firstOn);
  return {
    review: endsOn === undefined || reviewOn <= endsOn ? inWords(reviewOn) : '',
    ends: endsOn === undefined ? '' : inWords(endsOn),
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
    title: entered['title'] ? entered['title'] : titleOf(subject, context),
  };
}

const inWords = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('d MMMM yyyy');
