import { WorkBehindDoor } from '../../bot/domain/door/admission';
import type { HostWork, Need } from '../../bot/domain/door/needs';
import { entries } from '../../bot/teams/door/entries';
import { enterAsHost } from '../../bot/teams/door/host';

/** Each piece of the work that is done off the turn, in place of which stands its name. */
const names: { readonly [Name in HostWork]: Name } = {
  chase: 'chase',
  deleteExpired: 'deleteExpired',
  deliver: 'deliver',
  drainParked: 'drainParked',
  examine: 'examine',
  expireLooks: 'expireLooks',
  exportCustomer: 'exportCustomer',
  exportList: 'exportList',
  extract: 'extract',
  findLeavers: 'findLeavers',
  giveUp: 'giveUp',
  giveUpExport: 'giveUpExport',
  healRegister: 'healRegister',
  keepLookAgain: 'keepLookAgain',
  recordLook: 'recordLook',
  sweep: 'sweep',
  tellAbsence: 'tellAbsence',
  tellAbsenceAgain: 'tellAbsenceAgain',
};
const work = new WorkBehindDoor(names);

describe('X5 · the queues and timers', () => {
  it('X5 · get what their own row says, and nothing of what others do', () => {
    expect(Object.keys(work.for(enterAsHost('timer', 'reminders')))).toEqual(['chase']);
    expect(Object.keys(work.for(enterAsHost('queue', 'looks'))).sort()).toEqual([
      'keepLookAgain',
      'recordLook',
    ]);
  });

  it('X5 · have no way round the door that compiles', () => {
    const may = work.for(enterAsHost('timer', 'reminders'));
    // @ts-expect-error: its row does not name it.
    expect(may.sweep).toBeUndefined();
    // @ts-expect-error: nobody but the door makes what it lets in with.
    expect(() => work.for({})).toThrow(TypeError);
    // @ts-expect-error: the table has no such row.
    expect(() => enterAsHost('queue', 'whatever')).toThrow(TypeError);
  });

  it('X5 · do together all that is done off the turn', () => {
    const rows: readonly Need[] = [...Object.values(entries.queue), ...Object.values(entries.timer)];
    const done = rows.flatMap((need) => (need.of === 'host' ? need.does : []));
    expect([...new Set(done)].sort()).toEqual(Object.keys(names).sort());
  });
});

describe('X5 · the table of the door', () => {
  it('X5 · lets nothing in without a need but the emergency steps', () => {
    const open = Object.entries(entries).flatMap(([way, rows]) =>
      Object.entries(rows).flatMap(([entry, { of }]) => (of === 'nothing' ? [`${way}/${entry}`] : [])),
    );
    expect(open.sort()).toEqual(['command/emergency', 'elsewhere/emergency', 'verb/emergency']);
  });

  it('X5 · asks the directory anew for whatever changes something under a permission', () => {
    const changing = Object.entries({ ...entries.verb, ...entries.submit }).filter(([entry]) =>
      /^(?:export|record-absence-for|cancel-absence-for|customer-)/.test(entry),
    );
    expect(changing.length).toBeGreaterThan(5);
    for (const [, need] of changing) expect(need).toMatchObject({ fresh: true });
  });
});
