import { listLimits, textLimits } from '../../../bot/domain/entries/limits';
import { attempt, caseAfter, fullProblemsIn, problemsIn } from '../../builders/attempts';
import { aReportForm } from '../../builders/forms';
import { aPerson, aReporter } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const reporting = (form: Parameters<typeof aReportForm>[0], at?: string) =>
  attempt('report', { by: aReporter(), saying: { form: aReportForm(form) }, ...(at ? { at } : {}) });

describe('a report', () => {
  it.each(aProfile().contactChannels.map(({ code }) => code))(
    'C1 · can be made of contact by %s',
    (channel) => {
      expect(caseAfter(reporting({ channel })).incidents[0]?.channel).toBe(channel);
    },
  );

  it.each(aProfile().behaviours.map(({ code }) => code))('B1, B2, B3 · can name %s', (behaviour) => {
    const report = reporting({ behaviours: [behaviour], threshold: 'disruption-of-work' });
    expect(caseAfter(report).incidents[0]?.behaviours).toEqual([behaviour]);
  });

  it('X2 · keeps the incident, the customer, witnesses, what was done and the reference in the CRM', () => {
    const made = caseAfter(reporting({ otherWitnesses: 'A visitor', evidence: 'The letter of 1 November' }));
    expect(made).toMatchObject({
      status: 'reported',
      reporter: aPerson('ailsa'),
      manager: aPerson('callum'),
      customer: { name: 'Morag Example', email: 'morag@customer.example', references: ['MID12345'] },
    });
    expect(made.incidents).toEqual([
      {
        by: aPerson('ailsa'),
        at: '2025-11-10T10:00:00Z',
        occurredAt: '2025-11-03T08:30:00Z',
        channel: 'telephone',
        behaviours: ['offensive-language'],
        narrative: 'The customer swore at me from the start of the call to its end.',
        context: 'They had waited a long time.',
        affected: [aPerson('ailsa')],
        witnesses: [aPerson('gregor')],
        otherWitnesses: 'A visitor',
        evidence: 'The letter of 1 November',
        recording: 'customer-experience-line',
        violent: false,
        danger: false,
        actionTaken: 'I said that I would end the call, and did.',
        crmReference: 'CRM-1001',
      },
    ]);
  });

  it('B4 · needs no context, and keeps it when there is some', () => {
    expect(caseAfter(reporting({ context: ' ' })).incidents[0]).not.toHaveProperty('context');
    expect(caseAfter(reporting({ context: ' bereaved ' })).incidents[0]?.context).toBe('bereaved');
  });

  it('says everything that is missing at once, in the order of the form', () => {
    const empty = {
      customerName: ' ',
      email: '',
      telephone: '',
      postcode: '',
      references: '',
      channel: '',
      date: '',
      time: '',
      behaviours: [],
      narrative: '\n',
      recording: '',
      manager: undefined,
    };
    expect(problemsIn(reporting(empty))).toEqual([
      'customerName missing',
      'channel missing',
      'date missing',
      'time missing',
      'behaviours missing',
      'narrative missing',
      'recording missing',
      'manager missing',
    ]);
  });

  it('says everything that is wrong at once, in the order of the form', () => {
    const wrong = {
      email: 'morag at home',
      telephone: '01234',
      channel: 'pigeon',
      date: '2025-02-30',
      time: '25:00',
      behaviours: ['rude', 'insisting-on-one-person'],
      threshold: 'annoying',
      recording: 'dictaphone',
      manager: aPerson('ailsa'),
    };
    expect(problemsIn(reporting(wrong))).toEqual([
      'email not-an-email',
      'telephone not-a-telephone-number',
      'channel not-offered',
      'date not-a-date',
      'time not-a-time',
      'behaviours not-offered',
      'threshold not-offered',
      'recording not-offered',
      'manager is-you',
    ]);
  });

  it('B2 · of an unreasonable demand states the threshold it passed', () => {
    expect(problemsIn(reporting({ behaviours: ['unrealistic-timescales'] }))).toEqual(['threshold missing']);
    const stated = reporting({ behaviours: ['unrealistic-timescales'], threshold: 'harassment-or-bullying' });
    expect(caseAfter(stated).incidents[0]?.threshold).toBe('harassment-or-bullying');
  });

  it('X1 · is refused with a recording of the invoice payment line, and the refusal says what to do instead', () => {
    const [problem] = fullProblemsIn(reporting({ recording: 'invoice-payment-line' }));
    expect(problem).toMatchObject({ field: 'recording', code: 'profile' });
    expect(problem?.words).toContain('in your own words');
  });

  it('D1 · goes to a manager who is not the reporter', () => {
    expect(problemsIn(reporting({ manager: aPerson('ailsa') }))).toEqual(['manager is-you']);
  });

  it('splits references at commas, semicolons and lines, and leaves out blanks', () => {
    const { customer } = caseAfter(reporting({ references: ' MID1, REN2;\n\nGLA3 ,' }));
    expect(customer.references).toEqual(['MID1', 'REN2', 'GLA3']);
  });

  it('takes a behaviour named twice for one', () => {
    const behaviours = ['racist', 'racist'];
    expect(caseAfter(reporting({ behaviours })).incidents[0]?.behaviours).toEqual(['racist']);
  });

  it('names the profile and the version of the policy it was made under', () => {
    expect(caseAfter(reporting({})).profile).toEqual({ id: 'registers-of-scotland', version: 'August 2021' });
  });
});

const filler = (length: number): string => 'é'.repeat(length);
const limits = [
  ['customerName', textLimits.name, filler],
  ['email', textLimits.contact, (length: number) => `${filler(length - 6)}@a.bcd`],
  ['telephone', textLimits.telephone, (length: number) => '1'.repeat(length)],
  ['postcode', textLimits.postcode, filler],
  ['references', textLimits.reference, filler],
  ['narrative', textLimits.narrative, filler],
  ['context', textLimits.context, filler],
  ['actionTaken', textLimits.context, filler],
  ['crmReference', textLimits.reference, filler],
  ['otherWitnesses', textLimits.witnesses, filler],
  ['evidence', textLimits.evidence, filler],
] as const;

describe.each(limits)('the text of %s in a report', (field, limit, text) => {
  it(`may have ${limit} characters, blanks around it not counted`, () => {
    expect(problemsIn(reporting({ [field]: ` ${text(limit)} ` }))).toEqual([]);
  });

  it(`may not have ${limit + 1}, and the limit is named`, () => {
    expect(fullProblemsIn(reporting({ [field]: text(limit + 1) }))).toEqual([
      { field, code: 'too-long', limit },
    ]);
  });
});

describe.each(['affected', 'witnesses'] as const)('the people under %s in a report', (field) => {
  const crowd = (size: number) => Array.from({ length: size }, () => aPerson('gregor'));

  it(`may be ${listLimits.people} and not one more`, () => {
    expect(problemsIn(reporting({ [field]: crowd(listLimits.people) }))).toEqual([]);
    expect(fullProblemsIn(reporting({ [field]: crowd(listLimits.people + 1) }))).toEqual([
      { field, code: 'too-many', limit: listLimits.people },
    ]);
  });
});

it(`a report may name ${listLimits.references} references and not one more`, () => {
  const references = (count: number) => Array.from({ length: count }, (_, index) => `MID${index}`).join(', ');
  expect(problemsIn(reporting({ references: references(listLimits.references) }))).toEqual([]);
  expect(problemsIn(reporting({ references: references(listLimits.references + 1) }))).toEqual([
    'references too-many',
  ]);
});

describe('when it happened', () => {
  const when = (date: string, time: string, at: string) => reporting({ date, time }, at);
  const occurred = (date: string, time: string) =>
    caseAfter(when(date, time, '2026-08-01T12:00:00Z')).incidents[0]?.occurredAt;

  it('may be this very minute and not the next', () => {
    expect(problemsIn(when('2025-11-03', '10:00', '2025-11-03T10:00:00Z'))).toEqual([]);
    expect(problemsIn(when('2025-11-03', '10:01', '2025-11-03T10:00:59Z'))).toEqual(['date in-the-future']);
  });

  it('is understood as time in Scotland, summer and winter', () => {
    expect(occurred('2025-07-01', '09:00')).toBe('2025-07-01T08:00:00Z');
    expect(occurred('2025-12-01', '09:00')).toBe('2025-12-01T09:00:00Z');
  });

  it('cannot be in the hour that is left out when the clocks go forward', () => {
    expect(problemsIn(when('2025-03-30', '01:00', '2026-08-01T12:00:00Z'))).toEqual(['time not-a-time']);
    expect(problemsIn(when('2025-03-30', '01:59', '2026-08-01T12:00:00Z'))).toEqual(['time not-a-time']);
    expect(occurred('2025-03-30', '00:59')).toBe('2025-03-30T00:59:00Z');
    expect(occurred('2025-03-30', '02:00')).toBe('2025-03-30T01:00:00Z');
  });

  it('is the first of the two when the clocks go back, so that nobody is told it lies ahead', () => {
    expect(occurred('2025-10-26', '01:30')).toBe('2025-10-26T00:30:00Z');
    expect(problemsIn(when('2025-10-26', '01:30', '2025-10-26T00:40:00Z'))).toEqual([]);
  });

  it.each(['03/11/2025', '2025-13-01', '2025-02-29', 'yesterday'])('is not the date "%s"', (date) => {
    expect(problemsIn(when(date, '10:00', '2026-08-01T12:00:00Z'))).toEqual(['date not-a-date']);
  });

  it.each(['24:01', '9:5', 'noon'])('is not the time "%s"', (time) => {
    expect(problemsIn(when('2025-11-03', time, '2026-08-01T12:00:00Z'))).toEqual(['time not-a-time']);
  });
});
