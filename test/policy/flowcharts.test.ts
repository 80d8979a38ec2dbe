import { chartsFor } from '../../bot/domain/guide/guidance';
import { loadProfile } from '../../bot/policy/load-profile';
import type { ChartStep } from '../../bot/policy/profile';

const profile = loadProfile('west-lothian');

const stepOf = (chart: string, code: string): ChartStep | undefined =>
  profile.guidance.charts.find((one) => one.code === chart)?.steps.find((step) => step.code === code);

/** What follows each choice of a step: "yes > f1-4". */
const waysOn = (step: ChartStep | undefined): string =>
  (step === undefined || step.kind === 'end' ? [] : step.choices)
    .map(({ code, to }) => `${code} > ${to}`)
    .join(', ');

describe('the flowchart on aggression in West Lothian', () => {
  it('F1.1 · P1 · is there for contact in every channel, and begins with a step that exists', () => {
    for (const { code } of profile.contactChannels) {
      const chart = chartsFor(profile, code).find((one) => one.code === 'aggressive');
      const at = chart?.starts.find(({ channels }) => channels.includes(code))?.at;
      expect(stepOf('aggressive', at ?? '')?.code).toBe(at);
      expect(at).toMatch(/^f1-(3|10)$/);
    }
  });

  it.each([
    ['F1.2', 'f1-3', 'yes > f1-4, no > handle', 'risk protocol'],
    ['F1.3', 'f1-3', 'yes > f1-4, no > handle', 'aggressive or abusive?'],
    ['F1.4', 'f1-4', 'said > f1-5', 'Calm things down'],
    ['F1.5', 'f1-5', 'yes > f1-6, no > handle', 'still'],
    ['F1.6', 'f1-6', 'yes > end-now, no > f1-7', 'at risk now?'],
    ['F1.7', 'f1-7', 'said > f1-8', 'you will end the contact'],
    ['F1.8', 'f1-8', 'yes > conclude, no > f1-9', 'changed'],
    ['F1.9', 'f1-9', 'ended > f1-10', 'End it politely'],
    ['F1.10', 'f1-10', 'violence > f1-11, threat > f1-11, neither > f1-11', 'line manager now'],
    ['F1.11', 'f1-11', 'go-on > f1-12', 'risk assessment'],
    ['F1.2', 'f1-12', '', 'Open their record in the CRM'],
    ['F1.12', 'f1-12', '', 'told what was agreed'],
  ])('%s · stands at %s and goes on as the chart says', (id, code, ways, words) => {
    const step = stepOf('aggressive', code);
    expect(step?.meets).toContain(id);
    expect(waysOn(step)).toBe(ways);
    expect([step?.heading, ...(step?.words ?? [])].join(' ')).toContain(words);
  });

  it('H3 · de-escalation acknowledges, reassures, explains, confirms, says that it must stop, and stays calm', () => {
    const said = stepOf('aggressive', 'f1-4')?.words.join(' ') ?? '';
    for (const part of [
      /Stay calm/,
      /I understand how/,
      /will be dealt with/,
      /explain how/,
      /by when/,
      /must stop/,
    ])
      expect(said).toMatch(part);
  });
});

describe('the flowchart on unreasonable demands in West Lothian', () => {
  it('F2.1 · P1 · is there for contact in every channel, and begins with the question, not with the record', () => {
    for (const { code } of profile.contactChannels) {
      const chart = chartsFor(profile, code).find((one) => one.code === 'unreasonable');
      expect(chart?.starts.find(({ channels }) => channels.includes(code))?.at).toBe('f2-3');
    }
  });

  it.each([
    ['F2.2', 'f2-3', 'demands > f2-4, again > f2-4, no > handle', 'Keep to it'],
    ['F2.2', 'f2-11', '', 'Open their record in the CRM'],
    ['F2.3', 'f2-3', 'demands > f2-4, again > f2-4, no > handle', 'unreasonable?'],
    ['F2.4', 'f2-4', 'said > f2-5', 'what we expect'],
    ['F2.5', 'f2-5', 'yes > f2-6, no > conclude', 'go on?'],
    ['F2.6', 'f2-6', 'said > f2-7', 'contact can be restricted'],
    ['F2.7', 'f2-7', 'yes > conclude, no > f2-8, in-writing > f2-9', 'changed'],
    ['F2.8', 'f2-8', 'ended > f2-9', 'politely'],
    ['F2.9', 'f2-9', 'disrupts > f2-10, harasses > f2-10, neither > f2-10', 'line manager'],
    ['F2.10', 'f2-10', 'go-on > f2-11', 'Head of Service decides'],
    ['F2.11', 'f2-11', '', 'told of any restriction'],
  ])('%s · stands at %s and goes on as the chart says', (id, code, ways, words) => {
    const step = stepOf('unreasonable', code);
    expect(step?.meets).toContain(id);
    expect(waysOn(step)).toBe(ways);
    expect([step?.heading, ...(step?.words ?? [])].join(' ')).toContain(words);
  });
});
