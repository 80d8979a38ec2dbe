import { localOrganisation, personBy } from '../../local/people';
import type { Local } from '../../local/start/local';
import { Colleague } from './colleague';

/** The Entra object id of somebody in the local organisation. */
export const idOf = (key: string): string => personBy(localOrganisation, key)?.id ?? '';

/** A report as Ailsa fills it in: a threat by telephone, to her manager Callum. */
export const aReport = {
  customerName: 'Jane Roe',
  email: 'jane.roe@example.org',
  channel: 'telephone',
  date: '2026-11-20',
  time: '10:30',
  behaviours: 'threatening',
  narrative: 'She said she would wait for me outside.',
  manager: idOf('callum'),
} as const;

/** What Fiona proposes: Isla as SPOC, Struan as deputy. */
export const aProposal = {
  spoc: idOf('isla'),
  deputy: idOf('struan'),
  reviewOn: '2027-02-10',
  equalityReasoning: 'Nothing was known; an interpreter was offered.',
  reason: 'A colleague was threatened.',
} as const;

/** What Eilidh enters when she approves. */
export const anApproval = {
  considerations: 'individual-rights,statutory-duty,protection-of-staff,disruption-of-work',
  rationale: 'The threat was clear and repeated.',
  tell: 'tell',
} as const;

/** The people of the story, each at their own page. */
export const people = (local: Local) => ({
  ailsa: new Colleague(local, 'ailsa'),
  callum: new Colleague(local, 'callum'),
  fiona: new Colleague(local, 'fiona'),
  hamish: new Colleague(local, 'hamish'),
  eilidh: new Colleague(local, 'eilidh'),
  rory: new Colleague(local, 'rory'),
  isla: new Colleague(local, 'isla'),
  struan: new Colleague(local, 'struan'),
  priya: new Colleague(local, 'priya'),
});

type People = ReturnType<typeof people>;

/** Everybody has written to the bot before: the greeting by name, which asks the directory, is in no count of what a turn costs. */
export async function letEverybodyMeetTheBot(local: Local): Promise<void> {
  for (const person of Object.values(people(local))) await person.says('help');
}

/** Ailsa reports; everybody concerned has been told. */
export async function report(local: Local, { ailsa }: People, entries: object = {}): Promise<void> {
  await ailsa.says('report');
  const form = await ailsa.sees('Send the report');
  await ailsa.presses('Send the report', form, { ...aReport, ...entries });
  await local.drain();
}

/** Callum acknowledges and refers. */
export async function refer(local: Local, { callum }: People, ref: string): Promise<void> {
  await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`));
  await local.drain();
  const form = await callum.opens('Refer the case', await callum.sees(`Case ${ref}`));
  await form.press('Refer', { to: 'head-of-customer-services', reason: 'This goes too far.' });
  await local.drain();
}

/** Fiona proposes a restriction from the Heads of Service channel. */
export async function propose(local: Local, { fiona }: People, ref: string): Promise<void> {
  const review = await fiona.opens('Review', await fiona.sees(ref, 'Heads of Service'));
  const kinds = await review.press('Propose a restriction');
  const measures = await kinds.press('Continue', { kinds: 'no-correspondence' });
  await measures.press('Send the proposal', aProposal);
  await local.drain();
}

/** Priya of People and Change advises on equality, as the proposal asked her to. */
export async function consult(local: Local, { priya }: People, ref: string): Promise<void> {
  const review = await priya.opens('Review', await priya.sees(`${ref}: your advice`, 'People and Change'));
  const form = await review.press('Advise on equality');
  await form.press('Give the advice', { advice: 'Offer a call with an interpreter first.' });
  await local.drain();
}

/** Fiona proposes, and Priya advises: the case is ready for its decision. */
export async function endorse(local: Local, all: People, ref: string): Promise<void> {
  await propose(local, all, ref);
  await consult(local, all, ref);
}
