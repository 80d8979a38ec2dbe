import { createRates } from '../../local/connector/rates';
import { Outage } from '../../bot/commands/outage';
import { Pacer, type SendUrgency } from '../../bot/teams/sdk/pacer';
import { VirtualTime } from './virtual-time';

interface Going {
  readonly at: number;
  readonly thread: string;
  readonly urgency: SendUrgency;
}

/** Workers who send so many messages each, one after another, to the Teams of the stand-in, which refuses what is too much. */
function aMorning(instances = 1, doRemindersWait: () => Promise<boolean> = async () => true) {
  const time = new VirtualTime();
  const pacers = Array.from({ length: instances }, () => new Pacer(instances, time, doRemindersWait));
  const rates = createRates(() => time.now());
  const gone: Going[] = [];
  const send = async (thread: string, urgency: SendUrgency = 'reminder', instance = 0): Promise<void> => {
    await pacers[instance]?.lane(urgency).take(thread);
    rates.take('write', thread);
    gone.push({ at: time.now(), thread, urgency });
  };
  const worker = async (threads: readonly string[], instance = 0): Promise<void> => {
    for (const thread of threads) await send(thread, 'reminder', instance);
  };
  return { time, pacers, gone, send, worker };
}

const threads = (count: number, of = ''): readonly string[] =>
  Array.from({ length: count }, (_, n) => `chat-${of}${n}`);
const secondsOf = (gone: readonly Going[]): number => (gone.at(-1)?.at ?? 0) / 1_000;

async function outageOf(sending: Promise<void>): Promise<Outage | undefined> {
  try {
    await sending;
  } catch (problem) {
    if (problem instanceof Outage) return problem;
    throw problem;
  }
  return undefined;
}

describe('What goes to Teams goes at the pace that Teams takes', () => {
  it('C4 · a thousand reminders of a thousand people are never refused, and take four fifths of what there is', async () => {
    const { time, gone, worker } = aMorning();
    const workers = Array.from({ length: 24 }, (_, n) => worker(threads(42, `${n}-`)));
    await time.pass();
    await Promise.all(workers);
    expect(gone).toHaveLength(24 * 42);
    expect(secondsOf(gone)).toBeCloseTo((24 * 42) / 40, 0);
  });

  it.each([2, 8, 40])('C4 · %i instances share it, and together are never refused', async (instances) => {
    const { time, gone, worker } = aMorning(instances);
    const workers = Array.from({ length: instances * 6 }, (_, n) =>
      worker(threads(9, `${n}-`), n % instances),
    );
    await time.pass();
    await Promise.all(workers);
    expect(gone).toHaveLength(instances * 6 * 9);
    expect(secondsOf(gone)).toBeGreaterThan((instances * 6 * 9) / 45);
  });

  it('C4 · fifty messages to one person arrive as fast as one chat takes them', async () => {
    const { time, gone, worker } = aMorning();
    const sent = worker(Array.from({ length: 50 }, () => 'one chat'));
    await time.pass();
    await sent;
    expect(gone).toHaveLength(50);
    expect(secondsOf(gone)).toBeLessThan(15);
  });

  it('C4 · what one chat takes only later is put off, with how long, and holds up nobody', async () => {
    const { time, send } = aMorning();
    const sent = Array.from({ length: 61 }, () => outageOf(send('one chat')));
    const other = outageOf(send('another chat'));
    await time.pass();
    const outages = (await Promise.all(sent)).filter((problem) => problem !== undefined);
    expect(outages.length).toBeGreaterThan(0);
    for (const { status, retryAfterSeconds = 0 } of outages) {
      expect(status).toBe(429);
      expect(retryAfterSeconds).toBeGreaterThan(10);
    }
    expect(await other).toBeUndefined();
  });

  it('C4 · a message of somebody who waits goes before the reminders that were there first', async () => {
    const { time, gone, send } = aMorning(40);
    const reminders = threads(20).map((thread) => send(thread));
    const urgent = send('the chat of a person', 'person');
    await time.pass();
    await Promise.all([...reminders, urgent]);
    expect(gone.findIndex(({ urgency }) => urgency === 'person')).toBeLessThan(2);
    expect(gone).toHaveLength(21);
  });

  it.each([
    ['all that Teams takes while no reminder waits', async () => false, 50],
    ['their share while reminders wait', async () => true, 10],
    ['their share where nobody can say', async () => Promise.reject(new Error('away')), 10],
  ])('C4 · messages of people who wait have %s', async (_, doRemindersWait, aSecond) => {
    const { time, gone, send } = aMorning(8, doRemindersWait);
    const sent = threads(100).map((thread) => send(thread, 'person'));
    await time.pass();
    await Promise.all(sent);
    expect(gone).toHaveLength(100);
    expect(secondsOf(gone)).toBeCloseTo(100 / aSecond, 0);
  });

  it('C4 · whether reminders wait is asked once a second at most, and never for a message that goes at once', async () => {
    let asked = 0;
    const { time, send } = aMorning(8, async () => ((asked += 1), false));
    await send('a chat', 'person');
    expect(asked).toBe(0);
    const sent = threads(100).map((thread) => send(thread, 'person'));
    await time.pass();
    await Promise.all(sent);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('C4 · reminders that come have their share within a second, and nothing is refused', async () => {
    let waits = false;
    const { time, gone, send, worker } = aMorning(1, async () => waits);
    const people = threads(200).map(async (thread, n) => {
      await time.pause(n * 20);
      await send(thread, 'person');
    });
    const reminders = time.pause(2_000).then(async () => {
      waits = true;
      await time.pause(1_000);
      await Promise.all(Array.from({ length: 8 }, (_, n) => worker(threads(20, `r${n}-`))));
    });
    await time.pass();
    await Promise.all([...people, reminders]);
    expect(gone).toHaveLength(360);
  });

  it('C4 · after a refusal people keep to their share for a minute: other processes send, too', async () => {
    const { time, pacers, gone, send } = aMorning(8, async () => false);
    pacers[0]?.lane('person').hold(1);
    const sent = threads(50).map((thread) => send(thread, 'person'));
    await time.pass();
    await Promise.all(sent);
    expect(secondsOf(gone)).toBeGreaterThan(5.5);
  });

  it('C4 · a pause that Teams asks for holds up everybody in the process, and then they go one after another', async () => {
    const { time, pacers, gone, send } = aMorning();
    pacers[0]?.lane('reminder').hold(8);
    const sent = [...threads(30).map((thread) => send(thread)), send('a person', 'person')];
    await time.pass();
    await Promise.all(sent);
    expect(Math.min(...gone.map(({ at }) => at))).toBeGreaterThanOrEqual(8_000);
    expect(secondsOf(gone)).toBeGreaterThan(8.5);
  });

  it('C4 · a pause that begins while messages wait their turn is kept by them too', async () => {
    const { time, pacers, gone, send } = aMorning(40);
    const sent = threads(5).map((thread) => send(thread));
    void time.pause(1_500).then(() => pacers[0]?.lane('person').hold(9));
    await time.pass();
    await Promise.all(sent);
    expect(gone.filter(({ at }) => at > 1_500 && at < 10_500)).toEqual([]);
    expect(gone).toHaveLength(5);
  });

  it('C4 · a long pause puts a message off instead of keeping a worker', async () => {
    const { pacers, send } = aMorning();
    pacers[0]?.lane('reminder').hold(90);
    expect(await outageOf(send('a chat', 'person'))).toMatchObject({ status: 429, retryAfterSeconds: 90 });
  });
});
