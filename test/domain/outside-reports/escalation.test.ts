import { loadProfile } from '../../../bot/policy/load-profile';
import { decide, type Outcome } from '../../../bot/domain/case/decide';
import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { refusalOf } from '../../../bot/domain/door/refusals';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCommand } from '../../builders/commands';
import { aContext } from '../../builders/context';
import { aReportForm } from '../../builders/forms';
import { aHead, aManager, anActor, anEmtMember, anotherHead, aReporter } from '../../builders/people';
import { aProfile, theStatuses } from '../../builders/profile';

const lawyer = anActor('moira', ['legal']);
const proposed = (on: Case): Case =>
  caseAfter(attempt('propose-external-report', { on, by: aManager(), wish: 'propose' }));
const advised = (on: Case): Case => caseAfter(attempt('give-advice', { on, by: lawyer, wish: 'advise' }));
const approved = (on: Case): Case =>
  caseAfter(attempt('decide-external-report', { on, by: anEmtMember(), wish: 'decide' }));

describe('A report to the police under the policy of Registers of Scotland', () => {
  it.each(theStatuses)(
    'E3 · goes its whole way on a case that is %s, and leaves it standing there',
    (status) => {
      const before = aCaseAt(status);
      const decided = approved(advised(proposed(before)));
      const after = caseAfter(
        attempt('record-external-report', { on: decided, by: anotherHead(), wish: 'record' }),
      );
      expect([after.status, after.since]).toEqual([before.status, before.since]);
      expect(after.externalReports).toMatchObject([
        {
          recipient: 'police',
          grounds: ['threat'],
          advice: [{ role: 'legal', by: { name: 'Moira Kidd' } }],
          decision: { approved: true, policyVersion: 'Customer Behaviour Policy, August 2021' },
          made: { on: '2025-11-10', reference: 'PS-2025-1' },
        },
      ]);
    },
  );

  it('E3 · is not decided before information governance or legal have advised on it', () => {
    const on = proposed(aCaseAt('awaiting-decision'));
    expect(refusalIn(attempt('decide-external-report', { on, by: anEmtMember() }))).toEqual({
      code: 'AdviceMissing',
      from: ['information-governance', 'legal'],
    });
    expect(attempt('decide-external-report', { on: advised(on), by: anEmtMember() }).kind).toBe('done');
  });

  it('E3 · that has no advice yet does not hide behind another that has', () => {
    const first = advised(proposed(aCaseAt('acknowledged')));
    const on = caseAfter(attempt('propose-external-report', { on: first, by: aManager(), wish: 'again' }));
    const second = String(on.externalReports.at(-1)?.number);
    expect(
      problemsIn(
        attempt('decide-external-report', {
          on,
          by: anEmtMember(),
          saying: { report: second },
          wish: 'other',
        }),
      ),
    ).toEqual(['report not-offered']);
  });

  it('E3 · names a recipient, a ground and an assessment of the risk', () => {
    const saying = { recipient: '', grounds: [], assessment: ' ' };
    expect(
      problemsIn(attempt('propose-external-report', { on: aCaseAt('reported'), by: aManager(), saying })),
    ).toEqual(['recipient missing', 'grounds missing', 'assessment missing']);
  });

  it('E3 · rests on grounds of the policy', () => {
    const saying = { grounds: ['rudeness'] };
    expect(
      problemsIn(attempt('propose-external-report', { on: aCaseAt('reported'), by: aManager(), saying })),
    ).toEqual(['grounds not-offered']);
  });

  it('E5 · that was refused is not made', () => {
    const refused = caseAfter(
      attempt('decide-external-report', {
        on: advised(proposed(aCaseAt('restricted'))),
        by: anEmtMember(),
        wish: 'decide',
        saying: { verdict: 'refused' },
      }),
    );
    expect(refusalIn(attempt('record-external-report', { on: refused, by: aHead() }))).toEqual({
      code: 'NothingOpen',
      action: 'record-external-report',
    });
  });

  it.each([
    ['2025-11-09', 'madeOn before-decision'],
    ['2025-11-11', 'madeOn in-the-future'],
    ['soon', 'madeOn not-a-date'],
    ['', 'madeOn missing'],
  ])('E5 · made on %s is not recorded: %s', (madeOn, problem) => {
    const on = approved(advised(proposed(aCaseAt('closed'))));
    const recording = attempt('record-external-report', {
      on,
      by: aHead(),
      saying: { madeOn },
      wish: 'record',
    });
    expect(problemsIn(recording)).toEqual([problem]);
  });

  it('D5 · is not decided by who reported the case or is affected by it', () => {
    const on = advised(proposed(aCaseAt('acknowledged')));
    const ailsa = { ...aReporter(), roles: ['emt'] };
    expect(refusalIn(attempt('decide-external-report', { on, by: ailsa }))).toEqual({ code: 'OwnReport' });
  });

  it('C2 · that is decided is nobody’s to decide any more', () => {
    const on = approved(advised(proposed(aCaseAt('acknowledged'))));
    expect(permittedActions(on, { actor: anEmtMember(), profile: aProfile() })).toEqual([
      'add-incident',
      'record-external-report',
    ]);
  });

  it('E3 · is proposed no more than four times on a case, so that its decision always finds room', () => {
    let on = aCaseAt('reported');
    for (const wish of ['1', '2', '3', '4']) {
      on = caseAfter(attempt('propose-external-report', { on, by: aManager(), wish }));
    }
    expect(problemsIn(attempt('propose-external-report', { on, by: aManager(), wish: '5' }))).toEqual([
      'recipient too-many',
    ]);
  });

  it('C1 · leaves the reporter free to take back a report on which nobody else acted', () => {
    const on = proposed(aCaseAt('reported'));
    expect(refusalOf(on, 'withdraw', { actor: aReporter(), profile: aProfile() })).toBeUndefined();
  });

  it('D1 · whoever comes too late for a step hears of the last step of the flow, not of the report outside', () => {
    const on = proposed(aCaseAt('acknowledged'));
    expect(refusalIn(attempt('acknowledge', { on, by: aManager() }))).toMatchObject({
      code: 'MovedOn',
      at: '2025-11-03T11:00:00Z',
    });
  });
});

describe('A colleague who goes to the police themselves', () => {
  it.each(theStatuses)('T2 · says so on a case that is %s, and nobody is asked', (status) => {
    const on = aCaseAt(status);
    const after = caseAfter(attempt('record-own-report', { on, by: aReporter() }));
    expect(after.ownReports).toEqual([
      { on: '2025-11-10', by: expect.anything(), at: '2025-11-10T10:00:00Z' },
    ]);
  });

  it('T2 · does so for themselves only', () => {
    const outcome = attempt('record-own-report', { on: aCaseAt('reported'), by: anActor('nadia') });
    expect(refusalIn(outcome)).toEqual({ code: 'NotTheirs' });
  });
});

describe('A report to the police under the guidance of West Lothian', () => {
  const profile = loadProfile('west-lothian');
  const report = { form: aReportForm({ behaviours: ['threats'], recording: 'none' }) };
  const inWestLothian = (action: Command['action'], by: Actor, on?: Case, saying: object = {}): Outcome =>
    decide(on, aCommand(action, saying), aContext({ profile, actor: by, commandId: `${action}-wish` }));

  it('E3 · is made by the line manager, who needs nobody’s advice or approval', () => {
    const on = caseAfter(inWestLothian('report', aReporter(), undefined, report));
    const done = caseAfter(inWestLothian('record-external-report', aManager(), on));
    expect(done.externalReports).toMatchObject([
      { recipient: 'police', grounds: ['threat'], advice: [], made: { on: '2025-11-10' } },
    ]);
    expect(permittedActions(done, { actor: aManager(), profile })).not.toContain('propose-external-report');
  });
});
