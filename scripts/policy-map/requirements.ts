import { aggressive, unreasonable } from './flowcharts';
import type { Requirement } from './requirement';

const ros = 'registers-of-scotland';
const wlc = 'west-lothian';

/** A requirement that only one policy makes. */
const only = (absentFrom: string, why: string) => ({ without: { [absentFrom]: why } });
const walking = ['bot/domain/guide/guidance.ts#walk'];

/** Every requirement of the two policies that this map traces, in the order of the page. */
export const requirements: readonly Requirement[] = [
  {
    id: 'P1',
    words: 'Contact with any colleague counts, in whatever channel.',
    rules: ['bot/domain/reporting/rules.ts#checkReport'],
  },
  {
    id: 'P2',
    words: 'A colleague’s conduct is no customer case: its own route is explained and nothing is opened.',
  },
  {
    id: 'P3',
    words: 'Decision cards show the principles to weigh, and comparable decisions that name nobody.',
  },
  {
    id: 'P4',
    words: 'Everyone who plays a part in the policy has a name in the bot.',
    rules: ['bot/domain/case/transitions.ts#partiesOf'],
  },
  {
    id: 'P5',
    words:
      'The policy has versions and is reviewed on a cycle; its owner is reminded, and each decision names the version.',
  },
  { id: 'B1', words: 'Unreasonable persistence can be reported, each form of it by name.' },
  { id: 'B2', words: 'Unreasonable demands can be reported, with the threshold that they passed.' },
  { id: 'B3', words: 'Offensive, threatening or abusive behaviour can be reported and is not tolerated.' },
  {
    id: 'B4',
    words: 'Stress of the customer may explain it: there is room for context, and guidance asks for empathy.',
    rules: ['bot/domain/reporting/rules.ts#checkReport', ...walking],
  },
  {
    id: 'H1',
    words: 'Guidance leads through a contact while it happens, a short card a step, and fills in the report.',
  },
  {
    id: 'H2',
    words:
      'An abusive caller may be told that the call will end; if it goes on, it ends, and the manager hears all.',
    ...only(wlc, 'Its steps on the telephone are those of F1.'),
    rules: walking,
  },
  {
    id: 'H3',
    words: 'De-escalate: acknowledge, reassure, explain, confirm, say that it must stop, stay calm.',
    ...only(ros, 'This policy names no steps to de-escalate.'),
    rules: walking,
  },
  { id: 'H4', words: 'A contact may be ended; nobody is disciplined for it, and nobody counts it.' },
  {
    id: 'H5',
    words: 'Abuse never closes a complaint that the customer made.',
    rules: ['bot/views/restricting/measures-in-words.ts#guidanceInWords', ...walking],
  },
  {
    id: 'H6',
    words: 'Abuse in writing goes to the manager at once, and from there to a Head.',
    ...only(wlc, 'What comes in writing begins at F1.10.'),
    rules: walking,
  },
  {
    id: 'H7',
    words: 'A demand in writing, or a matter already decided, is answered by an expectation letter.',
    rules: walking,
  },
  {
    id: 'H8',
    words: 'Contact that goes on after a final decision leads to considering a restriction.',
    ...only(wlc, 'Complaints that are exhausted are H10.'),
    rules: walking,
  },
  {
    id: 'H9',
    words: 'A warning letter says that it must stop and what follows if it does not.',
  },
  {
    id: 'H10',
    words:
      'Once a complaint is exhausted: in writing only, read and filed, answered when it brings something new.',
    ...only(ros, 'Contact after a final decision is H8.'),
    rules: ['bot/views/restricting/measures-in-words.ts#restrictionRows', ...walking],
  },
  ...aggressive,
  ...unreasonable,
  { id: 'D1', words: 'A report goes the way of the policy, from whoever reports it to those who decide.' },
  {
    id: 'D2',
    words: 'Those decide whom the policy names, and the customer could change first where it says so.',
  },
  {
    id: 'D3',
    words: 'No appeal, or a review by a senior person who was not involved, as the policy says.',
    rules: ['bot/views/deciding/outcome.ts#outcome'],
  },
  {
    id: 'D4',
    words:
      'A decision weighs what the policy names, and records what, why, under which version, who, when, until when.',
  },
  {
    id: 'D5',
    words: 'Nobody decides on their own report, where they are affected, or where they declared a conflict.',
  },
  {
    id: 'D6',
    words: 'A decider approves, refuses, asks, or changes and approves; refusing and changing need a reason.',
  },
  { id: 'D7', words: 'What nobody picks up in time is reminded of, then passed on to the next.' },
  {
    id: 'D8',
    words: 'Comparable decisions and the customer’s earlier cases stand on the decision card.',
    without: {
      [ros]: 'No entry to choose: every decision shows them.',
      [wlc]: 'No entry to choose: every decision shows them.',
    },
  },
  { id: 'R1', words: 'Restrictions of every kind the policy knows, alone or together.' },
  {
    id: 'R2',
    words: 'A subject is closed only when two things are confirmed, and reopens on the grounds named.',
    ...only(wlc, 'This policy has no restriction by subject.'),
    rules: ['bot/domain/restricting/measures.ts#checkMeasures'],
  },
  {
    id: 'R3',
    words: 'Contact with a person is restricted only after abuse.',
    ...only(wlc, 'This policy has no restriction by person.'),
  },
  {
    id: 'R4',
    words: 'A person restriction stops neither requests for information nor purchases.',
    ...only(wlc, 'This policy has no restriction by person; its exceptions are marked as ours.'),
  },
  {
    id: 'R5',
    words: 'Of a restricted channel the customer is told, and their email goes to the named contact.',
    ...only(wlc, 'This policy restricts to writing, not by channel.'),
  },
  {
    id: 'R6',
    words: 'The customer is told what and why, or the reason for not telling stands; only then is it active.',
  },
  { id: 'R7', words: 'Every restriction has a day on which it is looked at again.' },
  {
    id: 'V1',
    words:
      'A restriction is reviewed on a cycle: ahead, on the day and overdue, then the deputy, then the Head.',
    rules: ['bot/domain/reviews/schedule.ts#ladderOf', 'bot/domain/reviews/rules.ts#pingReview'],
  },
  {
    id: 'V2',
    words: 'Who reviews sees what happened since, and gives a reason; continuing sets the next date.',
    rules: ['bot/domain/reviews/rules.ts#answerTo'],
  },
  {
    id: 'V3',
    words: 'No review is lost, and none is due twice.',
    rules: ['bot/domain/reviews/schedule.ts#nextReviewAfter', 'bot/domain/reviews/rules.ts#reviewRefusal'],
  },
  { id: 'E1', words: 'Danger to life: the emergency services first, no form, one tap from anywhere.' },
  { id: 'E2', words: 'Alarm, distress or a possible crime: the manager hears at once.' },
  {
    id: 'E3',
    words:
      'A report to the police or others is decided by whom the policy names, after the advice it asks for.',
  },
  {
    id: 'E4',
    words: 'After violence: forms to Health and Safety, a risk assessment, a protocol for the next contact.',
  },
  { id: 'E5', words: 'The decision to report stands with the customer’s record.' },
  {
    id: 'Q1',
    words:
      'Before a decision: were personal difficulties and protected characteristics considered, and what was adjusted?',
  },
  { id: 'X1', words: 'Evidence is named and linked; recordings that may not be used are refused.' },
  {
    id: 'X2',
    words:
      'The incident, the contact, witnesses, what was done and the reference of the own system are recorded.',
  },
  { id: 'T1', words: 'Support is there to ask for, offered after each report, and again after violence.' },
  { id: 'T2', words: 'Whoever wants to press charges is supported, by their own choice.' },
];
