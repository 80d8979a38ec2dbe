import { render } from '../../cards/render';
import type { Case } from '../../bot/domain/case/state';
import { draw } from '../../bot/deliveries/draw';
import { shownIdOf } from '../../bot/deliveries/case/shown-id';
import { type Audience, type PostedCard, postedCards, type Posting } from '../../bot/deliveries/ports';
import { postingsOf } from '../../bot/deliveries/postings';
import { message } from '../../bot/views/messages/message';
import { attempt, caseAfter } from '../builders/attempts';
import { aCaseAt } from '../builders/cases';
import { aCouncilCaseAt, aHeadOfService, attemptInCouncil, theCouncil } from '../builders/council';
import { aSentWarning } from '../builders/letters';
import { aHead, aManager, anActor, aPerson, aSpoc } from '../builders/people';
import { aProfile } from '../builders/profile';
import { aRestriction } from '../builders/reviews';

const kirsty = anActor('kirsty');
const at = '2026-01-12T10:00:00Z';

/** The houses, each with a restricted customer whose contact person is Isla, and how somebody is appointed there. */
const houses = [
  {
    profile: aProfile(),
    restricted: aRestriction(),
    appoint: (on: Case, key: string, wish = key) =>
      attempt('appoint', { on, by: aHead(), at, wish, saying: { person: aPerson(key) } }),
  },
  {
    profile: theCouncil,
    restricted: aCouncilCaseAt('restricted'),
    appoint: (on: Case, key: string, wish = key) =>
      attemptInCouncil('appoint', {
        on,
        by: aHeadOfService(),
        at,
        wish,
        saying: { person: aPerson(key) },
      }),
  },
] as const;

const to = (id: string, card: PostedCard, audience: Audience, more: Partial<Posting> = {}): Posting => ({
  id: 'x',
  destination: { kind: 'person', id },
  card,
  audience,
  event: 1,
  because: 'ReviewContinued',
  status: 'restricted',
  ...more,
});

describe.each(houses)(
  'C7 · X4 · what a replaced contact person holds, $profile.id',
  ({ profile, restricted, appoint }) => {
    const before = caseAfter(appoint(restricted, 'isla'));
    const outcome = appoint(before, 'kirsty');
    const after = caseAfter(outcome);
    const text = (posting: Posting, subject: Case) => JSON.stringify(draw(posting, subject, profile).card);

    it.each(
      postedCards.flatMap((card) =>
        (['spoc', 'deputy', 'successor'] as const).map((as) => [card, as] as const),
      ),
    )(
      'C7 · a %s as %s says that somebody else looks after it, has no button and no name of the customer',
      (card, audience) => {
        const drawn = text(to(aSpoc().id, card, audience), after);
        expect(drawn).toContain('somebody else looks after it');
        expect(drawn).not.toContain('"actions":[{');
        expect(drawn).not.toContain(after.customer.name);
      },
    );

    it('C7 · is as it was while they are the contact person, and for whoever is so now', () => {
      const news = to(aSpoc().id, 'news', 'spoc', {
        event: before.version,
        because: 'ContactPersonAppointed',
      });
      expect(text(news, before)).toContain('Open the record');
      expect(text(to(kirsty.id, 'appointment', 'spoc'), after)).toContain('"actions":[{');
    });

    it('C7 · is not posted any more where it comes late, and they are told that they are replaced', () => {
      const events = outcome.kind === 'done' ? outcome.events : [];
      const told = events.flatMap((event) => postingsOf(after, event, profile));
      expect(told.map(({ destination, card, audience }) => [destination, card, audience])).toEqual([
        [{ kind: 'person', id: kirsty.id }, 'appointment', 'spoc'],
        [{ kind: 'person', id: aSpoc().id }, 'news', 'former'],
      ]);
      const news = told.find(({ card }) => card === 'news');
      expect(news && text(news, after)).toContain('Kirsty Lamont');
      expect(news && text(news, after)).not.toContain('Open the record');
      const first = appoint(restricted, 'isla');
      const late =
        first.kind === 'done' ? first.events.flatMap((one) => postingsOf(after, one, profile)) : [];
      expect(late.map(({ card, audience }) => [card, audience])).not.toContainEqual(['appointment', 'spoc']);
    });

    it('C7 · goes on where they take it over again', () => {
      const again = caseAfter(appoint(after, 'isla', 'again'));
      expect(text(to(aSpoc().id, 'appointment', 'spoc'), again)).toContain('"actions":[{');
    });
  },
);

describe('C7 · what somebody holds of the time when they looked after a case', () => {
  const before = caseAfter(houses[0].appoint(houses[0].restricted, 'isla'));
  const after = caseAfter(houses[0].appoint(before, 'kirsty'));
  const text = (posting: Posting) => JSON.stringify(draw(posting, after, aProfile()).card);

  it('C7 · a letter that they prepared, a question that they asked and a card that they asked for offer nothing', () => {
    const cards = [
      to(aSpoc().id, 'letter', 'author', { event: 5 }),
      to(aSpoc().id, 'news', 'asker', { event: 5, because: 'InformationGiven' }),
      to(aSpoc().id, 'case-in-short', 'reader', {
        event: before.version,
        id: shownIdOf('2026-01-12T09:00:00Z', '1'),
      }),
    ];
    for (const card of cards) expect(text(card)).not.toContain('"actions":[{');
  });

  it('C7 · a list that they asked for says that it is out of date; one asked for since then stands', () => {
    const list = (asked: string) =>
      to(aSpoc().id, 'answer', 'reader', { event: 0, id: shownIdOf(asked, '1') });
    const said = message('listReplaced', { ref: after.ref });
    expect(draw(list('2026-01-12T09:00:00Z'), after, aProfile()).card).toEqual(render('message', said));
    expect(() => draw(list('2026-01-12T11:00:00Z'), after, aProfile())).toThrow('stands as of its moment');
  });

  it('C7 · a case that they ask for afterwards, since a role of theirs sees it, can be opened', () => {
    const short = to(aSpoc().id, 'case-in-short', 'reader', {
      event: after.version,
      id: shownIdOf('2026-01-13T09:00:00Z', '1'),
    });
    expect(text(short)).toContain('Open the record');
  });
});

describe('C7 · what a manager began who was replaced', () => {
  const person = aPerson('kirsty');

  it('C7 · D2 · a warning that they sent is asked of whoever has the case now', () => {
    const warned: Case = { ...aCaseAt('warned'), letters: [aSentWarning()] };
    const given = caseAfter(attempt('change-manager', { on: warned, by: aManager(), saying: { person } }));
    const due = {
      number: given.version + 1,
      at,
      by: aManager(),
      command: 'c',
      hash: 'h',
      happened: { type: 'WarningDue', to: given.status, letter: 90 },
    } as const;
    expect(postingsOf(given, due, aProfile()).map(({ destination }) => destination)).toEqual([
      { kind: 'person', id: person.id },
    ]);
  });

  it('C7 · the answer to a question of theirs is told to whoever has the case now', () => {
    const asked = aCaseAt('awaiting-information');
    const given = caseAfter(
      attempt('change-manager', { on: asked, by: aManager(), saying: { person }, wish: 'give' }),
    );
    const answerer = { ...anActor(), ...given.question?.of };
    const outcome = attempt('give-information', { on: given, by: answerer, wish: 'answer' });
    const subject = caseAfter(outcome);
    const told =
      outcome.kind === 'done' ? outcome.events.flatMap((one) => postingsOf(subject, one, aProfile())) : [];
    expect(told.map(({ destination }) => destination)).toContainEqual({ kind: 'person', id: person.id });
    expect(told.map(({ destination }) => destination)).not.toContainEqual({
      kind: 'person',
      id: aManager().id,
    });
  });
});
