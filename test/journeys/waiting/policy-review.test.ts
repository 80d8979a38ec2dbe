import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Local } from '../../../local/start/local';
import { aProfileFile } from '../../builders/profile-file';
import { wordsOn } from '../colleague';
import { startAtRest } from '../prepared';
import { people } from '../story';
import { testNow } from '../../start-local';
import { tellInOrder } from '../tell-in-order';

const dataDir = mkdtempSync(join(tmpdir(), 'policy-review-'));
const file = join(dataDir, 'policy.json');
let local: Local;
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts, anew or on what was kept, under a policy that was last reviewed on a day and is looked at each month. */
async function startReviewedOn(reviewedOn: string, port = 0): Promise<void> {
  const { policy, ...profile } = aProfileFile();
  const review = { ...policy.review, reviewedOn, everyMonths: 1, remindDaysAhead: 14 };
  writeFileSync(file, JSON.stringify({ ...profile, policy: { ...policy, review } }));
  local = await startAtRest({ dataDir, inMemory: false, port, environment: { POLICY_PROFILE: file } });
}

const daysBefore = (now: Date, days: number): string =>
  DateTime.fromJSDate(now).minus({ days }).toFormat('yyyy-MM-dd');
const reviewedOn = daysBefore(new Date(testNow), 10);

async function move(advance: string): Promise<void> {
  const body = JSON.stringify({ advance });
  const headers = { 'content-type': 'application/json' };
  const moved = await fetch(`${local.url}/local/clock`, { method: 'POST', headers, body });
  expect(moved.status).toBe(200);
  await local.drain();
}

const portOf = ({ url }: Local): number => Number(new URL(url).port);

/** The headings of what was said of the policy in the channel of the Heads of Service, oldest first. */
async function reminders(): Promise<readonly string[]> {
  const messages = await people(local).fiona.messages('Heads of Service');
  return messages
    .map((message) => wordsOn(message.attachments).split('\n')[0] ?? '')
    .filter((heading) => heading.includes('policy'));
}

describe('The review of the policy itself', () => {
  const it = tellInOrder();

  it('P5 · is brought to the mind of its owner two weeks ahead, once', async () => {
    await startReviewedOn(reviewedOn);
    await move('P1D');
    expect(await reminders()).toEqual([]);
    await move('P8D');
    expect(await reminders()).toEqual([expect.stringMatching(/^The policy is due for review on /)]);
    const [card] = await people(local).fiona.messages('Heads of Service');
    expect(wordsOn(card?.attachments)).toContain('its owner is Head of Customer Services');
    expect(card?.notice).toBe('The policy is to be reviewed');
    await move('PT2H');
    expect(await reminders()).toHaveLength(1);
  });

  it('P5 · V3 · is not said twice after a restart, and is said on its day', async () => {
    const port = portOf(local);
    await local.stop();
    await startReviewedOn(reviewedOn, port);
    await move('P1D');
    expect(await reminders()).toHaveLength(1);
    await move('P14D');
    expect(await reminders()).toEqual([
      expect.stringMatching(/ due for review on /),
      expect.stringMatching(/ due for review today/),
    ]);
  });

  it('P5 · is said again when Teams would not hear of it at first', async () => {
    local.faults.add({ service: 'connector', path: '/conversations', status: 503, times: 100 });
    await move('P27DT8H');
    expect(await reminders()).toHaveLength(2);
    local.faults.clear();
    await move('PT1H');
    expect((await reminders()).at(-1)).toMatch(/overdue since /);
    expect(await reminders()).toHaveLength(3);
  });

  it('P5 · is over with a profile that says when it was reviewed', async () => {
    const port = portOf(local);
    const today = daysBefore(local.clock.now(), 0);
    await local.stop();
    await startReviewedOn(today, port);
    await move('P10D');
    expect(await reminders()).toHaveLength(3);
  });
});
