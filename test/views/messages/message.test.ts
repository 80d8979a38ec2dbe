import type { Refusal } from '../../../bot/domain/case/refusal';
import { confirmation, message, refusalMessage } from '../../../bot/views/messages/message';
import { render } from '../../../cards/render';
import { aCaseAt } from '../../builders/cases';
import { aPerson } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const profile = aProfile();
const said = (refusal: Refusal) => refusalMessage(refusal, 'approve', profile).paragraphs.join(' ');

describe('D5 · a refusal', () => {
  it.each<[Refusal, string]>([
    [{ code: 'OwnReport' }, 'Nobody decides on their own report, so you cannot approve this.'],
    [{ code: 'AffectedPerson' }, 'Nobody decides on what was done to them, so you cannot approve this.'],
    [{ code: 'ConflictDeclared', at: '2025-11-05T09:00:00Z' }, 'You did so on 5 November 2025 at 9:00am'],
    [
      { code: 'NotYours', action: 'approve', parties: ['emt', 'manager'] },
      'It is for: Member of the Executive Management Team (EMT); The manager or team leader of the report.',
    ],
    [
      { code: 'AlreadyActedOn', by: aPerson('callum'), at: '2025-11-05T09:00:00Z' },
      'Callum Boyd did so on 5 November 2025 at 9:00am',
    ],
    [
      {
        code: 'MovedOn',
        action: 'approve',
        status: 'refused',
        by: aPerson('rory'),
        at: '2025-11-05T17:30:00Z',
      },
      'Rory Sinclair took the last step on 5 November 2025 at 5:30pm, and the case now stands at: Refused by EMT.',
    ],
    [
      { code: 'Incomplete', problems: [{ field: 'rationale', code: 'missing' }] },
      'Enter a reason for your decision.',
    ],
    [{ code: 'CaseFull' }, 'Report the incident as a new case.'],
    [{ code: 'SentBefore', written: ['It is over.', 'So be it.'] }, '“So be it.”'],
  ])('with its reason in words', (refusal, words) => {
    expect(said(refusal)).toContain(words);
    expect(said(refusal)).not.toMatch(/[{}]/);
  });

  it('shows a name that looks like markup as it is', () => {
    const by = { ...aPerson('rory'), name: '**{at}** $&' };
    expect(said({ code: 'AlreadyActedOn', by, at: '2025-11-05T09:00:00Z' })).toContain(
      '**{at}** $& did so on',
    );
  });
});

describe('C1 · a message', () => {
  it('tells a reporter that the report is in, and who has been told', () => {
    const card = render('message', confirmation('reported', aCaseAt('reported'), profile));
    expect(readable(card)).toContain('Your report CB-0001 is in');
    expect(readable(card)).toContain('Callum Boyd has been told');
  });

  it('says after a step where the case stands and what happens next', () => {
    expect(confirmation('done', aCaseAt('awaiting-decision'), profile).paragraphs).toEqual([
      'With EMT for decision. Member of the Executive Management Team (EMT) now approves, changes or refuses what is proposed.',
      'You can close this window.',
    ]);
  });

  it('says that what was accepted is kept, and need not be sent again', () => {
    expect(message('accepted').paragraphs.join(' ')).toMatch(/kept safe.*do not need to send it again/);
  });

  it('X4 · names no customer where a message could not be delivered', () => {
    const card = message('undelivered', { ref: 'CB-0001', who: 'the line manager' });
    expect(JSON.stringify(card)).toContain('CB-0001');
    expect(JSON.stringify(card)).not.toContain('Morag');
  });
});
