import { draw } from '../../../bot/deliveries/draw';
import { postingsOf } from '../../../bot/deliveries/postings';
import type { Case } from '../../../bot/domain/case/state';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import type { CaseEvent } from '../../../bot/domain/case/events';
import type { Outcome } from '../../../bot/domain/case/decide';
import { correctDetails } from '../../../bot/domain/customers/correct-details';
import { recordCorrection } from '../../../bot/domain/customers/corrections';
import { sightOf } from '../../../bot/domain/door/sight';
import { allOwed, owedRouting, routingKey } from '../../../bot/domain/routing/owed';
import { chase } from '../../../bot/domain/waiting/chase';
import { openSteps } from '../../../bot/domain/waiting/open-steps';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import type { Profile } from '../../../bot/policy/profile';
import { workingCalendar } from '../../../bot/policy/working-calendar';
import { appointment } from '../../../bot/views/contact-people/appointment';
import { review } from '../../../bot/views/deciding/review';
import { stepForm } from '../../../bot/views/forms/step-form';
import { news } from '../../../bot/views/messages/news';
import { routingRows } from '../../../bot/views/routing/routing-in-words';
import { attempt, caseAfter, NotAsExpected, problemsIn, refusalIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import {
  aCouncilCaseAt,
  aHeadOfService,
  attemptInCouncil,
  councilMeasures,
  theCouncil,
} from '../../builders/council';
import { aDeputy, aHead, aManager, anActor, anEmtMember, aPerson, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';

const finlay = anActor('finlay', ['mail-and-telephones']);
const isla = { ...aSpoc(), roles: [] };
const kirsty = anActor('kirsty');
const customer = { email: 'morag@customer.example', telephone: '07700 900123' };
const known = (subject: Case): Case => ({ ...subject, customer: { ...subject.customer, ...customer } });

const officerAlone = councilMeasures({
  restrictions: [{ kind: 'nominated-officer', answers: { officer: aPerson('isla') } }],
  spoc: aPerson('isla'),
  deputy: aPerson('struan'),
});
const council = known(aCouncilCaseAt('restricted', { endorse: { measures: officerAlone } }));

const houses: readonly {
  readonly profile: Profile;
  readonly restricted: Case;
  readonly head: Actor;
  readonly decider: Actor;
  readonly tries: typeof attemptInCouncil;
}[] = [
  {
    profile: aProfile(),
    restricted: known(aCaseAt('restricted')),
    head: aHead(),
    decider: anEmtMember(),
    tries: attempt,
  },
  {
    profile: theCouncil,
    restricted: council,
    head: aHeadOfService(),
    decider: aHeadOfService(),
    tries: attemptInCouncil,
  },
];

const inShort = (subject: Case, profile: Profile) => {
  const owed = owedRouting(subject, profile);
  const named = (doing: 'set' | 'undo' | 'test') =>
    owed[doing].map(({ detail, from, to }) => `${doing} ${detail} ${from} ${to.name}`);
  return [...named('undo'), ...named('set'), ...named('test')];
};

describe.each(houses)(
  'R5 · S1 · what is routed, $profile.id',
  ({ profile, restricted, head, decider, tries }) => {
    let wishes = 0;
    const step = (action: Command['action'], on: Case, by: Actor, saying: object = {}): Outcome =>
      tries(action, { on, by, at: '2025-11-05T10:00:00Z', wish: `routing-${(wishes += 1)}`, saying });
    const record = (on: Case, saying: object = {}) => step('record-routing', on, finlay, saying);
    const everything = (on: Case) => {
      const { set, undo } = owedRouting(on, profile);
      return [...set.map((rule) => routingKey('set', rule)), ...undo.map((rule) => routingKey('undo', rule))];
    };
    const arrived = { 'email-address': 'arrived', 'telephone-number': 'arrived' };
    const accepted = caseAfter(step('accept-appointment', restricted, isla));
    const routed = caseAfter(record(accepted, { done: everything(accepted), tests: arrived }));
    const last = (outcome: Outcome): CaseEvent => {
      const event = outcome.kind === 'done' ? outcome.events.at(-1) : undefined;
      if (!event) throw new NotAsExpected('Nothing happened');
      return event;
    };
    const requests = (on: Case, event: CaseEvent) =>
      postingsOf(on, event, profile).filter(({ card }) => card === 'routing-request');

    it('is nothing until the restriction binds and the person accepted', () => {
      expect(inShort(restricted, profile)).toEqual([]);
      expect(refusalIn(record(restricted))).toMatchObject({ code: 'NothingOpen' });
      const untold = { ...accepted, notice: undefined };
      expect(inShort(untold, profile)).toEqual([]);
    });

    it('is then each address and number that is known, from where to whom, and no other', () => {
      expect(inShort(accepted, profile)).toEqual([
        'set email-address morag@customer.example Isla Fraser',
        'set telephone-number 07700 900123 Isla Fraser',
      ]);
      const { telephone: _, ...others } = accepted.customer;
      expect(inShort({ ...accepted, customer: others }, profile)).toHaveLength(1);
    });

    it('D7 · is put to those who run mail and telephones, in their channel, once, without the address', () => {
      const outcome = step('accept-appointment', restricted, isla);
      const posted = requests(caseAfter(outcome), last(outcome));
      expect(posted.map(({ destination }) => destination)).toEqual([
        { kind: 'channel', code: 'mail-and-telephones' },
      ]);
      const [posting] = posted;
      const card = JSON.stringify(posting && draw(posting, accepted, profile).card);
      expect(card).toContain('"dialog":"record-routing"');
      expect(card).not.toMatch(/morag|0123|Example/i);
      // Once all is done it says so, and offers nothing.
      const done = JSON.stringify(posting && draw(posting, routed, profile).card);
      expect(done).not.toContain('record-routing');
      expect(done).toContain('are set');
    });

    it('C5 · waits for them and for nobody else, without what happened', () => {
      const kinds = (on: Case, who: Actor) => waitingOf(on, who, profile)?.kinds ?? [];
      expect(kinds(accepted, finlay)).toEqual(['routing']);
      expect(waitingOf(accepted, finlay, profile)?.behaviours).toEqual([]);
      expect(kinds(accepted, head)).not.toContain('routing');
      expect(kinds(routed, finlay)).toEqual([]);
      expect(openSteps(accepted, profile).find(({ kind }) => kind === 'routing')?.since).toBe(
        '2025-11-05T10:00:00Z',
      );
    });

    it('X4 · shows them the rules of the case and nothing else, and only once one bound', () => {
      expect(sightOf(accepted, { actor: finlay, profile })).toBe('task');
      const before = { ...accepted, routing: undefined };
      expect(sightOf(before, { actor: finlay, profile })).toBe('none');
      const looked = { earlier: [], comparable: [], look: '' };
      const page = review(accepted, { actor: finlay, profile, now: accepted.since }, looked);
      expect(page.sections.map(({ heading }) => heading)).toEqual(['Mail and telephones']);
      expect(JSON.stringify(page)).toContain('To be set: from morag@customer.example to Isla Fraser');
      expect(page.urgency).toBe('');
      expect(JSON.stringify(page)).not.toContain(accepted.reporter.name);
      expect(page.buttons.map(({ dialog }) => dialog)).toEqual(expect.arrayContaining(['record-routing']));
    });

    it('R5 · is on the form word for word as the policy owner wrote it, all of it ticked', () => {
      const drawn = { subject: accepted, key: 'form-1', problems: [], actor: finlay };
      const form = stepForm('record-routing', drawn, { profile, now: accepted.since });
      const rule = profile.routing?.rules.find(({ detail }) => detail === 'email-address');
      const words = (text = '') =>
        text.replaceAll('{from}', customer.email).replaceAll('{to}', 'Isla Fraser');
      expect(form.about.map(({ text }) => text)).toEqual(
        expect.arrayContaining([words(rule?.set), words(rule?.test)]),
      );
      expect(form.fields.map(({ id }) => id)).toEqual(['routed', 'emailTest', 'telephoneTest', 'testNote']);
      expect(form.fields[0]?.value.split(',')).toEqual(everything(accepted));
    });

    it('S1 · is theirs alone to record: the contact person, the manager and the Head may not', () => {
      for (const by of [isla, aManager(), head, anActor('nadia')])
        expect(['NotYours', 'NotTheirs']).toContain(refusalIn(step('record-routing', accepted, by))?.code);
    });

    it('R5 · is recorded with who set it, and is done only once a test arrived', () => {
      const set = caseAfter(
        record(accepted, { done: everything(accepted), tests: { 'email-address': 'later' } }),
      );
      expect(inShort(set, profile)).toEqual([
        'test email-address morag@customer.example Isla Fraser',
        'test telephone-number 07700 900123 Isla Fraser',
      ]);
      const failed = { tests: { 'email-address': 'not-arrived', 'telephone-number': 'arrived' } };
      expect(problemsIn(record(set, failed))).toEqual(['testNote missing']);
      const tried = caseAfter(record(set, { ...failed, note: 'The rule was set for the wrong mailbox.' }));
      expect(inShort(tried, profile)).toEqual(['test email-address morag@customer.example Isla Fraser']);
      expect(routingRows(tried, profile)[0]?.text).toContain('wrong mailbox');
      const mended = caseAfter(record(tried, { tests: { 'email-address': 'arrived' } }));
      expect(inShort(mended, profile)).toEqual([]);
      expect(refusalIn(record(mended))).toMatchObject({ code: 'NothingOpen' });
      expect(routingRows(mended, profile)[0]?.text).toContain('set by Finlay Orr');
    });

    it('R5 · may be recorded in part: what is not ticked stays open', () => {
      const [first = ''] = everything(accepted);
      const half = caseAfter(record(accepted, { done: [first] }));
      expect(inShort(half, profile)).toEqual([
        'set telephone-number 07700 900123 Isla Fraser',
        'test email-address morag@customer.example Isla Fraser',
      ]);
      expect(problemsIn(record(half, { tests: { 'telephone-number': 'arrived' } }))).toEqual([
        'telephoneTest not-offered',
      ]);
    });

    it('C2 · takes nothing that was not there to be read', () => {
      expect(problemsIn(record(accepted))).toEqual(['routed missing']);
      expect(problemsIn(record(accepted, { done: ['set-000000000000'] }))).toEqual(['routed not-offered']);
      expect(
        problemsIn(record(accepted, { done: everything(accepted), tests: { 'email-address': 'perhaps' } })),
      ).toEqual(['emailTest not-offered']);
      expect(
        problemsIn(record(accepted, { done: everything(accepted), tests: { pigeon: 'arrived' } })),
      ).toEqual([]);
    });

    it('S1 · is told to the contact person, who reads what is to arrive', () => {
      const outcome = record(accepted, { done: everything(accepted), tests: arrived });
      const told = postingsOf(routed, last(outcome), profile).filter(({ card }) => card === 'news');
      expect(told.map(({ destination }) => destination)).toContainEqual({ kind: 'person', id: isla.id });
      const card = news(
        routed,
        { event: 'RoutingRecorded', number: routed.version, opensRecord: true, reader: isla.id },
        profile,
      );
      expect(card?.paragraphs[0]).toContain('Email goes to Isla Fraser, a test arrived on');
      expect(JSON.stringify(appointment(routed, isla, profile).sections)).toContain(
        'From morag@customer.example',
      );
    });

    describe('when somebody else looks after the contact', () => {
      const appointed = caseAfter(
        step('appoint', routed, head, { role: 'spoc', person: aPerson('kirsty'), reason: 'Moved on.' }),
      );
      const taken = step('accept-appointment', appointed, kirsty);
      const after = caseAfter(taken);

      it('S1 · changes only once they accepted, and is then taken out of the one and set for the other', () => {
        expect(inShort(appointed, profile)).toEqual([]);
        expect(inShort(after, profile)).toEqual([
          'undo email-address morag@customer.example Isla Fraser',
          'undo telephone-number 07700 900123 Isla Fraser',
          'set email-address morag@customer.example Kirsty Lamont',
          'set telephone-number 07700 900123 Kirsty Lamont',
        ]);
        expect(requests(after, last(taken))).toHaveLength(1);
        const changed = caseAfter(record(after, { done: everything(after), tests: arrived }));
        expect(inShort(changed, profile)).toEqual([]);
        expect(changed.routing?.standing.map(({ to }) => to.name)).toEqual([
          'Kirsty Lamont',
          'Kirsty Lamont',
        ]);
      });

      it('S1 · takes no form that was opened before', () => {
        const opened = everything(accepted);
        expect(problemsIn(record(after, { done: opened }))).toEqual(['routed not-offered']);
        expect(problemsIn(record(after, { tests: { 'email-address': 'arrived' } }))).toEqual([
          'emailTest not-offered',
        ]);
      });

      it('S1 · goes to the deputy who accepted where they decline', () => {
        const deputy = { ...aDeputy(), roles: [] };
        const both = caseAfter(step('accept-appointment', appointed, deputy));
        const declined = caseAfter(step('decline-appointment', both, kirsty, { reason: 'No time.' }));
        expect(owedRouting(declined, profile).set.map(({ to }) => to.name)).toEqual([
          deputy.name,
          deputy.name,
        ]);
      });
    });

    it('S4 · follows a corrected address: the old rule is taken out, the new one set', () => {
      const correction = {
        key: 'correction-1',
        by: head,
        at: '2025-11-06T10:00:00Z',
        reason: 'A slip.',
        field: 'email',
        was: 'morag@customer.example',
        is: 'morag.e@customer.example',
      } as const;
      const done = recordCorrection(routed, correction, (_, value) => value);
      if (!done) throw new NotAsExpected('Nothing was corrected');
      expect(done.next.customer).toEqual(correctDetails(routed.customer, correction));
      expect(inShort(done.next, profile)).toEqual([
        'undo email-address morag@customer.example Isla Fraser',
        'set email-address morag.e@customer.example Isla Fraser',
      ]);
      expect(requests(done.next, last({ kind: 'done', ...done }))).toHaveLength(1);
    });

    describe('once the restriction ended', () => {
      const lifting = caseAfter(
        step('propose-lifting', routed, isla, { reason: 'Polite since.', dueOn: '' }),
      );
      const lifted = step('approve', lifting, decider);
      const after = caseAfter(lifted);

      it('R7 · V2 · is taken out, before the customer was told, and asked for at once', () => {
        expect(inShort(after, profile)).toEqual([
          'undo email-address morag@customer.example Isla Fraser',
          'undo telephone-number 07700 900123 Isla Fraser',
        ]);
        expect(requests(after, last(lifted))).toHaveLength(1);
        const out = caseAfter(record(after, { done: everything(after) }));
        expect(out.routing?.standing).toEqual([]);
        expect(out.status).toBe(after.status);
      });

      it('X4 · keeps the record until it is: what nobody knows of afterwards is not erased', () => {
        const stamp = { by: aPerson('tomasz'), at: '2025-11-03T10:00:00Z' };
        const keeper = anActor('tomasz', ['information-governance', 'designated-complaints-officer']);
        const over = {
          ...after,
          status: 'lifted',
          periodEnded: { rule: 'restricted', at: stamp.at },
        } as const;
        expect(refusalIn(step('propose-erasure', over, keeper))).toEqual({ code: 'RoutingStands' });
        const out = caseAfter(record(over, { done: everything(over) }));
        expect(refusalIn(step('propose-erasure', out, keeper))).toBeUndefined();
      });

      it('R7 · ends the same way on its end date', () => {
        const by = { by: aPerson('isla'), at: '2025-11-05T10:00:00Z' };
        expect(
          inShort({ ...routed, status: 'lifted', expired: { endsOn: '2025-11-04', ...by } }, profile),
        ).toHaveLength(2);
      });
    });

    it('D7 · is reminded of after two working days, then again and again and others hear of it', () => {
      const context = (now: string) => ({ profile, isWorkingDay: workingCalendar(profile), now });
      const both = caseAfter(step('accept-appointment', accepted, { ...aDeputy(), roles: [] }));
      const one = chase(both, context('2025-11-07T09:00:00Z'));
      const event = one?.events.at(-1);
      if (!one || !event) throw new NotAsExpected('Nothing was due');
      expect(chase(both, context('2025-11-07T08:59:00Z'))).toBeUndefined();
      expect(event.happened).toEqual({ type: 'RoutingReminded', to: 'restricted' });
      const then = chase(one.next, context('2025-11-14T09:00:00Z'))?.events.at(-1)?.happened;
      expect(then).toEqual({ type: 'RoutingReminded', to: 'restricted', again: true });
      expect(requests(one.next, event)).toHaveLength(1);
      const again = {
        ...event,
        happened: { type: 'RoutingReminded', to: 'restricted', again: true },
      } as const;
      expect(
        postingsOf(one.next, again, profile).map(({ destination }) =>
          destination.kind === 'channel' ? destination.code : '',
        ),
      ).toEqual(['mail-and-telephones', profile.contactPeople.appointedBy.channel]);
    });

    it('P4 · is none of it where the profile routes nothing', () => {
      const without = { ...profile, routing: undefined };
      expect(allOwed(owedRouting(accepted, without))).toEqual([]);
    });
  },
);

it('R1 · in West Lothian, only a nominated officer is whom everything is brought to', () => {
  const saying = { role: 'spoc', person: aPerson('isla'), reason: 'Known to them.' };
  const writing = known(aCouncilCaseAt('restricted'));
  const appointed = caseAfter(attemptInCouncil('appoint', { on: writing, by: aHeadOfService(), saying }));
  const accepted = caseAfter(
    attemptInCouncil('accept-appointment', { on: appointed, by: isla, wish: 'wish-2' }),
  );
  expect(allOwed(owedRouting(accepted, theCouncil))).toEqual([]);
});
