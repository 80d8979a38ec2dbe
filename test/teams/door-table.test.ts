import { type Clients, clientsOf } from '../../bot/compose/clients';
import { deadlineIn } from '../../bot/compose/deadline';
import { codesOf } from '../../bot/compose/profile';
import { BehindDoor, WorkBehindDoor } from '../../bot/domain/door/admission';
import type { HostWork, Need } from '../../bot/domain/door/needs';
import { entries } from '../../bot/teams/door/entries';
import { parseSettings } from '../../bot/settings';
import { enterAsHost } from '../../bot/teams/door/host';
import { SharePointDeliveryRegister } from '../../bot/register/cases/register';
import { SharePointSite } from '../../bot/register/sharepoint/sharepoint-list';
import { aProductionEnvironment } from './settings';

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
const work = new WorkBehindDoor(() => names);

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

describe('X5 · the register', () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clientsOfAnApp = (): Clients => {
    const AzureWebJobsStorage =
      'DefaultEndpointsProtocol=https;AccountName=invented;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net';
    const settings = parseSettings(aProductionEnvironment({ AzureWebJobsStorage }), codesOf);
    return clientsOf(settings, { now: () => new Date(), log });
  };

  it('X5 · is lent to a queue for what the door made for it, and to nobody for anything else', () => {
    const behind = new BehindDoor('the register');
    expect(behind.for(enterAsHost('queue', 'deliveries'))).toBe('the register');
    // @ts-expect-error: nobody but the door makes what it is lent for.
    expect(() => behind.for({})).toThrow(TypeError);
    // @ts-expect-error: nor does the name of a row do.
    expect(() => behind.for({ does: ['deliver'] })).toThrow(TypeError);
    // @ts-expect-error: it cannot be had past the door.
    expect(behind.kept).toBeUndefined();
  });

  it('X5 · is no client of the app: nothing that it is made of reads a case', () => {
    const { behind, ...clients } = clientsOfAnApp();
    const reads = (one: unknown): boolean => {
      if (one instanceof SharePointSite) return true;
      if (typeof one !== 'object' || one === null) return false;
      return 'load' in one || 'problemsWith' in one || ('register' in one && reads(one.register));
    };
    expect(Object.entries(clients).flatMap(([name, one]) => (reads(one) ? [name] : []))).toEqual([]);
    const lent = behind.for(enterAsHost('timer', 'sweep'));
    expect(Object.values(lent).every(reads)).toBe(true);
    expect(lent.register).toBeInstanceOf(SharePointDeliveryRegister);
  });

  it('X5 · cannot be read unguarded by what queues and timers do: that does not compile', () => {
    /** Never called: it stands here for the compiler. */
    const unguarded: readonly ((clients: Clients) => unknown)[] = [
      // @ts-expect-error: what reads cases, for deliveries and timers.
      (clients): unknown => clients.register,
      // @ts-expect-error: the same, taken from behind the door.
      (clients): unknown => clients.behind.register,
      // @ts-expect-error: the lists themselves.
      (clients): unknown => clients.site,
      // @ts-expect-error: what carries an order out.
      (clients): unknown => clients.carryOut,
      // @ts-expect-error: the letters.
      (clients): unknown => clients.letters,
      // @ts-expect-error: the keys of the door itself.
      (clients): unknown => clients.door.keys,
      // @ts-expect-error: asked for without what the door made.
      (clients): unknown => clients.behind.for().register.load('CB-1', deadlineIn(1)),
    ];
    expect(unguarded).toHaveLength(7);
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
