import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { people, refer, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

const move = async (duration: string): Promise<void> => {
  await fetch(`${local.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: duration }),
  });
  await local.drain();
};

describe('A report that its manager does not pick up', () => {
  const it = tellInOrder();

  it('D7 · C7 · is brought to their mind, and then to the Heads of Service until somebody acts, on one live card', async () => {
    const all = people(local);
    const { callum, fiona } = all;
    await callum.places();
    await report(local, all, { behaviours: 'offensive-language' });
    await move('P10D');
    const news = (await callum.messages()).filter((message) =>
      wordsOn(message.attachments).includes('CB-0001 still waits'),
    );
    expect(news).toHaveLength(1);
    expect(news[0]?.notice).not.toContain('Roe');
    const passedOn = (await fiona.messages('Heads of Service')).filter((message) =>
      wordsOn(message.attachments).includes('CB-0001'),
    );
    expect(buttonsOn(passedOn.at(-1)?.attachments)).toEqual(['Review']);
    const told = (await all.ailsa.messages()).map((message) => wordsOn(message.attachments));
    expect(told.filter((words) => words.includes('CB-0001 was passed on'))).toHaveLength(1);
    await move('P30D');
    const again = await fiona.messages('Heads of Service');
    expect(again.length).toBeGreaterThan(passedOn.length + 2);
    const live = again.filter((message) => buttonsOn(message.attachments).length > 0);
    expect(live.map(({ id }) => id)).toEqual([again.at(-1)?.id]);
    expect(wordsOn(again[0]?.attachments)).toContain('This card is out of date');
  });

  it('V1 · D7 · is chased at nine of each day, in one move of the clock over weeks', async () => {
    const chased = (await rowsOf(local, 'Events')).filter((row) =>
      String(row['EventType']).startsWith('PickUp'),
    );
    const hours = new Set(chased.map((row) => String(row['HappenedAt']).slice(11, 16)));
    expect([...hours]).toEqual(['09:00']);
    expect(chased.length).toBeGreaterThan(2);
    expect(new Set(chased.map((row) => String(row['HappenedAt']).slice(0, 10))).size).toBe(chased.length);
  });

  it('D7 · is referred by a Head in the manager’s place', async () => {
    const { fiona } = people(local);
    const review = await fiona.opens('Review', await fiona.sees('CB-0001', 'Heads of Service'));
    const form = await review.press('Refer the case');
    const done = await form.press('Refer', {
      to: 'head-of-customer-services',
      reason: 'The manager is away.',
    });
    expect(wordsOn(done.card)).toContain('With the Heads of Service');
    await local.drain();
  });

  it('D7 · that is picked up in time is not chased', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'Another Person', email: 'another@example.org' });
    await refer(local, all, 'CB-0002');
    const before = (await all.callum.messages()).length;
    await move('PT1H');
    expect(await all.callum.messages()).toHaveLength(before);
  });
});
