import * as z from 'zod/v4';
import { codesOf } from '../../../bot/compose/profile';
import { composeRepair, composeTrailCheck } from '../../../bot/compose/records';
import { loadProfile } from '../../../bot/policy/load-profile';
import { lists } from '../../../bot/register/cases/columns';
import { parseSettings } from '../../../bot/settings';
import { personBy, localOrganisation } from '../../../local/people';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { startTestLocal } from '../../start-local';
import { Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';

quietConsole();
let local: Local;
afterEach(async () => local.stop());

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

describe('npm start -- --demo', () => {
  it.each(['registers-of-scotland', 'west-lothian'])(
    'X3 · makes a year of %s by the bot itself, in every status, with a trail that is whole',
    async (policy) => {
      local = await startTestLocal({
        demo: true,
        enforceRates: false,
        environment: { POLICY_PROFILE: policy },
      });
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
    240_000,
  );
});
