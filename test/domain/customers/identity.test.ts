import type { Case } from '../../../bot/domain/case/state';
import { recordCorrection } from '../../../bot/domain/customers/corrections';
import { customerRefOf, recordMatchDecision } from '../../../bot/domain/customers/identity';
import type { MatchDecision } from '../../../bot/domain/customers/matching/matches';
import { attempt, caseAfter, refusalIn } from '../../builders/attempts';
import { aCase, aCaseAt } from '../../builders/cases';
import { anActor, anEmtMember, aPerson, aReporter } from '../../builders/people';

/** The case once Kirsty found its customer to be somebody met before. */
function merged(on: Case): Case {
  const own = customerRefOf(on);
  const decided = { stays: 'CU-0900', goes: own, by: aPerson('kirsty'), at: '2026-01-20T10:00:00Z' };
  const change: MatchDecision = { kind: 'merge', key: 'a-form', reason: 'Says so.', belongs: [], ...decided };
  const done = recordMatchDecision(on, 'MA-1', change);
  expect(done?.next.customerRef).toBe('CU-0900');
  return done?.next ?? on;
}

/** The case once Kirsty added a name to its customer. */
function named(on: Case): Case {
  const added = { field: 'name', was: '', is: 'Maggie', reason: 'Signs so.' } as const;
  const correction = { key: 'a-form', by: aPerson('kirsty'), at: '2026-01-20T10:00:00Z', ...added };
  const done = recordCorrection(on, correction, (_, value) => value.toLowerCase());
  expect(done?.next.customer.aliases).toEqual(['Maggie']);
  return done?.next ?? on;
}

describe.each([
  ['merged with another', merged],
  ['given another name', named],
])('S4 · a customer who was %s', (_, happened) => {
  it('D1 · leaves the report to whoever made it, to be taken back until somebody acts on it', () => {
    const on = happened(aCase());
    expect(caseAfter(attempt('withdraw', { on, by: aReporter() })).status).toBe('withdrawn');
  });

  it('D1 · is not taken for the step that somebody came too late for', () => {
    const late = attempt('approve', { on: happened(aCaseAt('refused')), by: anActor('rory', ['emt']) });
    const { id, name } = anEmtMember();
    expect(refusalIn(late)).toMatchObject({ code: 'MovedOn', by: { id, name } });
  });
});
