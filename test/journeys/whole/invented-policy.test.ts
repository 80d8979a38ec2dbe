import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { version } from '../../../package.json';
import { readProfile } from '../../../bot/policy/load-profile';
import { localOrganisation } from '../../../local/people';
import type { Local } from '../../../local/start/local';
import { anInventedProfile } from '../../builders/invented-profile';
import { startTestLocal } from '../../start-local';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { aProposal, idOf, people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
const file = join(folder, 'elswyn-harbour.json');
writeFileSync(file, JSON.stringify(anInventedProfile()));
const profile = readProfile(file);

const { channels } = localOrganisation;
const team = (name: string) => localOrganisation.teams.find((one) => one.name === name)?.id;

/** Where the invented organisation has its channels, and who holds its roles: Kirsty decides, Fiona alone endorses. */
const environment = {
  POLICY_PROFILE: file,
  CHANNELS: JSON.stringify({
    quarterdeck: channels['heads-of-service'],
    'harbour-master': channels['customer-experience'],
    'chart-room': channels.emt,
    'counsel-room': channels.advice,
    'crew-office': channels['people-and-change'],
    'deputies-cabin': channels['substitute-deciders'],
    'mail-and-telephones': channels['mail-and-telephones'],
    alerts: channels.alerts,
  }),
  ROLES: JSON.stringify({
    purser: { people: [idOf('fiona')] },
    'second-purser': { people: [idOf('hamish')] },
    'harbour-master': { people: [idOf('kirsty')], team: team('Customer Experience') },
    'chart-room': { team: team('EMT') },
    'deputy-harbour-master': { team: team('Substitute Deciders') },
  }),
};

let local: Local;
beforeAll(async () => {
  local = await startTestLocal({ environment });
});
afterAll(async () => {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
});

const labelOf = (code: string): string =>
  [...profile.roles, ...profile.behaviours, ...profile.workflow.statuses, ...profile.restrictionKinds].find(
    (entry) => entry.code === code,
  )?.label ?? '';

/** The calendar day some months from now, where the organisation is. */
const day = (months: number): DateTime<true> => {
  const then = DateTime.fromJSDate(local.clock.now())
    .setZone(profile.timeZone)
    .setLocale('en-GB')
    .plus({ months });
  if (!then.isValid) throw new TypeError('The time zone of the profile is not known here');
  return then;
};

/** Words of the policies that ship; none of them may reach anybody here. */
const ofOthers = /EMT|Executive Management|Heads? of (Customer )?Service|Registers of Scotland|West Lothian/;

describe('An organisation with a policy of its own, of which no code knows', () => {
  const it = tellInOrder();

  it('P4 · C1 · reports in its own words, and the hour is that of its own place', async () => {
    const all = people(local);
    await report(local, all, { behaviours: 'menacing', channel: 'ship-to-shore' });
    const own = wordsOn((await all.ailsa.sees('Your report CB-0001')).attachments);
    expect(own).toContain('Logged');
    const seen = wordsOn((await all.callum.sees('Case CB-0001')).attachments);
    expect(seen).toContain('Menacing the crew');
    expect(`${own}\n${seen}`).not.toMatch(ofOthers);
    const [incident] = await rowsOf(local, 'Incidents');
    expect(incident).toMatchObject({ OccurredAt: '2026-11-20T14:00:00Z' });
  });

  it('D7 · is reminded after its own working days, at nine where it is', async () => {
    const { callum } = people(local);
    await callum.presses('I have it', await callum.sees('Case CB-0001'));
    await local.drain();
    const [row] = await rowsOf(local, 'Cases');
    const due = Date.parse(String(row?.['DueAt']));
    expect(new Date(due).toISOString()).toMatch(/T12:30:/);
    const days = (due - Date.parse(String(row?.['ReportedAt']))) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(8);
  });

  it('D1 · goes to the Purser, who alone endorses', async () => {
    const { callum, fiona, hamish } = people(local);
    await callum.presses('Acknowledge', await callum.sees('Case CB-0001'));
    await local.drain();
    const form = await callum.opens('Refer the case', await callum.sees('Case CB-0001'));
    expect(wordsOn(form.card)).toContain('The Purser');
    await form.press('Refer', { to: 'purser', reason: 'She frightened the watch.' });
    await local.drain();
    const card = await fiona.sees('CB-0001', 'Heads of Service');
    expect(wordsOn(card.attachments)).toContain('The Purser');
    expect(wordsOn(card.attachments)).not.toMatch(ofOthers);
    expect(buttonsOn((await hamish.opens('Review', card)).card)).not.toContain('Propose a restriction');
    const kinds = await (await fiona.opens('Review', card)).press('Propose a restriction');
    expect(wordsOn(kinds.card)).toContain('Certain crew kept apart');
    const measures = await kinds.press('Continue', { kinds: 'crew-kept-apart' });
    expect(wordsOn(measures.card)).toContain('in need of help to board');
    expect(wordsOn(measures.card)).toContain(`on ${day(2).toFormat('d LLLL yyyy')} at the latest`);
    const proposal = { ...aProposal, spoc: '', deputy: '' };
    const late = await measures.press('Send the proposal', { ...proposal, reviewOn: day(3).toISODate() });
    expect(wordsOn(late.card)).not.toContain('Before the Harbour Master');
    const sent = await late.press('Send the proposal', { ...proposal, reviewOn: day(1).toISODate() });
    expect(wordsOn(sent.card)).toContain('Before the Harbour Master');
    await local.drain();
  });

  it('D2 · P5 · is decided by the Harbour Master under the Third edition, and by nobody who decides elsewhere', async () => {
    const kirsty = new Colleague(local, 'kirsty');
    const { isla, eilidh, callum } = people(local);
    const card = await kirsty.sees('CB-0001', 'Customer Experience');
    expect(wordsOn(card.attachments)).toContain('The Harbour Master');
    expect(wordsOn(card.attachments)).not.toMatch(ofOthers);
    expect(wordsOn((await isla.opens('Review', card)).card)).toContain('no such case for you to see');
    expect(await eilidh.messages('EMT')).toEqual([]);
    const approve = await (await kirsty.opens('Review', card)).press('Approve');
    expect(wordsOn(approve.card)).toContain('The ferry must sail');
    const considerations = profile.decision.considerations.map(({ code }) => code).join(',');
    const notConsultedBecause = 'The tide waits for nobody.';
    const decided = {
      considerations,
      rationale: 'The watch was menaced.',
      notConsultedBecause,
      tell: 'tell',
    };
    expect(wordsOn((await approve.press('Approve', decided)).card)).toContain(labelOf('awaiting-notice'));
    await local.drain();
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      {
        Outcome: 'approved',
        DeciderName: 'Kirsty Lamont',
        Restrictions: 'crew-kept-apart',
        PolicyVersion: 'Rule Book on Conduct Toward Crew, Third edition',
        ReviewOn: `${day(1).toISODate()}T12:00:00Z`,
      },
    ]);
    const told = wordsOn((await callum.sees('CB-0001: a restriction was decided')).attachments);
    expect(told).toContain('Kirsty Lamont');
    expect(told).not.toMatch(ofOthers);
  });

  it('R6 · is in force once the Purser recorded the sealed letter', async () => {
    const { ailsa, fiona } = people(local);
    const notice = await fiona.opens(
      'Record the notice',
      await fiona.sees('CB-0001: a restriction was decided'),
    );
    expect(JSON.stringify(notice.card)).toContain('Sealed letter');
    const done = await notice.press('Record', {
      told: 'told',
      sentOn: day(0).toISODate(),
      noticeChannel: 'signal-by-post',
    });
    expect(wordsOn(done.card)).toContain('Kept to one gangway');
    await local.drain();
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'active' }]);
    const own = wordsOn((await ailsa.sees('Your report CB-0001')).attachments);
    expect(own).toContain('Kept to one gangway');
    expect(own).not.toMatch(ofOthers);
  });

  it('P4 · says of itself which version runs and which policy is in force', async () => {
    const health = await (await fetch(`${local.url}/api/health`)).json();
    expect(health).toEqual({ status: 'alive', version, policy: 'elswyn-harbour Third edition' });
  });
});
