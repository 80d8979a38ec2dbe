import type { Actor } from '../../../bot/domain/case/context';
import { review } from '../../../bot/views/deciding/review';
import { sightOf } from '../../../bot/domain/door/sight';
import { render } from '../../../cards/render';
import { aCaseAt, anIncident } from '../../builders/cases';
import { aReportForm } from '../../builders/forms';
import { aHead, aManager, anActor, anEmtMember, anotherEmtMember, aReporter } from '../../builders/people';
import { readable } from '../../cards/card-nodes';
import { nothingElse, seenBy } from '../viewers';
import { theStatuses } from '../../builders/profile';

const shown = (subject: Parameters<typeof review>[0], actor: Actor, looked = nothingElse) =>
  readable(render('review', review(subject, seenBy(actor), looked)));

describe('X4 · the record of a case', () => {
  it('shows a decider everything that was told and proposed', () => {
    const text = shown(aCaseAt('awaiting-decision'), anEmtMember());
    for (const told of [
      'Morag Example',
      'swore at me',
      'They had waited',
      'Nothing milder',
      'It happens every week',
    ]) {
      expect(text).toContain(told);
    }
  });

  it.each([
    ['somebody who is nothing to the case', anActor('gregor'), 'none'],
    ['its reporter', aReporter(), 'own'],
    ['its manager', aManager(), 'record'],
    ['Customer Experience, which was not asked yet', anActor('kirsty', ['customer-experience']), 'none'],
    ['another manager', anActor('nadia'), 'none'],
    ['a member of EMT who is asked to decide', anEmtMember(), 'decision'],
    ['a Head who proposed it', aHead(), 'record'],
  ])('gives %s the sight that is theirs', (_, actor, sight) => {
    expect(sightOf(aCaseAt('awaiting-decision'), seenBy(actor))).toBe(sight);
  });

  it.each(['isla', 'struan'])('S1 · opens to %s once appointed, and not before', (key) => {
    expect(sightOf(aCaseAt('awaiting-decision'), seenBy(anActor(key)))).toBe('none');
    expect(sightOf(aCaseAt('restricted'), seenBy(anActor(key)))).toBe('record');
  });

  it.each(theStatuses)('shows nothing of a case that is %s to somebody who is nothing to it', (status) => {
    const card = review(aCaseAt(status), seenBy(anActor('gregor')), nothingElse);
    expect(readable(render('review', card))).not.toMatch(/Morag|swore|Ailsa|Callum/);
    expect(card.buttons).toEqual([]);
    expect(card.status).toContain('This is none of them');
  });

  it('keeps the reasons of those who decide from the reporter', () => {
    const text = shown(aCaseAt('awaiting-notice'), aReporter());
    expect(text).toContain('swore at me');
    expect(text).not.toMatch(/Nothing milder|Staff need protection|It happens every week|unmet need/);
  });

  it('keeps what one reporter told from another', () => {
    const subject = aCaseAt('acknowledged');
    const stamp = { by: { id: anActor('gregor').id, name: 'Gregor Wallace' }, at: '2025-11-04T10:00:00Z' };
    const shared = {
      ...subject,
      incidents: [
        ...subject.incidents,
        { ...anIncident({ narrative: 'He shouted at the desk.' }), ...stamp },
      ],
    };
    expect(shown(shared, anActor('gregor'))).toContain('He shouted at the desk.');
    expect(shown(shared, anActor('gregor'))).not.toContain('swore at me');
    expect(shown(shared, aReporter())).not.toContain('He shouted');
  });

  it('C5 · says to those who decide nothing twice, and of what was done again what came before', () => {
    const subject = aCaseAt('awaiting-decision');
    const stepsFor = (of: typeof subject): readonly string[] =>
      review(of, seenBy(anEmtMember()), nothingElse)
        .sections.filter(({ heading }) => heading === 'So far')
        .flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(stepsFor(subject)).not.toContainEqual(
      expect.stringMatching(/^(Reported|Referred|Restriction proposed)/),
    );
    const [proposed] = subject.steps.filter(({ event }) => event === 'CaseEndorsed');
    if (!proposed) throw new TypeError('It was proposed');
    const again = { ...subject, steps: [...subject.steps, { ...proposed, number: 99 }] };
    expect(stepsFor(again).filter((label) => label.startsWith('Restriction proposed'))).toHaveLength(1);
  });

  it('P3 · shows those who decide the principles, and nobody else', () => {
    const subject = aCaseAt('awaiting-decision');
    expect(review(subject, seenBy(anEmtMember()), nothingElse).principles).toHaveLength(4);
    expect(review(subject, seenBy(aManager()), nothingElse).principles).toEqual([]);
  });
});

describe('D8 · beside a case, a decider', () => {
  const looked = {
    earlier: [
      {
        ref: 'CB-0000',
        behaviours: ['threatening'],
        status: 'closed',
        reportedAt: '2024-05-01T10:00:00Z',
        warnings: [
          { sentOn: '2024-05-02' },
          { sentOn: '2024-06-03', changed: false },
          { sentOn: '2024-07-04' },
        ],
      },
    ],
    comparable: Array.from({ length: 9 }, (_, index) => ({
      behaviours: ['offensive-language'],
      kinds: index === 8 ? [] : ['channel'],
      outcome: index === 8 ? ('refused' as const) : ('approved' as const),
      decidedOn: `2025-0${index + 1}-15`,
    })),
    look: '',
  };
  const card = review(aCaseAt('awaiting-decision'), seenBy(anEmtMember()), looked);
  const rowsOf = (heading: string) =>
    card.sections.find((section) => section.heading === heading)?.rows ?? [];

  it('sees the customer’s earlier cases with behaviour, date, how they stand and the newest warnings', () => {
    expect(rowsOf('Earlier cases of this customer')).toEqual([
      {
        label: 'CB-0000',
        text: 'reported 1 May 2024. Threatening. Closed. warned 3 June 2024, and the behaviour did not change. warned 4 July 2024',
      },
    ]);
  });

  it('sees the newest five comparable decisions by their month, with nothing that says of whom', () => {
    const rows = rowsOf('Comparable decisions');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ label: 'September 2025', text: 'Other language that caused offence. Refused' });
    expect(rows[1]?.text).toBe(
      'Other language that caused offence. Approved: Contact through certain channels only',
    );
  });

  it('is told when there is nothing of either kind', () => {
    const text = shown(aCaseAt('awaiting-decision'), anEmtMember());
    expect(text).toContain('Nothing else about this customer is on record.');
    expect(text).toContain('Nothing comparable has been decided yet.');
  });
});

describe('D5 · why a step is missing', () => {
  const why = (status: Parameters<typeof aCaseAt>[0], actor: Actor, form = {}) =>
    review(aCaseAt(status, { report: { form: aReportForm(form) } }), seenBy(actor), nothingElse).noStep;

  it('is said to a decider who reported it', () => {
    expect(why('awaiting-decision', anActor('ailsa', ['emt']))).toContain('You reported this yourself');
  });

  it('is said to a decider who is named as affected', () => {
    const rory = anotherEmtMember();
    const affected = [{ id: rory.id, name: rory.name }];
    expect(why('awaiting-decision', rory, { affected })).toContain('named as affected');
  });

  it('is said to a decider who declared a conflict, with the day', () => {
    const eilidh = anEmtMember();
    const subject = aCaseAt('awaiting-decision');
    const conflict = {
      reason: 'A neighbour.',
      by: { id: eilidh.id, name: eilidh.name },
      at: '2025-11-05T09:00:00Z',
    };
    const card = review({ ...subject, conflicts: [conflict] }, seenBy(eilidh), nothingElse);
    expect(card.noStep).toContain('5 November 2025 at 9:00am');
  });

  it('is said when the case has ended', () => {
    expect(why('refused', aManager())).toBe(
      'This case has ended (Refused by EMT), so nothing is left to decide on it.',
    );
  });

  it('is not said to one who lacks nothing', () => {
    expect(why('awaiting-decision', anEmtMember())).toBe('');
  });
});
