import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidScheduleError, UnknownFunctionError } from '../../../local/functions-host/errors';
import { parseSchedule } from '../../../local/functions-host/timer-schedule';
import { aRunningHost, type RunningHost } from './running-host';

let running: RunningHost | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const ticksOf = (host: RunningHost, name: string): readonly string[] =>
  host.app.seen.ticks.filter((tick) => tick.name === name).map(({ at }) => at.slice(0, 16));

describe('a timer behind the local host', () => {
  it('fires when its time comes', async () => {
    running = await aRunningHost({ now: '2026-03-03T06:30:00Z' });
    const { app, host } = running;
    // Only now: a busy machine takes longer than that to start a host.
    running.clock.standAt(new Date('2026-03-03T06:59:59.800Z'));
    const fired = new Promise<void>((resolve) => (app.plan.onTick = async () => resolve()));
    host.start();
    await fired;
    expect(ticksOf(running, 'frequent').concat(ticksOf(running, 'daily'))).toContain('2026-03-03T07:00');
    expect(app.seen.ticks[0]?.timer.isPastDue).toBe(false);
  });

  it('waits for the clock to be moved where it is not to fire unasked', async () => {
    running = await aRunningHost({ now: '2026-03-03T06:59:58.500Z', timersFireUnasked: false });
    running.host.start();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(running.app.seen.ticks).toEqual([]);
    await running.clock.advance('P1D');
    expect(ticksOf(running, 'daily')).toEqual(['2026-03-04T07:00']);
  });

  it('fires once a day for a daily schedule when the clock moves on, with the clock at its time', async () => {
    running = await aRunningHost({ now: '2026-03-02T06:00:00Z' });
    running.host.start();
    await running.clock.advance('P3D');
    expect(ticksOf(running, 'daily')).toEqual(['2026-03-02T07:00', '2026-03-03T07:00', '2026-03-04T07:00']);
    expect(running.clock.now().toISOString().slice(0, 16)).toBe('2026-03-05T06:00');
  });

  it('fires once a day, past due, for a schedule that comes more often', async () => {
    running = await aRunningHost({ now: '2026-03-02T06:02:00Z' });
    running.host.start();
    await running.clock.advance('P1D');
    expect(ticksOf(running, 'frequent')).toEqual(['2026-03-02T23:55', '2026-03-03T06:00']);
    const [first] = running.app.seen.ticks.filter(({ name }) => name === 'frequent');
    expect(first?.timer.isPastDue).toBe(true);
  });

  it('fires at the hour at which something falls due, whatever its schedule, and again when that brings something new', async () => {
    const due = [Date.parse('2026-03-03T09:00:00Z')];
    running = await aRunningHost({
      now: '2026-03-02T06:02:00Z',
      dueAfter: (instant) => due.filter((at) => at > instant.getTime()).map((at) => new Date(at))[0],
    });
    running.app.plan.onTick = async () => {
      if (due.length === 1) due.push(Date.parse('2026-03-03T14:02:00Z'));
    };
    running.host.start();
    await running.clock.advance('P2D');
    expect(ticksOf(running, 'frequent')).toEqual([
      ...['2026-03-02T23:55', '2026-03-03T09:00', '2026-03-03T14:05', '2026-03-03T23:55', '2026-03-04T06:00'],
    ]);
    expect(ticksOf(running, 'daily')).toEqual(['2026-03-02T07:00', '2026-03-03T07:00']);
  });

  it('moves on after an exception, which is logged', async () => {
    running = await aRunningHost({ now: '2026-03-01T00:00:00Z' });
    running.host.start();
    await running.clock.advance('P15D');
    expect(ticksOf(running, 'failing-weekly')).toEqual(['2026-03-02T07:30', '2026-03-09T07:30']);
    expect(running.log.join('\n')).toContain('the week was bad');
  });

  it('tells its function the last and the next time', async () => {
    running = await aRunningHost({ now: '2026-03-02T06:00:00Z' });
    running.host.start();
    await running.clock.advance('P2D');
    const [, second] = running.app.seen.ticks.filter(({ name }) => name === 'daily');
    expect(second?.timer.scheduleStatus).toMatchObject({
      last: '2026-03-02T07:00:00.000Z',
      next: '2026-03-04T07:00:00.000Z',
    });
    expect(second?.timer.schedule).toEqual({ adjustForDST: true });
  });

  it('fires once and past due after a restart that missed several runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'timers-'));
    const timerStateFile = join(folder, 'timers.json');
    const before = await aRunningHost({ timerStateFile, now: '2026-03-02T08:00:00Z' });
    before.host.start();
    await before.close();
    running = await aRunningHost({ timerStateFile, now: '2026-03-05T08:00:00Z' });
    running.host.start();
    await running.host.stop();
    rmSync(folder, { recursive: true });
    const daily = running.app.seen.ticks.filter(({ name }) => name === 'daily');
    expect(daily.map(({ timer }) => timer.isPastDue)).toEqual([true]);
  });

  it('fires on demand by its name, over HTTP too, and nobody else does', async () => {
    running = await aRunningHost();
    await running.host.trigger('daily');
    const fire = (name: string): Promise<Response> =>
      fetch(`${running?.url ?? ''}/admin/functions/${name}`, { method: 'POST', body: '{"input": ""}' });
    expect((await fire('daily')).status).toBe(202);
    await running.host.stop();
    expect(ticksOf(running, 'daily')).toHaveLength(2);
    expect((await fire('echo')).status).toBe(404);
    await expect(running.host.trigger('echo')).rejects.toThrow(UnknownFunctionError);
  });

  it('lets the app end in order when the host stops', async () => {
    running = await aRunningHost();
    await running.host.stop();
    expect(running.app.seen.terminated).toBe(1);
  });
});

describe('a schedule', () => {
  it('has six fields, in UTC', () => {
    const schedule = parseSchedule('0 30 7 * * MON-FRI', 'reminders');
    expect(schedule.next(new Date('2026-03-27T08:00:00Z'))).toEqual(new Date('2026-03-30T07:30:00Z'));
  });

  it.each(['* * * * *', '@daily', '0 0 7 L * *', '0 60 * * * *', '00:05:00', 'nonsense', '0 0 7 15W * *'])(
    'is refused when it reads %s',
    (expression) => {
      expect(() => parseSchedule(expression, 'reminders')).toThrow(InvalidScheduleError);
    },
  );

  it('fires when day of month and weekday agree, not when either does', () => {
    const schedule = parseSchedule('0 0 0 13 * FRI', 'unlucky');
    expect(schedule.next(new Date('2026-03-14T00:00:00Z'))).toEqual(new Date('2026-11-13T00:00:00Z'));
  });

  it('leaves only the last run of a span over four hundred days', () => {
    const schedule = parseSchedule('0 0 7 * * *', 'reminders');
    expect(schedule.crossed(new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z'))).toHaveLength(
      365,
    );
    expect(schedule.crossed(new Date('2025-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z'))).toEqual([
      { at: new Date('2026-12-31T07:00:00Z'), pastDue: true },
    ]);
  });

  it('counts a run at the end of a span and not one at its beginning', () => {
    const schedule = parseSchedule('0 0 0 * * *', 'midnight');
    const crossed = schedule.crossed(new Date('2026-01-01T00:00:00Z'), new Date('2026-01-03T00:00:00Z'));
    expect(crossed.map(({ at }) => at.toISOString().slice(0, 10))).toEqual(['2026-01-02', '2026-01-03']);
  });
});
