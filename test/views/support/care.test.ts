import { loadProfile } from '../../../bot/policy/load-profile';
import {
  colleagueConduct,
  thankReporter,
  support,
  supportAfterViolence,
} from '../../../bot/views/support/care';
import { anIncident, aCase } from '../../builders/cases';
import { aManager, aReporter } from '../../builders/people';

const west = loadProfile('west-lothian');
const registers = loadProfile('registers-of-scotland');

const personOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const aReport = (violent: boolean) => {
  const incident = { ...anIncident({ violent }), by: personOf(aReporter()), at: '2025-11-03T10:00:00Z' };
  return aCase({ incidents: [incident], manager: personOf(aManager()) });
};

describe.each([west, registers])('T1 · support at $organisation', (profile) => {
  it('names somebody to talk to, counselling, training and advice on risk, and where each is', () => {
    const { offers } = support(profile, false);
    expect(offers.map(({ label }) => label).join()).toMatch(/talk to.*Counselling.*Training.*risk/);
    expect(offers.filter(({ where }) => where === '')).toEqual([]);
    expect(offers.map(({ text }) => text).join()).toMatch(
      /ensitive conversations.*feedback.*assertiveness.*relationships.*personal safety.*stress.*lone working/,
    );
  });

  it('H4 · assures that nobody is disciplined and nobody counts', () => {
    expect(support(profile, false).assurance).toMatch(/Nobody is disciplined.*Nobody counts/);
  });

  it('is offered in other words after violence, and a report of violence says so', () => {
    expect(supportAfterViolence(profile).heading).not.toBe(support(profile, false).heading);
    const confirmed = (violent: boolean) =>
      thankReporter('reported', aReport(violent), { profile, inDialog: true }).afterViolence;
    expect(confirmed(true)).toContain('talk to somebody today');
    expect(confirmed(false)).toBe('');
  });

  it('P2 · a colleague’s conduct: informally first, formally if needed, and nothing is recorded', () => {
    const { paragraphs, assurance } = colleagueConduct(profile, false);
    expect(paragraphs.join(' ')).toMatch(/informally first.*formal complaint/);
    expect(assurance).toContain('no case was opened');
  });
});

it('T2 · an employee of West Lothian may go to the police by their own choice, and is supported', () => {
  expect(support(west, false).police).toMatch(/your choice.*supports you/);
  expect(support(registers, false).police).toBe('');
});
