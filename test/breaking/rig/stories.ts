import { loadProfile } from '../../../bot/policy/load-profile';
import type { Local } from '../../../local/start/local';
import { wordsOn } from '../../journeys/colleague';
import { aProposal, anApproval, aReport, people } from '../../journeys/story';

/** A step of a story: what somebody does, by which event it shows in the case, and what they read. */
export interface StoryStep {
  readonly event: string;
  /** Gives what Teams shows; rejects where the card for it is not there. */
  readonly take: (local: Local, ref: string, customer: Customer) => Promise<string>;
}

/** Whom a story is about: by their address they are found again. */
export interface Customer {
  readonly customerName: string;
  readonly email: string;
}

const report =
  (entries: object): StoryStep['take'] =>
  async (local, _, customer) => {
    const { ailsa } = people(local);
    const form = await ailsa.sees(`key of ${customer.email}`).catch(async () => {
      await ailsa.says('report');
      return ailsa.sees('Send the report');
    });
    return saidBy(await ailsa.presses('Send the report', form, { ...aReport, ...entries, ...customer }));
  };

const saidBy = (outcome: { readonly kind: string; readonly text?: string }): string =>
  outcome.kind === 'card' ? wordsOn(outcome) : (outcome.text ?? '');

const acknowledge: StoryStep['take'] = async (local, ref) => {
  const { callum } = people(local);
  return saidBy(await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`)));
};

const notice =
  (who: 'isla' | 'callum'): StoryStep['take'] =>
  async (local, ref) => {
    const person = people(local)[who];
    const form = await person.opens('Record the notice', await person.sees(`${ref}: `));
    const sentOn = local.clock.now().toISOString().slice(0, 10);
    return wordsOn((await form.press('Record', { told: 'told', sentOn, noticeChannel: 'letter' })).card);
  };

const registers: readonly StoryStep[] = [
  { event: 'IncidentReported', take: report({ recording: 'none' }) },
  { event: 'ReportAcknowledged', take: acknowledge },
  {
    event: 'CaseReferred',
    take: async (local, ref) => {
      const { callum } = people(local);
      const form = await callum.opens('Refer the case', await callum.sees(`Case ${ref}`));
      const entered = { to: 'head-of-customer-services', reason: 'This goes too far.' };
      return wordsOn((await form.press('Refer', entered)).card);
    },
  },
  {
    event: 'CaseEndorsed',
    take: async (local, ref) => {
      const { fiona } = people(local);
      const review = await fiona.opens('Review', await fiona.sees(ref, 'Heads of Service'));
      const kinds = await review.press('Propose a restriction');
      const measures = await kinds.press('Continue', { kinds: 'named-contact' });
      return wordsOn((await measures.press('Send the proposal', aProposal)).card);
    },
  },
  {
    event: 'ConsultationGiven',
    take: async (local, ref) => {
      const { priya } = people(local);
      const review = await priya.opens(
        'Review',
        await priya.sees(`${ref}: your advice`, 'People and Change'),
      );
      const form = await review.press('Advise on equality');
      return wordsOn(
        (await form.press('Give the advice', { advice: 'Offer a call with an interpreter.' })).card,
      );
    },
  },
  {
    event: 'RestrictionDecided',
    take: async (local, ref) => {
      const { eilidh } = people(local);
      const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
      return wordsOn((await (await review.press('Approve')).press('Approve', anApproval)).card);
    },
  },
  { event: 'NoticeSent', take: notice('isla') },
];

const council: readonly StoryStep[] = [
  { event: 'IncidentReported', take: report({ behaviours: 'threats' }) },
  { event: 'ReportAcknowledged', take: acknowledge },
  {
    event: 'CaseEndorsed',
    take: async (local, ref) => {
      const { callum } = people(local);
      const kinds = await callum.opens('Propose a restriction', await callum.sees(`Case ${ref}`));
      const measures = await kinds.press('Continue', { kinds: 'writing-only' });
      const entered = {
        'writing-only.matter': 'The repair of the close',
        reviewOn: '2027-05-20',
        equalityReasoning: 'Nothing was known; large print was offered.',
        noWarningBecause: 'Three warnings on the telephone changed nothing.',
        reason: 'He shouts at everybody who answers.',
      };
      return wordsOn((await measures.press('Send the proposal', entered)).card);
    },
  },
  {
    event: 'RestrictionDecided',
    take: async (local, ref) => {
      const { fiona } = people(local);
      const record = await fiona.opens('Review', await fiona.sees(ref, 'Heads of Service'));
      const { considerations } = loadProfile('west-lothian').decision;
      const entered = {
        considerations: considerations.map(({ code }) => code).join(','),
        rationale: 'He was told to stop and did not.',
        tell: 'tell',
      };
      return wordsOn((await (await record.press('Approve')).press('Approve', entered)).card);
    },
  },
  { event: 'NoticeSent', take: notice('callum') },
];

/** From a report to a restriction that the customer was told of, under each policy. */
export const stories = { 'registers-of-scotland': registers, 'west-lothian': council } as const;
