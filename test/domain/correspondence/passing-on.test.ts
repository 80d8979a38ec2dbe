import { postingsOf } from '../../../bot/deliveries/postings';
import type { Case } from '../../../bot/domain/case/state';
import { willingContacts } from '../../../bot/domain/contact-people/holders';
import { textLimits } from '../../../bot/domain/entries/limits';
import { projectContact } from '../../../bot/register/correspondence/contact-rows';
import { news } from '../../../bot/views/messages/news';
import { render } from '../../../cards/render';
import { attempt, caseAfter, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { anActor, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const profile = aProfile();
const hamish = anActor('hamish');
const on = aCaseAt('restricted');
const [spoc, deputy] = willingContacts(on);
const until = '2025-11-30';

/** What follows when Hamish, whom the customer rang, tells the contact person. */
function told(subject: Case, away: readonly (string | undefined)[] = []) {
  const outcome = attempt('tell-contact-person', { on: subject, by: hamish });
  const [event] = outcome.kind === 'done' ? outcome.events : [];
  if (!event) throw new TypeError('Nothing happened');
  const gone = new Map(away.map((id) => [id ?? '', until]));
  const after = caseAfter(outcome);
  return { event, after, postings: postingsOf(after, event, profile, gone) };
}

const destinations = (postings: ReturnType<typeof told>['postings']) =>
  postings.map(({ card, destination: to, audience }) => [
    card,
    to.kind === 'person' ? to.id : to.code,
    audience,
  ]);

describe('S1 · S2 · a contact that somebody passes on to the contact person', () => {
  it.each([
    ['the SPOC', [], ['news', spoc?.person.id, 'spoc']],
    ['the deputy while the SPOC is away', [spoc?.person.id], ['news', deputy?.person.id, 'deputy']],
    [
      'those who appoint while both are away',
      [spoc?.person.id, deputy?.person.id],
      ['news', profile.contactPeople.appointedBy.channel, 'stand-in'],
    ],
  ])('S1 · goes to %s, and to nobody else', (_, away, expected) => {
    expect(destinations(told(on, away).postings)).toEqual([expected]);
  });

  it('S1 · tells the contact person who it was, how and what was wanted, and a channel none of it', () => {
    const { event, after } = told(on);
    const drawn = (reader: string) => {
      const data = news(
        after,
        { event: 'ContactPassedOn', number: event.number, opensRecord: true, reader },
        profile,
      );
      return data ? readable(render('news', data)) : '';
    };
    expect(drawn(spoc?.person.id ?? '')).toMatch(
      /The customer.*elephone.*He wants his deed back.*Hamish Doig/s,
    );
    expect(drawn('')).not.toContain('deed');
    expect(drawn('')).toContain('Nobody who looks after this customer’s contact is there');
  });

  it('S3 · stands among the contacts in the name of whoever passed it on, and moves no case', () => {
    const { event, after } = told(on);
    expect(after.status).toBe(on.status);
    expect(projectContact(after, event, profile)).toMatchObject([
      {
        list: 'Contacts',
        row: { Outcome: 'passed-on', ActorName: 'Hamish Doig', ContactChannel: 'telephone' },
      },
    ]);
  });

  it('X3 · sent twice is told once', () => {
    const once = caseAfter(attempt('tell-contact-person', { on, by: hamish }));
    expect(attempt('tell-contact-person', { on: once, by: hamish }).kind).toBe('repeat');
  });

  it('X3 · takes three of one person within the hour, so that no chat is flooded, and says what to do then', () => {
    const sends = (subject: typeof on, at: string) =>
      attempt('tell-contact-person', { on: subject, by: hamish, wish: `wish-${at}`, at });
    const three = ['10:00', '10:01', '10:02'].reduce(
      (subject, time) => caseAfter(sends(subject, `2025-12-01T${time}:00Z`)),
      on,
    );
    expect(problemsIn(sends(three, '2025-12-01T10:30:00Z'))).toEqual(['summary too-many']);
    expect(sends(three, '2025-12-01T11:01:30Z').kind).toBe('done');
  });

  it('S1 · keeps the newest few of very many', () => {
    let subject = on;
    for (let day = 1; day <= 9; day += 1) {
      const at = `2025-12-0${day}T10:00:00Z`;
      subject = caseAfter(
        attempt('tell-contact-person', { on: subject, by: hamish, wish: `wish-${day}`, at }),
      );
    }
    expect([subject.passedOn.total, subject.passedOn.latest.length]).toEqual([9, 6]);
    expect(subject.contacts.total).toBe(on.contacts.total);
  });

  it.each([
    [{ writer: '' }, ['writer missing']],
    [{ writer: 'a pigeon' }, ['writer not-offered']],
    [{ channel: 'smoke' }, ['cameBy not-offered']],
    [{ summary: ' ' }, ['summary missing']],
    [{ summary: 'x'.repeat(textLimits.note + 1) }, ['summary too-long']],
  ])('S1 · is handed back with %j', (saying, problems) => {
    expect(problemsIn(attempt('tell-contact-person', { on, by: hamish, saying }))).toEqual(problems);
  });

  it('S1 · is not for the contact person themself, nor where nobody is one or takes it on', () => {
    const declined = {
      ...on,
      appointments: willingContacts(on).map((one) => ({
        ...one,
        answer: { accepted: false, by: one.person, at: on.since },
      })),
    };
    expect(refusalIn(attempt('tell-contact-person', { on, by: aSpoc() }))?.code).toBe('NothingOpen');
    expect(refusalIn(attempt('tell-contact-person', { on: declined, by: hamish }))?.code).toBe('NotTheirs');
    expect(refusalIn(attempt('tell-contact-person', { on: aCaseAt('lifted'), by: hamish }))?.code).toBe(
      'NotTheirs',
    );
  });
});
