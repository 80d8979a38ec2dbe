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
import { crowd, crowdedStatuses } from './crowded-cases';
import { markAll } from './marks';

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

/** A case in every status of a policy, and some on which everything else waits, marked, as the app itself would have stored it, everybody told. */
export async function storeMarkedCases(local: Local, house: House): Promise<readonly MarkedCase[]> {
  const site = openSite(parseSettings(local.environment), { getToken: async () => 'local' });
  const register = new SharePointCaseRegister(site, countryOf(house.profile));
  const stored: MarkedCase[] = [];
  const statuses: readonly Status[] = house.profile.workflow.statuses.map(({ code }) => code);
  for (const [at, status] of [...statuses, ...crowdedStatuses].entries()) {
    if (!house.ways[status]) continue;
    const number = at + 1;
    const { subject, events } = aHistoryTo(status, markedCommands(number, house), house);
    const made = at < statuses.length ? subject : crowd(subject, number, house.profile);
    const own = { ...made, reportKey: `attack-${number}` };
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
