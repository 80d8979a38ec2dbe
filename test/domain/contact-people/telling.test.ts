import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { untoldContact } from '../../../bot/domain/contact-people/known-contact';
import { owedNotice } from '../../../bot/domain/letters/notice';
import { letterValues } from '../../../bot/domain/letters/values';
import { lettersIn } from '../../../bot/domain/letters/letters';
import { openSteps } from '../../../bot/domain/waiting/open-steps';
import { draw } from '../../../bot/deliveries/draw';
import { postingsOf } from '../../../bot/deliveries/postings';
import { appointment } from '../../../bot/views/contact-people/appointment';
import { contactRows } from '../../../bot/views/correspondence/contact-rows';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aContext } from '../../builders/context';
import {
  aCouncilCaseAt,
  aHeadOfService,
  afterAbuse,
  attemptInCouncil,
  theCouncil,
} from '../../builders/council';
import { aLetter } from '../../builders/letters';
import { aHead, anActor, aPerson, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { aRestriction, asked } from '../../builders/reviews';

const kirsty = anActor('kirsty');
const houses = [
  { profile: aProfile(), restricted: aRestriction('2026-12-01'), head: aHead(), tries: attempt },
  {
    profile: theCouncil,
    restricted: afterAbuse(aCouncilCaseAt('restricted')),
    head: aHeadOfService(),
    tries: attemptInCouncil,
  },
] as const;

describe.each(houses)('A new contact person, $profile.id', ({ profile, restricted, head, tries }) => {
  let wishes = 0;
  const step = (
    action: Command['action'],
    on: Case,
    {
      by = head,
      saying = {},
      at = '2026-01-12T10:00:00Z',
    }: { by?: Actor; saying?: object; at?: string } = {},
  ) => tries(action, { on, by, at, wish: `wish-${(wishes += 1)}`, saying });
  const appoint = (on: Case, key: string, at?: string) => {
    const saying = { role: 'spoc', person: aPerson(key), reason: 'Moved on.' };
    return caseAfter(step('appoint', on, { saying, ...(at ? { at } : {}) }));
  };
  const accept = (on: Case, by = kirsty, at = '2026-01-12T10:00:00Z') =>
    caseAfter(step('accept-appointment', on, { by, at }));
  const then = { by: kirsty, at: '2026-01-13T10:00:00Z' };
  const tell = (on: Case, saying: object = {}) => {
    const said = { told: true, sentOn: '2026-01-13', channel: 'letter', ...saying };
    return step('record-notice', on, { ...then, saying: said });
  };
  const tellings = (on: Case) => openSteps(on, profile).filter(({ kind }) => kind === 'telling-contact');

  const before = (() => {
    const named = appoint(restricted, 'isla', '2025-12-01T10:00:00Z');
    const accepted = accept(named, aSpoc(), '2025-12-01T11:00:00Z');
    return untoldContact(accepted) ? caseAfter(tell(accepted)) : accepted;
  })();
  const appointed = appoint(before, 'kirsty');
  const accepted = accept(appointed);

  it('R9 · is owed to the customer once they accepted, and waits for the contact people', () => {
    expect(tellings(before)).toEqual([]);
    expect(tellings(appointed)).toEqual([]);
    expect(refusalIn(tell(appointed))?.code).toBe('NothingOpen');
    expect(owedNotice(accepted).of).toBe('contact');
    expect(tellings(accepted)[0]?.people[0]).toMatchObject({ as: 'spoc', person: { name: 'Kirsty Lamont' } });
  });

  it('R9 · is owed after a handover too', () => {
    const offered = caseAfter(
      step('hand-over', before, { by: aSpoc(), saying: { person: aPerson('kirsty'), reason: 'Away.' } }),
    );
    expect(tellings(offered)).toEqual([]);
    expect(tellings(accept(offered))).toHaveLength(1);
  });

  it('R9 · S1 · stands on their card with the letter to prepare, and on the record', () => {
    const card = appointment(accepted, kirsty, profile);
    expect(card.heading).toContain('now tell the customer');
    expect(card.buttons.map(({ dialog }) => dialog).slice(0, 2)).toEqual(['prepare-letter', 'record-notice']);
    expect(contactRows(accepted, profile).at(-1)).toMatchObject({ text: 'Not yet' });
    const told = caseAfter(tell(accepted));
    expect(contactRows(told, profile).at(-1)?.text).toContain('13 January 2026');
    expect(appointment(told, kirsty, profile).heading).toContain('you accepted');
  });

  it('R9 · D7 · is chased by the time of the profile, again and again, until the customer was told', () => {
    const { tellWithinWorkingDays: days } = profile.contactPeople;
    const said = (on: Case, upTo: string) =>
      asked(on, upTo, { profile }).events.filter(
        ({ happened }) => happened.type === 'ContactTellingReminded',
      );
    expect(days).toBe(3);
    expect(said(accepted, '2026-01-14T23:59:59Z')).toEqual([]);
    const [first] = said(accepted, '2026-01-15T09:00:00Z');
    const reminded = asked(accepted, '2026-01-15T09:00:00Z', { profile }).subject;
    const told = first
      ? postingsOf(reminded, first, profile).map(({ destination, card }) => [destination, card])
      : [];
    expect(told).toContainEqual([{ kind: 'person', id: kirsty.id }, 'news']);
    const [again] = said(reminded, '2026-01-22T09:00:00Z');
    const posted = again ? postingsOf(reminded, again, profile) : [];
    const channels = posted.map(({ destination }) => destination);
    // The Heads are told to open the record: there is the button, until the customer was told (C7).
    const inChannel = posted.find(({ destination: to }) => to.kind === 'channel');
    const drawn = (on: Case) => (inChannel ? JSON.stringify(draw(inChannel, on, profile).card) : '');
    expect(drawn(asked(reminded, '2026-01-22T09:00:00Z', { profile }).subject)).toContain(
      '"dialog":"review"',
    );
    expect(drawn(caseAfter(tell(accepted)))).toContain('waits no more');
    expect(channels).toContainEqual({ kind: 'channel', code: profile.reviews.headChannel });
    expect(said(caseAfter(tell(accepted)), '2026-02-20T09:00:00Z')).toEqual([]);
  });

  it('R9 · is told by the letter of the profile, which names them, and by any letter that does', () => {
    const kind = lettersIn('restricted', profile).find(({ purpose }) => purpose === 'new-contact');
    const values = kind ? letterValues(kind, accepted, aContext({ actor: kirsty, profile }), {}) : {};
    expect(values['spoc']).toBe('Kirsty Lamont');
    const sent = (purpose: 'new-contact' | 'review-outcome', code: string) => {
      const on = { ...accepted, letters: [aLetter({ purpose, code, values, at: '2026-01-12T11:00:00Z' })] };
      const saying = { letter: '94', sentOn: '2026-01-13', channel: 'letter' };
      return step('record-letter-sent', on, { ...then, saying });
    };
    const outcome = sent('new-contact', 'new-contact');
    expect(outcome.kind === 'done' && outcome.events.map(({ happened }) => happened.type)).toEqual([
      'LetterSent',
      'ContactNoticeSent',
    ]);
    expect(tellings(caseAfter(outcome))).toEqual([]);
    expect(tellings(caseAfter(sent('review-outcome', 'review-outcome')))).toEqual([]);
  });

  it('R9 · is withheld for danger to somebody alone, and then nothing is chased; of the next one it is owed again', () => {
    const silent = { told: false, reason: 'He went for the postman.', sentOn: '', channel: '' };
    expect(problemsIn(tell(accepted, { ...silent, risk: 'it-is-easier' }))).toEqual(['reason profile']);
    const [risk] = profile.decision.notice.withholding.risks;
    const withheld = caseAfter(tell(accepted, { ...silent, risk: risk?.code ?? '' }));
    expect(tellings(withheld)).toEqual([]);
    const next = accept(appoint(withheld, 'duncan'), anActor('duncan'));
    expect(tellings(next)).toHaveLength(1);
  });

  it('R9 · is not owed where whoever they know looks after it again', () => {
    const back = accept(appoint(accepted, 'isla'), aSpoc());
    expect(tellings(back)).toEqual([]);
  });

  describe('R9 · who stands in for them', () => {
    const struan = anActor('struan');
    const appointDeputy = (on: Case, key: string) =>
      caseAfter(
        step('appoint', on, { saying: { role: 'deputy', person: aPerson(key), reason: 'Moved on.' } }),
      );
    const known = (standIn: string | undefined): Case => {
      const { standIn: _, ...kept } = before.knownContact ?? { name: 'Isla Fraser' };
      return { ...before, knownContact: standIn === undefined ? kept : { ...kept, standIn } };
    };
    const changed = accept(appointDeputy(known('Struan Bell'), 'kirsty'));

    it('R9 · is told anew where the customer was told of somebody else, and the contact person is asked to', () => {
      expect(tellings(known('Struan Bell'))).toEqual([]);
      expect(tellings(appointDeputy(known('Struan Bell'), 'kirsty'))).toEqual([]);
      expect(tellings(changed)).toHaveLength(1);
      expect(appointment(changed, aSpoc(), profile).heading).toContain('who stands in for you');
      const kind = lettersIn('restricted', profile).find(({ purpose }) => purpose === 'new-contact');
      const values = kind ? letterValues(kind, changed, aContext({ actor: aSpoc(), profile }), {}) : {};
      expect([values['spoc'], values['deputy']]).toEqual(['Isla Fraser', 'Kirsty Lamont']);
    });

    it('R9 · is owed no more once they were told, nor once a reason of risk stands, and is owed again of the next', () => {
      const told = caseAfter(tell(changed));
      expect([told.knownContact?.name, told.knownContact?.standIn]).toEqual(['Isla Fraser', 'Kirsty Lamont']);
      expect(tellings(told)).toEqual([]);
      const [risk] = profile.decision.notice.withholding.risks;
      const silent = { told: false, reason: 'He went for the postman.', sentOn: '', channel: '' };
      const withheld = caseAfter(tell(changed, { ...silent, risk: risk?.code ?? '' }));
      expect(withheld.knownContact?.standIn).toBe('Struan Bell');
      expect(tellings(withheld)).toEqual([]);
      expect(tellings(accept(appointDeputy(withheld, 'struan'), struan))).toEqual([]);
      expect(tellings(accept(appointDeputy(withheld, 'duncan'), anActor('duncan')))).toHaveLength(1);
    });

    it('R9 · is not owed where they were told of nobody who stands in, and they know of no name that holds no more', () => {
      expect(tellings(accept(appointDeputy(known(''), 'kirsty')))).toEqual([]);
    });

    it('R9 · is owed in a case that was kept before it was counted who stands in', () => {
      expect(tellings(accept(appointDeputy(known(undefined), 'kirsty')))).toHaveLength(1);
    });
  });

  it('R9 · is owed in a case that was kept before it was counted whom the customer knows', () => {
    const old = { ...before, knownContact: undefined };
    expect(tellings(accept(appoint(old, 'kirsty')))).toHaveLength(1);
  });

  it('R9 · is owed where a letter went out that still names whoever was it before', () => {
    const { notice, knownContact, ...rest } = accepted;
    expect([notice?.told, knownContact?.name]).toEqual([true, 'Isla Fraser']);
    const kind = lettersIn('awaiting-notice', profile).find(
      ({ purpose }) => purpose === 'restriction-notice',
    );
    const letter = aLetter({
      code: kind?.code ?? '',
      purpose: 'restriction-notice',
      values: { spoc: 'Isla Fraser' },
      at: '2026-01-12T11:00:00Z',
    });
    const untold: Case = { ...rest, status: 'awaiting-notice', letters: [letter] };
    const saying = { letter: '94', sentOn: '2026-01-13', channel: 'letter', despite: true };
    const sent = caseAfter(step('record-letter-sent', untold, { ...then, saying }));
    expect(sent.status).toBe('restricted');
    expect(tellings(sent)).toHaveLength(1);
  });
});
