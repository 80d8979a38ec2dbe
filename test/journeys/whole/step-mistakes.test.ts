import { textLimits } from '../../../bot/domain/entries/limits';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { inputsOn, type OpenDialog, wordsOn } from '../colleague';
import { expectMistakes, linesOf, x } from '../mistakes';
import { aCaseIn, startAtRest } from '../prepared';
import { anApproval, aProposal, idOf, people } from '../story';

quietConsole();
let local: Local;
let reported = '';
let referred = '';
let proposed = '';
beforeAll(async () => {
  local = await startAtRest();
  reported = await aCaseIn(local, 'reported');
  referred = await aCaseIn(local, 'awaiting-endorsement');
  proposed = await aCaseIn(local, 'awaiting-decision');
});
afterAll(async () => local.stop());

/** A form of a step, where it is found, what it says of nothing entered, and a mistake with what is kept beside it. */
interface Step {
  readonly step: string;
  readonly open: () => Promise<OpenDialog>;
  readonly send: string;
  readonly missing: readonly string[];
  readonly field: string;
  readonly limit: number;
  readonly beside: Readonly<Record<string, string>>;
}

const managerForm = (title: string) => async (): Promise<OpenDialog> => {
  const { callum } = people(local);
  return callum.opens(title, await callum.sees(`Case ${reported}`));
};
const headForm = (title: string) => async (): Promise<OpenDialog> => {
  const { fiona } = people(local);
  return (await fiona.opens('Review', await fiona.sees(referred, 'Heads of Service'))).press(title);
};
const deciderForm = (title: string) => async (): Promise<OpenDialog> => {
  const { eilidh } = people(local);
  return (await eilidh.opens('Review', await eilidh.sees(proposed, 'EMT'))).press(title);
};
const measuresForm = (open: () => Promise<OpenDialog>) => async (): Promise<OpenDialog> =>
  (await open()).press('Continue', { kinds: 'subject,channel' });

const { rationale, ...weighed } = anApproval;
const { reason, ...measures } = aProposal;
const kinds = {
  'subject.reference': 'MID1',
  'subject.duties-done': 'true',
  'subject.outside-our-control': 'true',
  'channel.allowed-channels': 'post',
};
const missingMeasures = ['Select the channels the customer may still use'];

const steps: readonly Step[] = [
  {
    step: 'refer',
    open: managerForm('Refer the case'),
    send: 'Refer',
    missing: ['Select whom you refer it to'],
    field: 'reason',
    limit: textLimits.reason,
    beside: { to: 'head-of-customer-services' },
  },
  {
    step: 'ask',
    open: managerForm('Ask for information'),
    send: 'Ask',
    missing: ['Enter your question'],
    field: 'text',
    limit: textLimits.reason,
    beside: { of: 'reporter' },
  },
  {
    step: 'close',
    open: managerForm('Close the case'),
    send: 'Close the case',
    missing: ['Enter your reason', 'Select whether the violence, threat or danger happened'],
    field: 'text',
    limit: textLimits.reason,
    beside: { of: 'yes' },
  },
  {
    step: 'conflict',
    open: headForm('Declare a conflict'),
    send: 'Declare the conflict',
    missing: ['Enter your reason'],
    field: 'text',
    limit: textLimits.reason,
    beside: {},
  },
  {
    step: 'propose',
    open: measuresForm(headForm('Propose a restriction')),
    send: 'Send the proposal',
    missing: [
      ...missingMeasures,
      'Select who looks after the contact',
      'Select who stands in for them',
      'Enter a review date',
      'Enter your reason',
    ],
    field: 'reason',
    limit: textLimits.reason,
    beside: { ...measures, ...kinds },
  },
  {
    step: 'approve',
    open: deciderForm('Approve'),
    send: 'Approve',
    missing: ['Confirm that you weighed each consideration', 'Enter a reason for your decision'],
    field: 'rationale',
    limit: textLimits.reason,
    beside: weighed,
  },
  {
    step: 'refuse',
    open: deciderForm('Refuse'),
    send: 'Refuse',
    missing: ['Confirm that you weighed each consideration', 'Enter a reason for your decision'],
    field: 'rationale',
    limit: textLimits.reason,
    beside: { considerations: anApproval.considerations },
  },
  {
    step: 'change',
    open: measuresForm(deciderForm('Change and approve')),
    send: 'Approve with these changes',
    missing: [],
    field: 'rationale',
    limit: textLimits.reason,
    beside: { ...measures, ...kinds, ...weighed },
  },
];

describe.each(steps)('The form to $step', ({ open, send, missing, field, limit, beside }) => {
  it('D6 · says everything that is missing', async () => {
    // Whom it is referred to stands there, and is taken out.
    const again = await (await open()).press(send, 'to' in beside ? { to: '' } : {});
    const words = linesOf(again.card);
    for (const mistake of missing) expect(words.some((line) => line.includes(mistake))).toBe(true);
  });

  it('D6 · says how much room there is, and keeps the rest', async () => {
    const again = await (await open()).press(send, { ...beside, [field]: x(limit + 1) });
    expect(wordsOn(again.card)).toContain(`must be ${limit} characters or fewer`);
    expect(inputsOn(again.card)).toMatchObject(beside);
  });
});

describe('The measures', () => {
  it('R7 · S1 · V1 · says what is wrong at each field, and keeps all of it', async () => {
    const entered = {
      ...measures,
      ...kinds,
      reason,
      reviewOn: '2027-06-01',
      endsOn: '2020-01-01',
      deputy: idOf('isla'),
    };
    const form = await measuresForm(headForm('Propose a restriction'))();
    const again = await form.press('Send the proposal', entered);
    expectMistakes(
      again.card,
      ['Who stands in for them must be somebody else', 'End date must be in the future'],
      entered,
    );
    expect(wordsOn(again.card)).toContain('Review date must be on or before');
  });

  it('D6 · takes the longest of every entry at once, and keeps it when something else is wrong', async () => {
    const form = await measuresForm(deciderForm('Change and approve'))();
    const entered = {
      ...measures,
      ...kinds,
      ...weighed,
      'subject.reference': x(textLimits.answer),
      equalityReasoning: x(textLimits.reason),
      rationale: x(textLimits.reason),
      tell: 'danger-to:staff',
      notToldBecause: x(textLimits.reason),
      reviewOn: '2020-01-01',
    };
    const again = await form.press('Approve with these changes', entered);
    expectMistakes(again.card, ['Review date must be in the future'], entered);
    expect(wordsOn(again.card)).not.toContain('characters or fewer');
  });

  it('Q1 · a proposal without the equality step is sent back', async () => {
    const form = await measuresForm(headForm('Propose a restriction'))();
    const entered = {
      ...measures,
      ...kinds,
      reason,
      equalityReasoning: '',
    };
    const words = wordsOn((await form.press('Send the proposal', entered)).card);
    expect(words).toContain('Enter what was considered and adjusted');
  });

  it('R6 · not telling the customer needs a reason', async () => {
    const form = await deciderForm('Approve')();
    const again = await form.press('Approve', { ...anApproval, rationale, tell: 'danger-to:staff' });
    expectMistakes(again.card, ['Enter why the customer is not told'], {
      rationale,
      tell: 'danger-to:staff',
    });
  });

  it('R1 · a proposal of no kind is sent back', async () => {
    const chosen = await (await headForm('Propose a restriction')()).press('Continue', {});
    expect(wordsOn(chosen.card)).toContain('Select at least one restriction');
  });
});
