import { deadlineIn } from '../../bot/compose/deadline';
import { openSite } from '../../bot/compose/site';
import type { Case } from '../../bot/domain/case/state';
import type { Command } from '../../bot/domain/case/commands';
import type { Status } from '../../bot/policy/codes';
import type { Profile } from '../../bot/policy/profile';
import { SharePointCaseRegister } from '../../bot/register/cases/cases';
import { countryOf } from '../../bot/domain/customers/country';
import { parseSettings } from '../../bot/settings';
import type { Local } from '../../local/start/local';
import { aHistoryTo, type Ways } from '../builders/cases';
import { aPerson } from '../builders/people';
import { aCommand } from '../builders/commands';

/** A case in the register, every free text of which carries a mark of its own, so that a leak is found by looking at the bytes. */
export interface MarkedCase {
  readonly subject: Case;
  readonly number: number;
}

/** The way to the statuses of a policy, and what its people enter where that differs from the builders' own. */
export interface House {
  readonly profile: Profile;
  readonly ways: Ways;
  readonly commands: Partial<Record<Command['action'], object>>;
}

/** Marks of free texts: of which case, entered at which step, in which field; parted by a digit, which no name has. */
const markPattern = /zq(\d+)x([a-z-]+)0([A-Za-z]+)zq/g;

/** What a mark in an answer tells of. */
export interface Mark {
  readonly number: number;
  readonly action: string;
  readonly field: string;
}

/** Every mark that can be read in an answer. */
export const marksIn = (text: string): readonly Mark[] =>
  [...text.matchAll(markPattern)].map(([, number = '', action = '', field = '']) => ({
    number: Number(number),
    action,
    field,
  }));

/** A case in every status of a policy, marked, as the app itself would have stored it, everybody told. */
export async function storeMarkedCases(local: Local, house: House): Promise<readonly MarkedCase[]> {
  const site = openSite(parseSettings(local.environment), { getToken: async () => 'local' });
  const register = new SharePointCaseRegister(site, countryOf(house.profile));
  const stored: MarkedCase[] = [];
  const statuses: readonly Status[] = house.profile.workflow.statuses.map(({ code }) => code);
  for (const [at, status] of statuses.entries()) {
    if (!house.ways[status]) continue;
    const number = at + 1;
    const { subject, events } = aHistoryTo(status, markedCommands(number, house), house);
    const own = { ...subject, reportKey: `attack-${number}` };
    const { subject: kept } = await register.create(own, events, deadlineIn(20_000));
    stored.push({ subject: kept, number });
  }
  await local.functions.trigger('sweep');
  await local.drain();
  const refs = stored.map(({ subject }) => subject.ref);
  const read = await Promise.all(refs.map((ref) => register.load(ref, deadlineIn(20_000))));
  return stored.map((one, at) => ({ ...one, subject: read[at]?.stored.subject ?? one.subject }));
}

/** What is entered at each step, with a mark in each free text. */
function markedCommands(
  number: number,
  { ways, commands }: House,
): Partial<Record<Command['action'], object>> {
  const actions = new Set(Object.values(ways).flatMap((deeds) => deeds.map(([action]) => action)));
  return Object.fromEntries(
    [...actions].map((action) => {
      const { action: _, ...entered } = aCommand(action, commands[action]);
      const own = markAll(entered, { number, action, field: action });
      return [action, 'form' in own ? { ...own, form: { ...Object(own.form), ...customerOf(number) } } : own];
    }),
  );
}

/** Each case is about a customer of its own, who shares nothing with the others but the name. */
const customerOf = (number: number) => ({
  email: `customer.${String(number)}@attack.example`,
  telephone: '',
  postcode: '',
  references: `MID${String(90_000 + number)}`,
  // Hamish keeps the list and is a Head, Rory decides: named in it, their roles give them nothing (D5).
  affected: ['ailsa', 'nadia', 'hamish', 'rory'].map((key) => aPerson(key)),
});

/** The same with a mark at the end of each text that people wrote: what has a space in it and names no colleague. */
function markAll(value: object, mark: Mark): object {
  return Object.fromEntries(
    Object.entries(value)
      .map(([field, one]: readonly [string, unknown]) => [field, one] as const)
      .map(([field, one]) => [field, marked(one, { ...mark, field: wordOf(field) })]),
  );
}

function marked(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return isWritten(value) ? `${value} ${writeMark(mark)}` : value;
  if (Array.isArray(value)) return value.map((one: unknown) => marked(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return 'id' in value && 'name' in value ? value : markAll(value, mark);
}

const isWritten = (text: string): boolean =>
  text.includes(' ') && !/^[\d\s]+$/.test(text) && !/^[A-Z]{1,2}\d/.test(text);
const wordOf = (field: string): string => field.replace(/[^A-Za-z]/g, '') || 'text';
const writeMark = ({ number, action, field }: Mark): string => `zq${number}x${action}0${field}zq`;
