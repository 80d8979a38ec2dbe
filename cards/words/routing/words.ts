import type { Action, FormAction } from '../../../bot/policy/codes';
import type { RoutedDetail } from '../../../bot/policy/codes/routing';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { StepFieldName } from '../../step-form/card';
import type {
  ActionWords,
  BetterProblems,
  FieldWords,
  FormField,
  NewsWords,
  RefusalWords,
  StepFormWords,
} from '../shape';

/** The step of those who run mail and telephones, as its button and sentences name it. */
export const routingActions = {
  'record-routing': {
    button: 'Record what was routed',
    todo: 'record what was routed',
    style: 'positive',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** Its form. `{ref}` is the case. */
export const routingStepForms = {
  'record-routing': {
    heading: 'Mail and telephones, {ref}',
    lead: 'Do what stands here in the systems of mail and telephones, then tick what is done. What is left stays open.',
    submit: 'Record it',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The labels of its fields. */
export const routingStepFields = {
  routed: 'What is done',
  emailTest: 'Did a test message arrive?',
  telephoneTest: 'Did a test call arrive?',
  testNote: 'If one did not arrive: what you found',
} as const satisfies Partial<Record<StepFieldName, string>>;

/** The events of the rules, each as the beginning of a sentence that goes on with a name. */
export const routingEventWords = {
  RoutingRecorded: 'Rules of mail and telephones recorded by',
  RoutingReminded: 'Reminder of the rules of mail and telephones sent by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the rules. */
export const routingNews = {
  RoutingRecorded: {
    tone: 'emphasis',
    heading: '{ref}: what is brought to the contact',
    paragraphs: ['{what}. {who} recorded it on {at}.', 'If something does not arrive, tell them.'],
  },
  RoutingReminded: {
    tone: 'warning',
    heading: '{ref}: mail or calls are not routed yet',
    paragraphs: [
      'Those who run mail and telephones were reminded and have not recorded it. Until they do, the customer’s contact may reach anybody.',
      'You do not have to do anything here. Ask them.',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** Its fields, spoken of as their labels do. */
export const routingFields = {
  routed: { verb: 'Select', the: 'what is done', name: 'What is done' },
  emailTest: { verb: 'Select', the: 'whether a test message arrived', name: 'Test message' },
  telephoneTest: { verb: 'Select', the: 'whether a test call arrived', name: 'Test call' },
  testNote: { verb: 'Enter', the: 'what you found', name: 'What you found' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

const notSet = 'Record the test of a rule only once the rule is set; it may have changed meanwhile';

/** What is said of these fields better than of any field. */
export const routingProblems = {
  routed: {
    'not-offered': 'What is to be done has changed meanwhile; read it again, then tick what is done',
  },
  emailTest: { 'not-offered': notSet },
  telephoneTest: { 'not-offered': notSet },
} as const satisfies BetterProblems<keyof typeof routingFields>;

/** Refusals about the rules. */
export const routingRefusals = {
  RoutingStands: {
    heading: 'Rules of mail or telephones still stand',
    paragraphs: [
      'You cannot {todo} while the customer’s mail or calls are still brought to somebody by a rule: once the case is erased, nobody would know of it.',
      'Tell those who run mail and telephones that it waits for them: they take it out and record it.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of the request to those who run mail and telephones. */
export const routingSummaries = { 'routing-request': '{ref}: mail or telephones' } as const;

/** Each of them as rows and choices name it. */
export const routedDetailWords = {
  'email-address': 'Email',
  'telephone-number': 'Telephone',
} as const satisfies Record<RoutedDetail, string>;

/** The labels and short sentences of what is routed. Braces are filled by the view. */
export const routingLabels = {
  heading: 'Mail and telephones',
  asked: '{ref}: mail or telephones to be set',
  done: '{ref}: mail and telephones are set',
  ended: '{ref}: nothing is routed any more',
  lead: 'What a restricted customer sends is to be brought to one person. Open the form for the exact rules, and record there what is done.',
  leadDone: 'There is nothing to do here now.',
  toDo: 'To do',
  set: 'Set',
  undo: 'Take out',
  test: 'Test',
  setTo: '{detail}: set, to {who}',
  undoTo: '{detail}: taken out, from {who}',
  arrived: 'It arrived',
  notArrived: 'It did not arrive',
  later: 'Not tested yet',
  count: '{detail}: {doing}',
  doing: { set: 'set a rule', undo: 'take a rule out', test: 'test the rule' },
  goesTo: 'From {from} to {who}, set by {by}; {test}',
  toBeSet: 'To be set: from {from} to {who}',
  toBeTakenOut: 'To be taken out: from {from} to {who}',
  tests: {
    none: 'not tested yet',
    arrived: 'a test arrived on {at}',
    notArrived: 'a test did not arrive on {at}: {note}',
  },
  toldOf: '{detail} goes to {who}, {test}',
  nothing: 'Nothing is routed now',
} as const;
