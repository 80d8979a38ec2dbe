import { type Command, commandSchema } from '../../bot/domain/case/commands';
import { aPerson } from './people';
import { aDraftOfMeasures, aReportForm } from './forms';

const considerations = ['individual-rights', 'statutory-duty', 'protection-of-staff', 'disruption-of-work'];
const tell = { told: true, reason: '' };

const grounded = {
  recipient: 'police',
  grounds: ['threat'],
  assessment: 'It may happen again: the customer knows where she works.',
};

const complete = (): Readonly<Record<Command['action'], object>> => ({
  report: { reportKey: 'form-opened-1', customerRef: '', form: aReportForm() },
  'add-incident': {
    form: aReportForm({ narrative: 'The customer rang again and swore again.' }),
    isOffered: true,
  },
  withdraw: { reason: 'I mistook the customer for another.' },
  acknowledge: {},
  'take-in-hand': {},
  'ask-for-information': { question: 'Was the customer warned?', of: 'reporter' },
  'give-information': { answer: 'Yes, twice.' },
  'seek-assessment': { reason: 'The customer has a complaint open with us.' },
  'find-unacceptable': { reason: 'It goes beyond pursuing the complaint.' },
  'find-acceptable': { reason: 'Blunt, and about the complaint.' },
  'request-appeal': { customerSays: 'I only asked what had become of my complaint.' },
  'confirm-decision': { reason: 'All that was said was known when it was decided.' },
  'overturn-decision': { reason: 'He was never told what to expect.' },
  'give-consultation': { advice: 'Offer a call with an interpreter first.' },
  close: { reason: 'The customer apologised.', happened: 'yes' },
  'confirm-affected': {},
  'contest-affected': { reason: 'I was on leave that day.' },
  'set-incident-aside': { incident: '2', reason: 'It was another customer.' },
  'confirm-marker': { reason: 'Two colleagues saw it.' },
  'strike-out-marker': { reason: 'The recording shows somebody else.' },
  'record-emergency-call': { madeOn: '2025-11-10', reference: '' },
  refer: { to: 'head-of-customer-services', reason: 'It happens every week.' },
  endorse: { measures: aDraftOfMeasures(), reason: 'Nothing milder has helped.' },
  approve: { rationale: 'Staff need protection and writing remains open.', considerations, tell },
  'approve-with-changes': {
    measures: aDraftOfMeasures({
      restrictions: [{ kind: 'channel', answers: { 'allowed-channels': ['post'] } }],
    }),
    rationale: 'Email would be misused as well.',
    considerations,
    tell,
  },
  refuse: { rationale: 'A conversation was not tried.', considerations },
  'declare-conflict': { reason: 'The customer is a neighbour of mine.' },
  'propose-external-report': grounded,
  'give-advice': { report: '', advice: 'The law allows it; name nobody but the customer.' },
  'decide-external-report': { report: '', verdict: 'approved', rationale: 'The threat was to her life.' },
  'record-external-report': { report: '', ...grounded, madeOn: '2025-11-10', reference: 'PS-2025-1' },
  'record-own-report': { madeOn: '2025-11-10', reference: '' },
  'complete-task': { task: '', note: 'Two colleagues see this customer, by the door.' },
  'record-routing': { done: [], tests: {}, note: '' },
  'log-contact': {
    answers: 'email customer yes',
    outcome: 'escalate',
    area: '',
    reason: '',
    read: true,
    receivedOn: '2025-11-10',
    receivedTime: '09:00',
    summary: 'The same again.',
  },
  'tell-contact-person': { writer: 'customer', channel: 'telephone', summary: 'He wants his deed back.' },
  'continue-restriction': { dueOn: '2026-02-03', reason: 'He wrote twice a week, and swore in each.' },
  'propose-variation': {
    measures: aDraftOfMeasures({
      restrictions: [{ kind: 'channel', answers: { 'allowed-channels': ['email'] } }],
    }),
    reason: 'He posts parcels now.',
  },
  'propose-lifting': { reason: 'He has written politely for three months.' },
  'accept-appointment': {},
  'decline-appointment': { reason: 'I am leaving the team in a week.' },
  appoint: { role: 'spoc', person: aPerson('kirsty'), reason: 'She knows the customer’s letters.' },
  'hand-over': { person: aPerson('kirsty'), reason: 'He writes every Monday.' },
  'change-manager': { person: aPerson('kirsty'), reason: 'Callum moved to another team.' },
  'prepare-letter': {
    letter: 'warning',
    values: {
      'what-happened': 'On 3 November you swore at a colleague on the telephone.',
      'what-must-change': 'Speak to our staff without swearing.',
      'whom-to-contact': 'Callum Reid, 0131 496 0001',
    },
  },
  'record-letter-sent': {
    letter: '3',
    sentOn: '2025-11-03',
    channel: 'letter',
    watchUntil: '2025-12-01',
    then: '',
    reason: '',
  },
  'behaviour-changed': { on: '2025-11-10', note: 'They rang three times and were polite.' },
  'behaviour-not-changed': { on: '2025-11-10', note: 'They swore at Gregor as well.' },
  'hold-record': { reason: 'The ombudsman has asked for it.' },
  'release-record': { reason: 'The ombudsman has decided.' },
  'propose-erasure': {},
  'decline-erasure': { reason: 'He has written again.' },
  'confirm-erasure': {},
  'record-notice': { told: true, sentOn: '2025-11-03', channel: 'letter', reason: '' },
});

/** A command that lacks nothing. What the step of the action needs besides (the right person, status) is the test's. */
export const aCommand = (action: Command['action'], overrides: object = {}): Command =>
  commandSchema.parse({ action, ...complete()[action], ...overrides });
