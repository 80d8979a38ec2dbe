import * as z from 'zod/v4';
import { codesOf } from '../../../bot/compose/profile';
import { composeRepair, composeTrailCheck } from '../../../bot/compose/records';
import { loadProfile } from '../../../bot/policy/load-profile';
import { lists } from '../../../bot/register/cases/columns';
import { parseSettings } from '../../../bot/settings';
import { personBy, localOrganisation } from '../../../local/people';
import type { Local, LocalOptions } from '../../../local/start/local';
import { contradictionsIn } from '../../truth/contradictions';
import { cardsInTeams, casesIn, theStaff } from '../../truth/held-in-teams';
import { isRestricted, unguardedOn } from '../../truth/looked-after';
import { nobodyAway } from '../../../bot/domain/absences/absences';
import { appointmentsOf, willingContacts } from '../../../bot/domain/contact-people/holders';
import { dayOf } from '../../../bot/domain/time/calendar';
import { writeInstant } from '../../../bot/domain/time/instant';
import { openStorage } from '../../../bot/storage/open-storage';
import { quietConsole } from '../../quiet-console';
import { startTestLocal } from '../../start-local';
import { Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';

quietConsole();
let local: Local;
afterEach(async () => local.stop());

/** On each day of the year, which restricted customer is without anybody, and once a month what its cards say against the register. */
function watchYear(policy: string) {
  const profile = loadProfile(policy);
  const days: string[] = [];
  const found: string[] = [];
  const restricted = new Set<string>();
  let storage: ReturnType<typeof openStorage> | undefined;
  const watch: NonNullable<LocalOptions['atEndOfDemoDay']> = async (now) => {
    const day = dayOf(writeInstant(now.clock.now()), profile.timeZone);
    const cases = await casesIn(now);
    const bound = [...cases.values()].filter(isRestricted);
    for (const { ref } of bound) restricted.add(ref);
    storage ??= openStorage(now.environment['AzureWebJobsStorage'] ?? '', () => now.clock.now());
    const concerned = bound.flatMap((one) => [
      one.manager,
      ...appointmentsOf(one).map(({ person }) => person),
    ]);
    const away = await storage.absences.absentOn(
      concerned.map(({ id }) => id),
      day,
    );
    found.push(...unguardedOn(bound, { day, profile, staff: theStaff, away }));
    if (days.at(-1)?.slice(0, 7) !== day.slice(0, 7))
      found.push(
        ...contradictionsIn(await cardsInTeams(now), { cases, profile }).map((one) => `${day}: ${one}`),
      );
    days.push(day);
  };
  return { watch, days, found, restricted };
}

const verify = () =>
  composeTrailCheck(parseSettings(local.environment), async () => 'local', {
    ref: undefined,
    now: () => local.clock.now(),
  });

/** Nothing of what the bot itself wrote may look like something that was changed by hand. */
const repair = () =>
  composeRepair(parseSettings(local.environment, codesOf), async () => 'local', {
    ref: undefined,
    isDry: true,
    now: () => local.clock.now(),
  });

const sightsSchema = z.object({ sights: z.array(z.object({ who: z.string(), what: z.string() })) });

/** What is true of each demo. */
async function isWhole(policy: string): Promise<void> {
  const profile = loadProfile(policy);
  const cases = await rowsOf(local, 'Cases');
  const seen = new Set(cases.map((row) => row['CaseStatus']));
  const statuses = profile.workflow.statuses.filter(({ retired }) => retired === undefined);
  expect(statuses.filter(({ code }) => !seen.has(code)).map(({ code }) => code)).toEqual([]);
  const empty = await Promise.all(
    Object.keys(lists).map(async (list) => ((await rowsOf(local, list)).length === 0 ? [list] : [])),
  );
  expect(empty.flat()).toEqual([]);
  expect((await verify()).lines.join('\n')).toMatch(/^[^\n]*whole/i);
  expect((await repair()).healed.differences).toEqual([]);
  const { sights } = sightsSchema.parse(await (await fetch(`${local.url}/local/demo`)).json());
  expect(sights.filter(({ who }) => !personBy(localOrganisation, who))).toEqual([]);
  expect(sights.length).toBeGreaterThan(4);
}

/** No card that stands anywhere contradicts the register, and the check would see it: a card as it stood before its case moved on, and a customer whose contact people are gone. */
async function isTrue(policy: string): Promise<void> {
  const profile = loadProfile(policy);
  const [cases, held] = [await casesIn(local), await cardsInTeams(local)];
  expect(held.length).toBeGreaterThan(300);
  expect(contradictionsIn(held, { cases, profile })).toEqual([]);
  const reported = [...cases.values()].find(({ status }) => status === 'reported');
  const movedOn = new Map(
    [...cases.values()].map((one) => [
      one.ref,
      one === reported ? { ...one, status: 'closed' as const } : one,
    ]),
  );
  expect(contradictionsIn(held, { cases: movedOn, profile }).join('\n')).toContain(
    `acknowledge on ${reported?.ref ?? ''}`,
  );
  const restricted = [...cases.values()].filter(
    (one) => one.status === 'restricted' && willingContacts(one).length > 0,
  );
  const gone = new Set(restricted.flatMap((one) => appointmentsOf(one).map(({ person }) => person.id)));
  const staff = theStaff.filter(({ id }) => !gone.has(id));
  // Of one who was asked to take over it is known who has to find somebody.
  expect(unguardedOn(restricted, { day: '2026-11-22', profile, staff, away: nobodyAway })).not.toEqual([]);
}

describe('npm start -- --demo', () => {
  it.each(['registers-of-scotland', 'west-lothian'])(
    'X3 · C7 · S1 · makes a year of %s by the bot itself: in every status, its trail whole, nobody restricted without somebody responsible on any day, no card against the register',
    async (policy) => {
      const year = watchYear(policy);
      local = await startTestLocal({
        demo: true,
        atEndOfDemoDay: year.watch,
        enforceRates: false,
        environment: { POLICY_PROFILE: policy },
      });
      expect(year.found).toEqual([]);
      expect(year.days.length).toBeGreaterThan(100);
      expect(year.restricted.size).toBeGreaterThan(8);
      await isTrue(policy);
      await isWhole(policy);
      const events = (await rowsOf(local, 'Events')).map((row) => String(row['EventType']));
      for (const type of [
        'HandoverOffered',
        'ContactLogged',
        'ReviewContinued',
        'CaseErased',
        'RecordHeld',
      ]) {
        expect(events).toContain(type);
      }
      expect((await rowsOf(local, 'Matches')).map((row) => row['MatchState'])).toContain('asked');
      const isla = new Colleague(local, 'isla');
      await isla.says('my customers');
      expect(wordsOn((await isla.messages()).at(-1)?.attachments)).toMatch(/CB-\d{4}/);
    },
    480_000,
  );
});
