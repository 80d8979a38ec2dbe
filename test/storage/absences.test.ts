import { awayUntil } from '../../bot/domain/absences/absences';
import { actingFor } from '../../bot/domain/contact-people/holders';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { emptyAccount } from '../shared-azurite';
import { aPerson } from '../builders/people';

let connectionString: string;
let absences: ReturnType<typeof openStorage>['absences'];
beforeAll(async () => {
  connectionString = await emptyAccount();
  await makeStorage(connectionString, await findStorage(connectionString));
  absences = openStorage(connectionString, () => new Date('2026-11-22T12:00:00Z')).absences;
});

const today = '2026-11-22';
const [spoc, deputy] = [aPerson('isla'), aPerson('struan')];

describe('Absences', () => {
  it('S1 · last from the first day to the last, both included, and pass contact to the deputy', async () => {
    await absences.keep({ personId: spoc.id, from: '2026-12-01', until: '2026-12-04' }, today);
    for (const [day, acts] of [
      ['2026-11-30', spoc],
      ['2026-12-01', deputy],
      ['2026-12-04', deputy],
      ['2026-12-05', spoc],
    ] as const) {
      const away = await absences.absentOn([spoc.id, deputy.id, spoc.id], day);
      expect(actingFor({ spoc, deputy }, (id) => away.has(id))).toBe(acts);
    }
    expect([...(await absences.absentOn([spoc.id], '2026-12-02'))]).toEqual([[spoc.id, '2026-12-04']]);
  });

  it('S1 · may be several, the soonest first; one that begins the same day takes the place of the earlier', async () => {
    await absences.keep({ personId: deputy.id, from: '2027-02-01', until: '2027-02-05' }, today);
    await absences.keep({ personId: deputy.id, from: '2026-12-24', until: '2026-12-31' }, today);
    await absences.keep({ personId: deputy.id, from: '2026-12-24', until: '2027-01-04' }, today);
    const ahead = await absences.ahead(deputy.id, today);
    expect(ahead.map(({ from, until }) => [from, until])).toEqual([
      ['2026-12-24', '2027-01-04'],
      ['2027-02-01', '2027-02-05'],
    ]);
  });

  it('S1 · say who entered one for somebody, until they enter it themself', async () => {
    const [own, by] = [{ personId: aPerson('callum').id, from: '2026-12-24' }, aPerson('fiona')];
    await absences.keep({ ...own, until: '2026-12-31', by }, today);
    expect(await absences.ahead(own.personId, today)).toEqual([{ ...own, until: '2026-12-31', by }]);
    await absences.keep({ ...own, until: '2027-01-02' }, today);
    expect(await absences.ahead(own.personId, today)).toEqual([{ ...own, until: '2027-01-02' }]);
  });

  it('S1 · of which both contacts have one leave nobody to act', async () => {
    await absences.keep({ personId: deputy.id, from: '2026-12-03', until: '2026-12-03' }, today);
    const away = await absences.absentOn([spoc.id, deputy.id], '2026-12-03');
    expect(actingFor({ spoc, deputy }, (id) => away.has(id))).toBeUndefined();
  });

  it('S1 · are taken back, twice as well as once', async () => {
    await absences.forget(spoc.id, '2026-12-01');
    await absences.forget(spoc.id, '2026-12-01');
    expect(await absences.absentOn([spoc.id], '2026-12-02')).toEqual(new Map());
  });

  it('X4 · that are over are forgotten when the next is entered', async () => {
    await absences.keep({ personId: spoc.id, from: '2026-12-01', until: '2026-12-04' }, today);
    await absences.keep({ personId: spoc.id, from: '2027-03-01', until: '2027-03-04' }, '2026-12-05');
    expect(await absences.ahead(spoc.id, '2026-01-01')).toHaveLength(1);
  });

  it.each([
    ['2026-12-24', '2027-01-04', 'one that follows without a day between is the same absence'],
    ['2026-12-23', undefined, 'the day before the first they are there'],
    ['2027-01-05', undefined, 'the day after the last they are back'],
  ])('S1 · on %s: away until %s, since %s', (day, until, _since) => {
    const all = [
      { personId: spoc.id, from: '2026-12-28', until: '2027-01-04' },
      { personId: spoc.id, from: '2026-12-24', until: '2026-12-27' },
      { personId: spoc.id, from: '2026-12-25', until: '2026-12-26' },
    ];
    expect(awayUntil(all, day)).toBe(until);
  });
});
