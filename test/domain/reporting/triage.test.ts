import type { Actor } from '../../../bot/domain/case/context';
import type { Case } from '../../../bot/domain/case/state';
import { listLimits, textLimits } from '../../../bot/domain/entries/limits';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { passedOn } from '../../builders/passed-on';
import {
  aHead,
  aManager,
  anActor,
  anEmtMember,
  anotherEmtMember,
  aPerson,
  aReporter,
} from '../../builders/people';

describe('a reporter', () => {
  it('takes back a report that nobody else acted on, with a reason', () => {
    const on = aCaseAt('reported');
    expect(problemsIn(attempt('withdraw', { on, by: aReporter(), saying: { reason: '' } }))).toEqual([
      'reason missing',
    ]);
    expect(caseAfter(attempt('withdraw', { on, by: aReporter() }))).toMatchObject({
      status: 'withdrawn',
      closure: { reason: 'I mistook the customer for another.', by: aPerson('ailsa') },
    });
  });

  it('takes back a report after adding to it themself', () => {
    const on = caseAfter(attempt('add-incident', { on: aCaseAt('reported'), by: aReporter(), wish: 'more' }));
    expect(attempt('withdraw', { on, by: aReporter() }).kind).toBe('done');
  });

  it('does not take back what others have added to, and hears who and when', () => {
    const by = anActor('gregor');
    const on = caseAfter(attempt('add-incident', { on: aCaseAt('reported'), by, wish: 'more' }));
    expect(refusalIn(attempt('withdraw', { on, by: aReporter() }))).toEqual({
      code: 'AlreadyActedOn',
      by: aPerson('gregor'),
      at: '2025-11-10T10:00:00Z',
    });
  });
});

describe('the manager', () => {
  it('D1 · picks a report up and refers it to either Head, with a reason', () => {
    const on = caseAfter(
      attempt('acknowledge', { on: aCaseAt('reported'), by: aManager(), wish: 'pick-up' }),
    );
    for (const to of ['head-of-customer-services', 'head-of-customer-experience']) {
      const next = caseAfter(attempt('refer', { on, by: aManager(), saying: { to } }));
      expect(next).toMatchObject({ status: 'awaiting-endorsement', referral: { to, by: aPerson('callum') } });
    }
    expect(problemsIn(attempt('refer', { on, by: aManager(), saying: { to: 'emt', reason: '' } }))).toEqual([
      'to not-offered',
    ]);
    expect(caseAfter(attempt('refer', { on, by: aManager(), saying: { reason: '' } })).referral?.reason).toBe(
      '',
    );
  });

  it('D1 · closes a report that needs no restriction, with a reason', () => {
    const on = aCaseAt('reported');
    expect(problemsIn(attempt('close', { on, by: aManager(), saying: { reason: ' ' } }))).toEqual([
      'reason missing',
    ]);
    expect(caseAfter(attempt('close', { on, by: aManager() }))).toMatchObject({
      status: 'closed',
      closure: { reason: 'The customer apologised.' },
    });
  });

  it('D1 · adds an incident to a case of theirs without naming a manager again', () => {
    const saying = { form: aReportForm({ manager: undefined, customerName: '' }) };
    const next = caseAfter(attempt('add-incident', { on: aCaseAt('acknowledged'), by: aManager(), saying }));
    expect(next.incidents.map((incident) => incident.by.name)).toEqual(['Ailsa Reid', 'Callum Boyd']);
    expect(next.manager).toEqual(aPerson('callum'));
    expect(next.customer.name).toBe('Morag Example');
  });

  it('D7 · who is away keeps no case waiting: a Head refers it, once it was passed on', () => {
    for (const status of ['reported', 'acknowledged'] as const) {
      const on = aCaseAt(status);
      expect(refusalIn(attempt('refer', { on, by: aHead() }))).toEqual({ code: 'NotTheirs' });
      expect(attempt('refer', { on: passedOn(on), by: aHead() }).kind).toBe('done');
    }
  });
});

describe('a question', () => {
  const asking = (saying: object = {}) =>
    attempt('ask-for-information', {
      on: aCaseAt('awaiting-decision'),
      by: anEmtMember(),
      saying,
      wish: 'ask',
    });

  it('D6 · X4 · is answered by those who were asked or where it was asked, and by no role elsewhere', () => {
    const answer = (on: Case, by: Actor) => attempt('give-information', { on, by, wish: 'answer' });
    const ofEmt = caseAfter(asking());
    expect(answer(ofEmt, anotherEmtMember()).kind).toBe('done');
    expect(answer(ofEmt, aHead()).kind).toBe('refused');
    const ofManager = aCaseAt('awaiting-information');
    expect(answer(ofManager, aManager()).kind).toBe('done');
    expect(answer(ofManager, anEmtMember()).kind).toBe('refused');
  });

  it('D6 · goes to the reporter or to the manager, and the case waits', () => {
    for (const [of, key] of [
      ['reporter', 'ailsa'],
      ['manager', 'callum'],
    ] as const) {
      expect(caseAfter(asking({ of }))).toMatchObject({
        status: 'awaiting-information',
        question: { of: aPerson(key), by: aPerson('eilidh'), returnTo: 'awaiting-decision' },
      });
    }
    expect(problemsIn(asking({ question: '', of: 'customer' }))).toEqual([
      'question missing',
      'of not-offered',
    ]);
  });

  it('D6 · when answered, brings the case back to where it stood, and question and answer are kept', () => {
    const next = caseAfter(attempt('give-information', { on: caseAfter(asking()), by: aReporter() }));
    expect(next.status).toBe('awaiting-decision');
    expect(next.question).toBeUndefined();
    expect(next.answers).toEqual([
      {
        question: 'Was the customer warned?',
        asked: aPerson('eilidh'),
        text: 'Yes, twice.',
        by: aPerson('ailsa'),
        at: '2025-11-10T10:00:00Z',
      },
    ]);
  });

  it('D6 · may be answered by who asked, who learnt it otherwise, and not by just anyone', () => {
    const on = caseAfter(asking());
    expect(attempt('give-information', { on, by: anEmtMember() }).kind).toBe('done');
    expect(refusalIn(attempt('give-information', { on, by: anActor('gregor') }))?.code).toBe('NotTheirs');
    expect(
      problemsIn(attempt('give-information', { on, by: anEmtMember(), saying: { answer: '' } })),
    ).toEqual(['answer missing']);
  });

  it('D2 · of EMT leaves the case with EMT: neither manager nor Head closes it meanwhile', () => {
    const on = caseAfter(asking());
    for (const by of [aManager(), aHead()])
      expect(refusalIn(attempt('close', { on, by }))?.code).toBe('MovedOn');
  });

  it(`may be asked ${listLimits.questions} times in one case, which keeps room for the decision`, () => {
    const [answer] = caseAfter(
      attempt('give-information', { on: caseAfter(asking()), by: aReporter() }),
    ).answers;
    const after = (count: number) => ({
      ...aCaseAt('awaiting-decision'),
      answers: Array.from({ length: count }, () => answer).filter((one) => one !== undefined),
    });
    const ask = (count: number) =>
      problemsIn(attempt('ask-for-information', { on: after(count), by: anEmtMember() }));
    expect(ask(listLimits.questions - 1)).toEqual([]);
    expect(ask(listLimits.questions)).toEqual(['question too-many']);
  });
});

it('C1 · a case full of incidents takes no more of them, and can still be decided', () => {
  const long = {
    form: aReportForm({
      narrative: 'x'.repeat(textLimits.narrative),
      context: 'x'.repeat(textLimits.context),
      actionTaken: 'x'.repeat(textLimits.context),
    }),
  };
  let on = aCaseAt('awaiting-decision');
  let refusal: string | undefined;
  for (let count = 0; count < 30 && refusal === undefined; count += 1) {
    const outcome = attempt('add-incident', {
      on,
      by: anActor('gregor'),
      saying: long,
      wish: `more-${count}`,
    });
    if (outcome.kind === 'done') on = outcome.next;
    refusal = refusalIn(outcome)?.code;
  }
  expect(refusal).toBe('CaseFull');
  expect(attempt('approve', { on, by: anEmtMember() }).kind).toBe('done');
});

it('D1 · a second click is one effect, and is told apart from a refusal', () => {
  const on = caseAfter(attempt('acknowledge', { on: aCaseAt('reported'), by: aManager(), wish: 'the-same' }));
  expect(attempt('acknowledge', { on, by: aManager(), wish: 'the-same' })).toEqual({
    kind: 'repeat',
    subject: on,
  });
  expect(refusalIn(attempt('acknowledge', { on, by: aManager(), wish: 'another' }))?.code).toBe('MovedOn');
});
