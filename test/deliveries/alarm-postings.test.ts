import { draw } from '../../bot/deliveries/draw';
import { whichAreReplaced } from '../../bot/deliveries/newest';
import { postingsOf } from '../../bot/deliveries/postings';
import type { Posting } from '../../bot/deliveries/ports';
import { forGood, nobodyAway } from '../../bot/domain/absences/absences';
import { type Case, caseSchema } from '../../bot/domain/case/state';
import { chase } from '../../bot/domain/waiting/chase';
import { nextAlarm } from '../../bot/domain/reporting/alarm';
import { attempt, caseAfter } from '../builders/attempts';
import { aHistoryTo, theRegisters } from '../builders/cases';
import { attemptInCouncil, theCouncilHouse } from '../builders/council';
import { aReportForm } from '../builders/forms';
import { aManager, aReporter } from '../builders/people';
import { isWeekday } from '../builders/reviews';

const houses = [
  { house: theRegisters, behaviour: 'threatening', tries: attempt },
  { house: theCouncilHouse, behaviour: 'threats', tries: attemptInCouncil },
];

describe.each(houses)(
  'E2 · who is told of what is urgent, $house.profile.id',
  ({ house, behaviour, tries }) => {
    const { profile } = house;
    const form = aReportForm({ behaviours: [behaviour], violent: false, danger: false, recording: 'none' });
    const { subject: made, events } = aHistoryTo('reported', { ...house.commands, report: { form } }, house);
    const subject = caseSchema.parse({ ...made, ref: 'CB-0001' });
    const [reported] = events;
    const away = (until: string) => new Map([[aManager().id, until]]);
    const told = (of: typeof reported, on: Case, who = nobodyAway) =>
      of ? postingsOf(on, of, profile, who).map((posting) => [place(posting), posting.card]) : [];
    const place = ({ destination: to }: Posting): string =>
      to.kind === 'channel' ? to.code : to.id === aManager().id ? 'the manager' : 'another';
    const repeat = (on: Case) =>
      chase(on, { profile, isWorkingDay: isWeekday, now: nextAlarm(on, profile) ?? on.since });

    it('E2 · the manager is told at once, in a message whose line begins “Urgent:”, with the button to say that they have it', () => {
      const posting =
        reported && postingsOf(subject, reported, profile).find((one) => place(one) === 'the manager');
      const message = posting && draw(posting, subject, profile);
      expect(message?.summary).toMatch(/^Urgent: /);
      expect(JSON.stringify(message?.card)).toContain('"verb":"take-in-hand"');
    });

    it('E2 · those who stand in are told at once while the manager is away, and not while they are there', () => {
      expect(told(reported, subject, away('2026-01-01'))).toContainEqual(['heads-of-service', 'alarm']);
      expect(told(reported, subject)).not.toContainEqual(['heads-of-service', 'alarm']);
    });

    it('E2 · a new threat in an incident is told to the manager in a message of its own', () => {
      const at = '2025-11-10T10:00:00Z';
      const outcome = tries('add-incident', { on: subject, by: aReporter(), at, saying: { form } });
      const [added] = outcome.kind === 'done' ? outcome.events : [];
      expect(told(added, caseAfter(outcome))).toContainEqual(['the manager', 'alarm']);
      expect(told(added, caseAfter(outcome))).not.toContainEqual(['the manager', 'news']);
    });

    it('E2 · it is said again to the manager and to those who stand in; to these alone once the manager has left', () => {
      const { events: said = [], next = subject } = repeat(subject) ?? {};
      expect(told(said[0], next)).toEqual([
        ['the manager', 'alarm'],
        ['heads-of-service', 'alarm'],
      ]);
      expect(told(said[0], next, away(forGood))).toEqual([['heads-of-service', 'alarm']]);
    });

    it('E2 · C7 · a card names who told of it and nobody’s customer, the newest alone has the button, and none once somebody has it', () => {
      const first = repeat(subject);
      const second = first && repeat(first.next);
      const [before, after] = [first, second].map((one) =>
        one?.events[0]
          ? postingsOf(one.next, one.events[0], profile).find((p) => place(p) === 'heads-of-service')
          : undefined,
      );
      if (!before || !after || !second) throw new TypeError('It is said twice');
      const isReplaced = whichAreReplaced([before, after]);
      expect([isReplaced(before), isReplaced(after)]).toEqual([true, false]);
      const open = draw(after, second.next, profile);
      expect(open.summary).toMatch(/^Urgent: CB-0001/);
      expect(JSON.stringify(open.card)).toContain('"verb":"take-in-hand"');
      expect(JSON.stringify(open.card)).toContain(aReporter().name);
      expect(JSON.stringify(open.card)).not.toContain(subject.customer.name);
      const taken = caseAfter(
        tries('take-in-hand', { on: second.next, by: aManager(), at: '2025-11-10T10:00:00Z' }),
      );
      const closed = JSON.stringify(draw(after, taken, profile).card);
      expect(closed).toContain(`CB-0001: ${aManager().name} has it`);
      expect(closed).not.toContain('take-in-hand');
    });

    it('E2 · D7 · whoever told of it hears that somebody has it, and who', () => {
      const outcome = tries('take-in-hand', { on: subject, by: aManager(), at: '2025-11-10T10:00:00Z' });
      const taken = caseAfter(outcome);
      const [event] = outcome.kind === 'done' ? outcome.events : [];
      const [posting] = event ? postingsOf(taken, event, profile) : [];
      expect(posting?.destination).toEqual({ kind: 'person', id: aReporter().id });
      expect(posting && JSON.stringify(draw(posting, taken, profile).card)).toContain(
        `${aManager().name} has it`,
      );
    });
  },
);
