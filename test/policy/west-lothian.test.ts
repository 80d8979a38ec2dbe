import type { Profile } from '../../bot/policy/profile';
import { loadProfile } from '../../bot/policy/load-profile';

const profile: Profile = loadProfile('west-lothian');
const codes = (entries: readonly { readonly code: string }[]): readonly string[] =>
  entries.map(({ code }) => code);
const who = (action: string, status: string): readonly string[] =>
  profile.workflow.transitions.find(
    (row) => row.action === action && row.from.some((from) => from === status),
  )?.by ?? [];

describe('the policy of West Lothian Council', () => {
  it('D1 · has the line manager propose, and lets one who was part of it pass the case to a Head of Service', () => {
    expect(who('endorse', 'acknowledged')).toEqual(['manager']);
    // Others only once it was passed on to them.
    expect(who('refer', 'acknowledged')).toEqual(['manager', 'head-of-service']);
    expect(who('endorse', 'awaiting-endorsement')).toEqual(['head-of-service', 'substitute-decider']);
  });

  it('D2 · D5 · F2.10 · has the Head of Service decide in their channel, and a substitute where it is passed on', () => {
    for (const action of ['approve', 'approve-with-changes', 'refuse'])
      expect(who(action, 'awaiting-decision')).toEqual(['head-of-service', 'substitute-decider']);
    const rows = profile.workflow.transitions.filter(({ by }) => by.includes('substitute-decider'));
    expect(
      rows.filter(({ action, guards }) => action !== 'give-information' && !guards.includes('passed-on')),
    ).toEqual([]);
    const put = profile.workflow.statuses.find(({ code }) => code === 'awaiting-decision');
    expect(put?.channel).toBe('heads-of-service');
  });

  it('D3 · offers a review by an uninvolved senior, S1 · leaves the SPOC open, V1 · reviews every six months', () => {
    expect(profile.decision).toMatchObject({
      appeal: { offered: true },
      spoc: 'optional',
      review: { everyMonths: 6 },
    });
    expect(profile.decision.equality.consult).toBeUndefined();
  });

  it('R1 · knows every strategy for future contact', () => {
    expect(codes(profile.restrictionKinds)).toEqual([
      'set-times',
      'nominated-officer',
      'appointment',
      'writing-only',
      'complaint-exhausted',
      'third-party',
      'return-documents',
      'destroy-documents',
      'other',
    ]);
  });

  it('R1 · destroys documents only of a persistent customer, and only in an extreme case that is confirmed', () => {
    const kind = profile.restrictionKinds.find(({ code }) => code === 'destroy-documents');
    expect(kind?.grounds).toEqual(['unreasonable-persistence']);
    expect(kind?.asks.find(({ input }) => input === 'confirm')?.code).toBe('extreme');
  });

  it('H5 · never stops a complaint that is being handled', () => {
    for (const kind of profile.restrictionKinds) expect(codes(kind.exceptions)).toContain('complaint');
  });

  it('H10 · answers on a complaint that is exhausted only when significant new information arrives', () => {
    const kind = profile.restrictionKinds.find(({ code }) => code === 'complaint-exhausted');
    expect(codes(kind?.reopensOn ?? [])).toEqual(['significant-new-information']);
  });

  it('B1 · B3 · knows six kinds of persistence and six of aggression', () => {
    const count = (group: string) => profile.behaviours.filter((one) => one.group === group).length;
    expect([count('unreasonable-persistence'), count('aggressive-abusive')]).toEqual([6, 6]);
  });

  it('B2 · asks for the threshold at which a demand became unreasonable', () => {
    const demands = profile.behaviourGroups.find(({ code }) => code === 'unreasonable-demands');
    expect(demands?.needsThreshold).toBe(true);
  });

  it('P2 · names the route for a colleague’s conduct, that of schools, and colleagues who are customers', () => {
    const advice = profile.colleagueConduct.advice.join(' ');
    expect(advice).toMatch(/informally first.*formal complaint/);
    expect(advice).toMatch(/school.*is a customer/);
  });

  it('P5 · is reviewed once a year by HR Policy and Advice', () => {
    expect(profile.policy.review).toMatchObject({ everyMonths: 12, owner: 'hr-policy' });
  });
});
