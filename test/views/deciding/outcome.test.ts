import { isDecided, outcome, type OutcomeReader } from '../../../bot/views/deciding/outcome';
import { aCaseAt } from '../../builders/cases';
import { aProfile } from '../../builders/profile';

const profile = aProfile();

describe('R6 · what was decided', () => {
  const told = (
    reader: OutcomeReader,
    status: 'awaiting-notice' | 'restricted' | 'refused' = 'awaiting-notice',
  ) => {
    const subject = aCaseAt(status);
    return isDecided(subject) ? outcome(subject, reader, profile) : undefined;
  };

  it('says the restriction in words, who manages contact, the review and who tells the customer next', () => {
    const card = told('manager');
    expect(card?.restrictions).toEqual([
      { label: 'Restriction', text: 'Contact through certain channels only' },
      { label: 'Channels the customer may still use', text: 'Email; Post' },
    ]);
    expect(card?.rows).toEqual(
      expect.arrayContaining([
        { label: 'The single point of contact (SPOC)', text: 'Isla Fraser, not yet accepted' },
        { label: 'The deputy of the SPOC', text: 'Struan Bell, not yet accepted' },
        { label: 'Review', text: '3 February 2026' },
      ]),
    );
    expect(card?.next).toBe('The customer is told next, by Isla Fraser (SPOC) or Struan Bell (deputy).');
  });

  it.each([
    ['reporter', false],
    ['manager', true],
    ['head', true],
    ['spoc', true],
    ['deputy', true],
    ['decider', true],
  ] as const)('X4 · tells the %s why only if they need to know', (reader, isTold) => {
    expect(told(reader)?.rationale !== '').toBe(isTold);
  });

  it('D3 · speaks of an appeal where there is a restriction to appeal against', () => {
    const labels = (status: 'restricted' | 'refused') =>
      told('manager', status)?.rows.map(({ label }) => label);
    expect(labels('restricted')).toContain('Appeal');
    expect(labels('refused')).not.toContain('Appeal');
  });

  it('S1 · tells SPOC and deputy what they now are', () => {
    expect(told('spoc')?.lead).toContain('as their SPOC');
    expect(told('deputy')?.lead).toContain('When Isla Fraser is away');
  });

  it('lets those who may record the notice do so, until it is recorded', () => {
    expect([told('spoc')?.notice, told('head')?.notice, told('reporter')?.notice]).toEqual([
      true,
      true,
      false,
    ]);
    expect(told('spoc', 'restricted')?.notice).toBe(false);
    expect(told('spoc', 'restricted')?.rows).toContainEqual({
      label: 'Customer told',
      text: '3 November 2025, Letter',
    });
  });

  it('D6 · names no restriction when it was refused', () => {
    const card = told('manager', 'refused');
    expect(card?.heading).toBe('CB-0001: no restriction');
    expect(card?.restrictions).toEqual([]);
    expect(card?.rows.map((row) => row.label)).not.toContain('Review');
  });
});
