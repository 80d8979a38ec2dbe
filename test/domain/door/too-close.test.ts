import { hindranceTo } from '../../../bot/domain/case/transitions';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aConsultant, anActor, aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const profile = aProfile();
const affecting = (key: string) => ({ report: { form: aReportForm({ affected: [aPerson(key)] }) } });

describe('D5 · somebody named as affected has no part in the case by their role', () => {
  it('D5 · Q1 · gives no advice on equality', () => {
    const { incidents } = aCaseAt('reported', affecting('priya'));
    const asked = aCaseAt('awaiting-decision');
    const open = asked.consultations.map(({ answer: _, ...one }) => one);
    const asking = { actor: aConsultant(), profile };
    const subject = { ...asked, consultations: open };
    expect(hindranceTo(subject, 'give-consultation', asking)).toBeUndefined();
    expect(hindranceTo({ ...subject, incidents }, 'give-consultation', asking)).toMatchObject({
      code: 'AffectedPerson',
    });
  });

  it.each(['hold-record', 'propose-erasure'] as const)(
    'D5 · X4 · takes no step about the record: %s',
    (action) => {
      const asking = { actor: anActor('tomasz', ['information-governance']), profile };
      expect(hindranceTo(aCaseAt('closed', affecting('tomasz')), action, asking)).toMatchObject({
        code: 'AffectedPerson',
      });
      expect(hindranceTo(aCaseAt('closed'), 'hold-record', asking)).toBeUndefined();
    },
  );
});
