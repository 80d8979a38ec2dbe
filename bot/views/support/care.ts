import type { CardData } from '../../../cards/catalogue';
import { careWords } from '../../../cards/words/support/words';
import { affectedWords } from '../../../cards/words/reporting/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { Actor } from '../../domain/case/context';
import { permittedActions } from '../../domain/case/transitions';
import { isDangerous } from '../../domain/markers/dangers';
import { concernsIn } from '../../domain/reporting/concerns';
import { unansweredNamings } from '../../domain/reporting/weight';
import type { Profile } from '../../policy/profile';
import { openRecord, stepButtons } from '../case/buttons';
import { dateInWords } from '../time/dates';
import { sourceOf } from '../guide/guide-step';
import { nameOf } from '../case/labels';
import { confirmation } from '../messages/message';

/** What there is for staff after an incident (T1, T2, H4). */
export const support = (profile: Profile, inDialog: boolean): CardData<'support'> => ({
  ref: '',
  v: 0,
  steps: [],
  inDialog,
  ...careWords.support,
  assurance: profile.support.assurance.words,
  offers: profile.support.offers.map(({ label, words, where }) => ({ label, text: words, where })),
  police: profile.support.police?.words ?? '',
});

/** The support card that somebody who reported violence is sent in a message of its own (T1). */
export const supportAfterViolence = (profile: Profile): CardData<'support'> => ({
  ...support(profile, false),
  heading: careWords.afterViolence,
  lead: profile.support.afterViolence.words,
});

/**
 * The same for a colleague whom a report names as affected: that it was made, by whom, and how they say that they went to
 * the police (T2). No customer's name and nothing of what was written: whoever reported it can tell them.
 */
export function supportForAffected(
  subject: Case,
  { number, reader }: { readonly number: number; readonly reader: Actor },
  profile: Profile,
): CardData<'support'> {
  const step = subject.steps.find((taken) => taken.number === number);
  const incident = subject.incidents.find(({ by, at }) => at === step?.at && by.id === step.by.id);
  const may = permittedActions(subject, { actor: reader, profile });
  const isAsked = unansweredNamings(subject, reader.id).length > 0;
  const facts = {
    ref: subject.ref,
    who: nameOf(incident?.by ?? subject.reporter),
    manager: nameOf(subject.manager),
    on: dateInWords(incident?.occurredAt ?? subject.since, profile.timeZone),
  };
  return {
    ...support(profile, false),
    ref: subject.ref,
    v: subject.version,
    heading: fill(careWords.affected.heading, facts),
    lead: fill(isAsked ? careWords.affected.asked : careWords.affected.lead, facts),
    steps: [
      ...(isAsked ? [{ ...openRecord, title: affectedWords.wereYou }] : []),
      ...stepButtons(may.filter((action) => action === 'record-own-report')),
    ],
  };
}

/** The route for a colleague's conduct (P2): words alone, nothing is stored. */
export const colleagueConduct = (profile: Profile, inDialog: boolean): CardData<'colleague-conduct'> => ({
  inDialog,
  ...careWords.colleague,
  paragraphs: [...profile.colleagueConduct.advice],
  source: sourceOf(profile.colleagueConduct.cites, profile),
});

/** That a report is in, and what there is for the person who made it. */
export function thankReporter(
  name: 'reported' | 'incidentAdded',
  subject: Case,
  { profile, inDialog }: { readonly profile: Profile; readonly inDialog: boolean },
): CardData<'reported'> {
  const newest = subject.incidents.at(-1);
  const said = confirmation(name, subject, profile);
  const concerns = newest ? concernsIn(newest, profile) : [];
  return {
    inDialog,
    ...said,
    paragraphs: [...concerns.map(({ reporter }) => reporter), ...said.paragraphs],
    assurance: profile.support.assurance.words,
    afterViolence: newest && isDangerous(newest, profile) ? profile.support.afterViolence.words : '',
  };
}
