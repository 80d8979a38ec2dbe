import type { Case } from '../../../bot/domain/case/state';
import type { Actor } from '../../../bot/domain/case/context';
import type { Action, Status } from '../../../bot/policy/codes';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aHead, aManager, anEmtMember, anotherEmtMember, anotherHead, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';

/** Everyone who decides something about a case, where, and what. */
const deciders: readonly (readonly [string, Actor, Status, readonly Action[]])[] = [
  ['the manager', aManager(), 'acknowledged', ['close']],
  ['a Head', aHead(), 'awaiting-endorsement', ['close', 'endorse']],
  ['a member of EMT', anEmtMember(), 'awaiting-decision', ['approve', 'approve-with-changes', 'refuse']],
];

/** What the person is told for each of the steps they would otherwise take. */
const answers = (on: Case, by: Actor, steps: readonly Action[]) =>
  steps.map((action) => refusalIn(attempt(action, { on, by }))?.code);

describe.each(deciders)('%s', (_, by, status, steps) => {
  it('D5 · decides on a case they have nothing to do with', () => {
    expect(answers(aCaseAt(status), by, steps)).toEqual(steps.map(() => undefined));
  });

  it('D5 · does not decide on a case of which they reported a part', () => {
    const on = caseAfter(attempt('add-incident', { on: aCaseAt(status), by, wish: 'report-a-part' }));
    expect(answers(on, by, steps)).toEqual(steps.map(() => 'OwnReport'));
  });

  it('D5 · does not decide on a case in which they are a person affected, be it by a later incident', () => {
    const form = aReportForm({ affected: [aPerson('gregor'), { id: by.id, name: by.name }] });
    const first = aCaseAt(status, { report: { form } });
    expect(answers(first, by, steps)).toEqual(steps.map(() => 'AffectedPerson'));
    const later = attempt('add-incident', {
      on: aCaseAt(status),
      by: anotherEmtMember(),
      saying: { form },
      wish: 'more',
    });
    expect(answers(caseAfter(later), by, steps)).toEqual(steps.map(() => 'AffectedPerson'));
  });
});

describe('a conflict of interest', () => {
  const declared = (on: Case, by: Actor) =>
    caseAfter(attempt('declare-conflict', { on, by, wish: 'conflict' }));

  it.each(deciders.slice(1))(
    'D5 · of %s takes every step from them but an incident, a word to the police and that 999 was called',
    (_, by, status) => {
      const on = declared(aCaseAt(status), by);
      expect(on.status).toBe(status);
      const left = permittedActions(on, { actor: by, profile: aProfile() });
      // Putting a report to the police forward decides nothing, nor does saying that 999 was called.
      const words: readonly string[] = ['propose-external-report', 'record-emergency-call'];
      expect(left.filter((action) => !words.includes(action))).toEqual(['add-incident']);
      expect(refusalIn(attempt('declare-conflict', { on, by }))).toEqual({
        code: 'ConflictDeclared',
        at: '2025-11-10T10:00:00Z',
      });
    },
  );

  it('D5 · of one leaves the case to the other', () => {
    const endorsing = declared(aCaseAt('awaiting-endorsement'), aHead());
    expect(attempt('endorse', { on: endorsing, by: anotherHead() }).kind).toBe('done');
    const deciding = declared(aCaseAt('awaiting-decision'), anEmtMember());
    expect(attempt('approve', { on: deciding, by: anotherEmtMember() }).kind).toBe('done');
  });

  it('D5 · is declared with a reason', () => {
    const on = aCaseAt('awaiting-decision');
    expect(
      problemsIn(attempt('declare-conflict', { on, by: anEmtMember(), saying: { reason: '' } })),
    ).toEqual(['reason missing']);
  });
});
