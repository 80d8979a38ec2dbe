import { hindranceTo } from '../../../bot/domain/case/transitions';
import { extentFor } from '../../../bot/domain/door/need-to-know';
import { refusalOf } from '../../../bot/domain/door/refusals';
import { aCaseAt } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aConsultant, aHead, aManager, anActor, aPerson } from '../../builders/people';
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

describe('D5 · somebody who is out takes no step that only their role gives', () => {
  const { incidents } = aCaseAt('reported', affecting('fiona'));
  const restricted = { ...aCaseAt('restricted'), incidents };
  const fiona = { actor: aHead(), profile };

  it.each(['propose-variation', 'propose-lifting', 'prepare-letter', 'appoint', 'log-contact'] as const)(
    'D5 · as a Head who is affected: %s',
    (action) => {
      expect(refusalOf(aCaseAt('restricted'), action, fiona)).toBeUndefined();
      expect(refusalOf(restricted, action, fiona)).toEqual({ code: 'AffectedPerson' });
    },
  );

  it('D5 · reads as an affected manager what an affected person reads, and no more', () => {
    const subject = aCaseAt('acknowledged', affecting('callum'));
    expect(extentFor(aCaseAt('acknowledged'), aManager(), profile)).toBe('record');
    expect(extentFor(subject, aManager(), profile)).toBe('outcome');
  });
});
