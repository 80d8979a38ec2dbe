import { loadProfile } from '../../../bot/policy/load-profile';
import {
  colleagueConduct,
  thankReporter,
  support,
  supportAfterViolence,
} from '../../../bot/views/support/care';
import { postingsOf } from '../../../bot/deliveries/postings';
import { aCase, aHistoryTo, anIncident } from '../../builders/cases';
import { aManager, aReporter } from '../../builders/people';

const west = loadProfile('west-lothian');
const registers = loadProfile('registers-of-scotland');

const personOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const aReport = (told: Parameters<typeof anIncident>[0]) => {
  const incident = { ...anIncident(told), by: personOf(aReporter()), at: '2025-11-03T10:00:00Z' };
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

  const threat = profile.behaviours.find(({ warns }) => warns === 'threat')?.code ?? '';
  it.each([
    ['violence that was ticked', { violent: true }, true],
    ['danger', { danger: true }, true],
    ['a threat by what it was, with nothing ticked', { behaviours: [threat] }, true],
    ['bad language', { behaviours: ['offensive-language'] }, false],
  ])(
    'is offered a second time after a report of %s, in its answer and in a message',
    (_, told, isOffered) => {
      expect(supportAfterViolence(profile).heading).not.toBe(support(profile, false).heading);
      const subject = aReport(told);
      const said = thankReporter('reported', subject, { profile, inDialog: true }).afterViolence;
      expect(said.includes('talk to somebody today')).toBe(isOffered);
      const [event] = aHistoryTo('reported').events;
      const [incident] = subject.incidents;
      if (event?.happened.type !== 'IncidentReported' || !incident)
        throw new TypeError('It was not reported');
      const { by: _by, at: _at, ...reported } = incident;
      const posted = postingsOf(
        subject,
        { ...event, happened: { ...event.happened, incident: reported } },
        profile,
      );
      expect(posted.some(({ card }) => card === 'support')).toBe(isOffered);
    },
  );

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
