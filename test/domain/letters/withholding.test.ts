import { risksOfTelling } from '../../../bot/domain/letters/withholding';
import { attempt, caseAfter, fullProblemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { anEmtMember } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const ofBehaviour = (code: string) => {
  const subject = aCouncilCaseAt('awaiting-notice');
  return { ...subject, incidents: subject.incidents.map((one) => ({ ...one, behaviours: [code] })) };
};
const codesOf = (subject: Parameters<typeof risksOfTelling>[0], profile = theCouncil) =>
  risksOfTelling(subject, profile).map(({ code }) => code);

describe('Not telling the customer', () => {
  it('R6 · rests on danger to somebody, whom the policy names, and on nothing else', () => {
    const deciding = (tell: object) =>
      attempt('approve', { on: aCaseAt('awaiting-decision'), by: anEmtMember(), saying: { tell } });
    const easier = deciding({ told: false, risk: '', reason: 'It is easier' });
    expect(fullProblemsIn(easier)).toEqual([
      { field: 'notToldBecause', code: 'profile', words: aProfile().decision.notice.withholding.error },
    ]);
    const danger = caseAfter(deciding({ told: false, risk: 'staff', reason: 'He waits outside.' }));
    expect(danger).toMatchObject({
      decision: { notToldRisk: 'staff', notToldBecause: 'He waits outside.' },
      notice: { told: false, risk: 'staff' },
    });
  });

  it('R6 · under the guidance of the council is never right after mere persistence', () => {
    const persistent = theCouncil.behaviours.find(({ group }) => group === 'unreasonable-persistence');
    const abusive = theCouncil.behaviours.find(({ group }) => group === 'aggressive-abusive');
    expect(codesOf(ofBehaviour(persistent?.code ?? ''))).toEqual([]);
    expect(codesOf(ofBehaviour(abusive?.code ?? ''))).toEqual(['staff', 'customer', 'others']);
  });
});
