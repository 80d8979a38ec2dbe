import { connect, type ClientOptions } from './connect';
import { doorKeysOf } from './door-keys';
import { BehindDoor } from '../domain/door/admission';
import type { IsWorkingDay } from '../domain/time/working-days';
import type { Profile } from '../policy/profile';
import { workingCalendar } from '../policy/working-calendar';
import type { Settings } from '../settings';
import { Door } from '../teams/door/enter';

/** Every client of the app. What reads the register stands behind the door: it is lent for what the door made, and for nothing else (X5). */
export function clientsOf(settings: Settings, options: ClientOptions) {
  const { kept, reached } = connect(settings, options);
  const door = new Door(doorKeysOf({ ...reached, ...kept, ...options }));
  return { ...reached, door, behind: new BehindDoor(kept) };
}

/** Every client of the app. */
export type Clients = ReturnType<typeof clientsOf>;
/** The same with what was lent to whoever the door let in. */
export type Opened = Omit<Clients, 'door' | 'behind'> & ReturnType<Clients['behind']['for']>;

/** The working days of a profile, reckoned once. */
export function workingDays(profile: Profile): IsWorkingDay {
  const known = calendars.get(profile.id) ?? workingCalendar(profile);
  calendars.set(profile.id, known);
  return known;
}

const calendars = new Map<string, IsWorkingDay>();
