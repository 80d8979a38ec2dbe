import type { CardData } from '../../../cards/catalogue';
import type { Section } from '../../../cards/review/card';
import { missingStepWords, caseLabels } from '../../../cards/words/case/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { ComparableDecision, EarlierCase } from '../../domain/deciding/precedents';
import { changeSections, decidingSections } from '../restricting/change-sections';
import {
  furtherIncident,
  moreSteps,
  nextSteps,
  stepButtons,
  stepsBeside,
  stepsOnRecord,
} from '../case/buttons';
import { comparableSection, decisionSections, earlierSection, proposalSection } from './decision-sections';
import { affectedSections } from '../reporting/affected-sections';
import { appealSections, assessmentSections, consultationSection } from './finding-sections';
import { statusLabel } from '../case/labels';
import { letterSections } from '../letters/letter-sections';
import { missingStep } from '../case/missing-step';
import { layOnPages } from '../case/pages';
import { reviewSections } from '../reviews/review-parts';
import { statusTone } from '../reporting/reporter-case';
import {
  closureSection,
  conflictSections,
  customerSection,
  incidentSections,
  questionSections,
  reasonSections,
  stepSection,
  stepsNotSaidAbove,
} from './review-sections';
import { type Sight, sightOf } from '../../domain/door/sight';
import { protocolSection, trackSections } from '../outside-reports/track-sections';
import { urgencyOf } from '../../domain/reporting/urgency';
import { urgencyInWords } from '../reporting/urgency';
import { routingSection } from '../routing/routing-in-words';
import type { Viewer } from '../case/viewer';

/** What was looked up for a review. */
export interface LookedUp {
  readonly earlier: readonly EarlierCase[];
  readonly comparable: readonly ComparableDecision[] | 'not-known';
  /** What the reader looked the customer up by; the next page needs it again. */
  readonly look: string;
}

/**
 * The record of a case for one person: as much as `sightOf` allows, on as many pages as it needs, with the steps
 * that they may take and why one is missing. `page` is 1 for the first; beyond the last it is the last.
 */
export function review(subject: Case, viewer: Viewer, looked: LookedUp, page = 1): CardData<'review'> {
  const { profile } = viewer;
  const sight = sightOf(subject, viewer);
  if (sight === 'none') return unseen(subject);
  const pages = layOnPages(sectionsFor[sight](subject, viewer, looked));
  const offered = stepsOnRecord(subject, viewer);
  const shown = Math.min(Math.max(page, 1), pages.length);
  return {
    ref: subject.ref,
    v: subject.version,
    look: looked.look,
    heading: fill(caseLabels.caseOf, { ref: subject.ref }),
    status: statusLabel(profile, subject.status),
    tone: statusTone[subject.status],
    urgency: sight === 'task' ? '' : urgencyInWords[urgencyOf(subject, profile)],
    sections: pages[shown - 1] ?? [],
    principles: sight === 'decision' ? profile.principles.map((principle) => principle.label) : [],
    page: shown,
    pages: pages.length,
    stepsPage: 1,
    noStep: missingStep(subject, viewer),
    aside: furtherIncident(subject, viewer, offered),
    buttons: [...stepButtons(offered), ...moreSteps(subject, viewer, offered)],
  };
}

/**
 * The record's part on the tracks beside the restriction flow, with every step of them that this person may take and every
 * other that found no room on the record, page by page. `page` is 1 for the first.
 */
export function tracks(subject: Case, viewer: Viewer, page = 1): CardData<'review'> {
  const nothing: LookedUp = { earlier: [], comparable: [], look: '' };
  const sight = sightOf(subject, viewer);
  if (seesLittle(sight)) return review(subject, viewer, nothing);
  const [sections = []] = layOnPages([
    ...trackSections(subject, viewer.profile),
    ...routingSection(subject, viewer.profile),
    ...letterSections(subject, viewer.profile),
  ]);
  const { steps, areMore } = stepsBeside(subject, viewer, page);
  const buttons = [...stepButtons(steps), ...(areMore ? [nextSteps] : [])];
  return {
    ...review(subject, viewer, nothing),
    sections,
    principles: [],
    page: 1,
    pages: 1,
    stepsPage: page + 1,
    noStep: '',
    aside: [],
    buttons,
  };
}

/** Whether somebody sees too little of a case for a page of its tracks. */
const seesLittle = (sight: Sight): boolean => sight !== 'record' && sight !== 'decision';

/** What somebody gets who is nothing to the case: that it is not theirs to see, and no button. */
const unseen = (subject: Case): CardData<'review'> => ({
  ref: subject.ref,
  v: subject.version,
  look: '',
  heading: fill(caseLabels.caseOf, { ref: subject.ref }),
  status: missingStepWords.unseen,
  tone: 'warning',
  urgency: '',
  sections: [],
  principles: [],
  page: 1,
  pages: 1,
  stepsPage: 1,
  noStep: '',
  aside: [],
  buttons: [],
});

type Sections = (subject: Case, viewer: Viewer, looked: LookedUp) => Section[];

const record: Sections = (subject, { profile }) => [
  customerSection(subject),
  ...changeSections(subject, profile),
  ...reviewSections(subject, profile),
  ...appealSections(subject, profile),
  ...assessmentSections(subject, profile),
  ...trackSections(subject, profile),
  ...routingSection(subject, profile),
  ...letterSections(subject, profile),
  ...incidentSections(subject, profile),
  ...questionSections(subject, profile),
  ...reasonSections(subject, profile),
  ...proposalSection(subject, profile),
  ...consultationSection(subject, profile),
  ...decisionSections(subject, profile),
  ...conflictSections(subject, profile),
  stepSection(subject, profile),
];

/** What each sight shows: who sees less has less here, and nothing is hidden later. */
const sectionsFor: Record<Exclude<Sight, 'none'>, Sections> = {
  task: (subject, { profile }) => routingSection(subject, profile),
  outcome: (subject, { actor, profile }) => affectedSections(subject, profile, actor),
  own: (subject, { actor, profile }) => [
    ...protocolSection(subject, profile),
    ...incidentSections(subject, profile, actor),
    ...questionSections(subject, profile, actor),
    ...closureSection(subject.closure, profile),
    stepSection(subject, profile),
  ],
  record,
  decision: (subject, viewer, looked) => [
    ...decidingSections(subject, viewer.profile),
    ...consultationSection(subject, viewer.profile),
    ...proposalSection(subject, viewer.profile),
    customerSection(subject),
    ...assessmentSections(subject, viewer.profile),
    ...letterSections(subject, viewer.profile),
    ...trackSections(subject, viewer.profile),
    ...incidentSections(subject, viewer.profile),
    earlierSection(looked.earlier, viewer.profile),
    comparableSection(looked.comparable, viewer.profile),
    ...questionSections(subject, viewer.profile),
    ...reasonSections(subject, viewer.profile),
    ...conflictSections(subject, viewer.profile),
    ...stepsNotSaidAbove(subject, viewer.profile),
  ],
};
