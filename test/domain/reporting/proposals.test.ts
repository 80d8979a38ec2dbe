import {
  type Habits,
  habitsSchema,
  mustAskForManager,
  proposeEntries,
  withManagerNamed,
} from '../../../bot/domain/reporting/proposals';
import { aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const [callum, nadia] = [aPerson('callum'), aPerson('nadia')];
const day = 24 * 60 * 60_000;
const noon = Date.parse('2026-11-30T12:00:00Z');
const proposed = (habits: Habits) => proposeEntries(habits, aProfile());
const chose = (manager: Habits['chosen'], named: Habits['named']): Habits => ({
  ...(manager ? { chosen: manager } : {}),
  ...(named ? { named } : {}),
});
const chosen = (at: number, manager = nadia) => ({ channel: 'email', manager, at });

describe('C1 · what a new report form proposes', () => {
  it('is nothing to somebody of whom nothing is known', () => {
    expect(proposed({})).toEqual({});
  });

  it('is the manager whom the directory names, before anything was chosen', () => {
    expect(proposed(withManagerNamed({}, callum, noon))).toEqual({ manager: callum });
  });

  it('is what was chosen last, also where the directory names another or nobody', () => {
    const before = { manager: callum, since: noon - day, askedAt: noon - day };
    expect(proposed(chose(chosen(noon), before))).toEqual({ channel: 'email', manager: nadia });
    expect(proposed(chose(chosen(noon), undefined)).manager).toEqual(nadia);
    expect(proposed(withManagerNamed(chose(chosen(noon), before), undefined, noon + day)).manager).toEqual(
      nadia,
    );
  });

  it('is a new manager of the directory from the day on which it names them', () => {
    const first = chose(chosen(noon), { manager: callum, since: noon - day, askedAt: noon - day });
    const same = withManagerNamed(first, callum, noon + day);
    expect([same.named?.since, proposed(same).manager]).toEqual([noon - day, nadia]);
    const moved = withManagerNamed(same, aPerson('fiona'), noon + 2 * day);
    expect(proposed(moved).manager).toEqual(aPerson('fiona'));
    expect(proposed({ ...moved, chosen: chosen(noon + 3 * day) }).manager).toEqual(nadia);
  });

  it('is no channel that the profile has no more', () => {
    expect(proposed({ chosen: { channel: 'pigeon', at: noon } })).toEqual({});
  });

  it('asks the directory once a day', () => {
    const asked = withManagerNamed({}, undefined, noon);
    expect(mustAskForManager({}, noon)).toBe(true);
    expect(mustAskForManager(asked, noon + day - 1)).toBe(false);
    expect(mustAskForManager(asked, noon + day)).toBe(true);
  });

  it('is kept as it is read', () => {
    const habits = { ...withManagerNamed({}, callum, noon), chosen: chosen(noon) };
    expect(habitsSchema.parse(JSON.parse(JSON.stringify(habits)))).toEqual(habits);
  });
});
