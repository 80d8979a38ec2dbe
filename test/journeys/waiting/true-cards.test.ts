import type { Local } from '../../../local/start/local';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { people } from '../story';

let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

/** Every card about a case in somebody's own chat, the oldest first. */
const cardsOf = async (person: Colleague, ref: string): Promise<readonly unknown[]> =>
  (await person.messages())
    .filter(({ attachments }) => wordsOn(attachments).includes(ref))
    // That a report is in stays true.
    .filter(({ attachments }) => !wordsOn(attachments).includes(`Your report ${ref} is in`))
    .map(({ attachments }) => attachments);

describe('C7 · a case that was asked for by its reference', () => {
  it('C7 · leaves the older cards about it without buttons, and the newest with them', async () => {
    const { callum } = people(local);
    const ref = await aCaseIn(local, 'reported', { customerName: 'Asked For' });
    await local.drain();
    await callum.says(ref);
    await callum.says(ref);
    const buttons = (await cardsOf(callum, ref)).map((card) => buttonsOn(card).includes('Acknowledge'));
    expect(buttons).toEqual([false, false, true]);
  });

  it('C7 · is brought up to date wherever it stands once somebody acted on it', async () => {
    const { callum, ailsa } = people(local);
    const ref = await aCaseIn(local, 'reported', { customerName: 'Acted On' });
    await local.drain();
    await callum.says(ref);
    await ailsa.says(ref);
    await local.drain();
    await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`));
    await local.drain();
    const cards = [...(await cardsOf(callum, ref)), ...(await cardsOf(ailsa, ref))];
    expect(cards.length).toBeGreaterThan(2);
    for (const card of cards) {
      expect(buttonsOn(card)).not.toContain('Acknowledge');
      expect(wordsOn(card)).toMatch(/Picked up by the manager/);
    }
  });
});

describe('C7 · what somebody missed who had removed the app', () => {
  it('C7 · comes when they have it again, once, and it can be acted on', async () => {
    const { isla } = people(local);
    await isla.says('help');
    const callum = new Colleague(local, 'callum');
    await callum.installs('removed');
    const ref = await aCaseIn(local, 'reported', { customerName: 'Missed By Him' });
    await local.drain();
    expect(await cardsOf(callum, ref)).toEqual([]);
    await callum.installs('installed');
    await local.drain();
    expect((await cardsOf(callum, ref)).map(buttonsOn)).toEqual([
      expect.arrayContaining(['I have it', 'Acknowledge']),
    ]);
    await callum.installs('removed');
    await callum.installs('installed');
    await local.drain();
    expect(await cardsOf(callum, ref)).toHaveLength(1);
  });
});
