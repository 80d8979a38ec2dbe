import { hindranceTo } from '../../../bot/domain/case/transitions';
import { caseSchema, type Case } from '../../../bot/domain/case/state';
import { sightOf } from '../../../bot/domain/door/sight';
import { newestThreat, nextAlarm, openAlarm } from '../../../bot/domain/reporting/alarm';
import { chase } from '../../../bot/domain/waiting/chase';
import { nextChase } from '../../../bot/domain/waiting/chasing';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { attempt, caseAfter, refusalIn } from '../../builders/attempts';
import { aHistoryTo, theRegisters } from '../../builders/cases';
import { aHeadOfService, attemptInCouncil, theCouncilHouse } from '../../builders/council';
import { aReportForm } from '../../builders/forms';
import { aHead, aManager, anActor, aReporter, aSpoc } from '../../builders/people';
import { problemsAfter } from '../../builders/profile-file';
import { isWeekday } from '../../builders/reviews';

const houses = [
  {
    house: theRegisters,
    head: aHead(),
    behaviour: 'threatening',
    tries: attempt,
    other: 'serial-complaining',
  },
  {
    house: theCouncilHouse,
    head: aHeadOfService(),
    behaviour: 'threats',
    tries: attemptInCouncil,
    other: 'same-complaint-again',
  },
];
/** A Saturday evening: nobody works. */
const reportedAt = '2025-11-08T21:00:00Z';

describe.each(houses)(
  'E2 · what is urgent, $house.profile.id',
  ({ house, head, behaviour, tries, other }) => {
    const { profile } = house;
    const form = (code: string) =>
      aReportForm({ behaviours: [code], violent: false, danger: false, threshold: '', recording: 'none' });
    function report(code: string): Case {
      const report = { form: { ...form(code), date: '2025-11-03', time: '09:00' } };
      const { subject } = aHistoryTo('reported', { ...house.commands, report }, house);
      const [first] = subject.incidents;
      return caseSchema.parse({
        ...subject,
        ref: 'CB-0001',
        since: reportedAt,
        incidents: first ? [{ ...first, at: reportedAt }] : [],
      });
    }
    const chased = (on: Case, now: string) => chase(on, { profile, isWorkingDay: isWeekday, now });
    const take = (
      on: Case,
      by: Actor,
      action: Command['action'] = 'take-in-hand',
      at = '2025-11-08T21:10:00Z',
    ) => tries(action, { on, by, at, wish: `${action} at ${at}` });

    it('E2 · is said again after fifteen minutes, on a Saturday night too, and every fifteen until somebody has it', () => {
      const urgent = report(behaviour);
      expect(nextChase(urgent, profile, isWeekday)).toEqual({
        stage: 'alarm',
        dueAt: '2025-11-08T21:15:00Z',
      });
      expect(chased(urgent, '2025-11-08T21:14:59Z')).toBeUndefined();
      const said = chased(urgent, '2025-11-08T21:15:00Z');
      expect(said?.events.map(({ happened }) => happened)).toEqual([
        { type: 'AlarmRepeated', to: 'reported', channel: 'heads-of-service', since: reportedAt },
      ]);
      const once = said?.next ?? urgent;
      expect(nextAlarm(once, profile)).toBe('2025-11-08T21:30:00Z');
      const twice = chased(once, '2025-11-08T21:31:00Z');
      expect(twice?.events[0]?.happened).toMatchObject({ type: 'AlarmRepeated', again: true });
      expect(twice?.next.steps.filter(({ event }) => event === 'AlarmRepeated')).toHaveLength(2);
      const third = chased(twice?.next ?? once, '2025-11-08T21:46:00Z');
      expect(third?.next.steps.filter(({ event }) => event === 'AlarmRepeated')).toHaveLength(2);
    });

    it('E2 · is said every fifteen minutes for two hours, then ever more seldom and at last each day, and never stops', () => {
      const said: string[] = [];
      let on = report(behaviour);
      while (said.length < 20) {
        const now = nextChase(on, profile, isWeekday)?.dueAt ?? '';
        const done = chased(on, now);
        if (done?.events[0]?.happened.type === 'AlarmRepeated') said.push(now);
        on = done?.next ?? on;
      }
      const minutes = said.map(
        (at, index) => (Date.parse(at) - Date.parse(said[index - 1] ?? reportedAt)) / 60_000,
      );
      expect(minutes.slice(0, 8)).toEqual(Array(8).fill(15));
      expect(minutes.slice(8)).toEqual([30, 60, 120, 240, 480, 960, ...Array<number>(6).fill(1440)]);
    });

    it('E2 · is no more once the manager says that they have it, and who has it and since when stands on the case', () => {
      const taken = caseAfter(take(report(behaviour), aManager()));
      expect(openAlarm(taken, profile)).toBeUndefined();
      expect(taken.inHand).toMatchObject({ by: { id: aManager().id }, at: '2025-11-08T21:10:00Z' });
      expect([taken.status, taken.since]).toEqual(['reported', reportedAt]);
      expect(nextChase(taken, profile, isWeekday)?.stage).toBe('reminded');
      expect(refusalIn(take(taken, aManager(), 'take-in-hand', '2025-11-08T21:20:00Z'))?.code).toBe(
        'NothingOpen',
      );
    });

    it('E2 · is no more once somebody else than who told of it leads the case on, and a withdrawn report rings nobody', () => {
      expect(
        openAlarm(caseAfter(take(report(behaviour), aManager(), 'acknowledge')), profile),
      ).toBeUndefined();
      expect(openAlarm(caseAfter(take(report(behaviour), aReporter(), 'withdraw')), profile)).toBeUndefined();
    });

    it('E2 · goes by the order of what happened within one second, not by the clock', () => {
      const told = { form: { ...form(behaviour), date: '2025-11-03', time: '09:00' } };
      const { subject } = aHistoryTo('reported', { ...house.commands, report: told }, house);
      const led = caseAfter(take({ ...subject, ref: 'CB-0001' }, aManager(), 'acknowledge', subject.since));
      expect(led.since).toBe(subject.since);
      expect(openAlarm(led, profile)).toBeUndefined();
      const turned = led.steps.toReversed().map((step, index) => ({ ...step, number: index + 1 }));
      expect(openAlarm({ ...led, steps: turned }, profile)).toBeDefined();
    });

    it('E2 · D7 · waits for the manager, and for those who stand in once it was said again, who see the case and can go on with it', () => {
      const urgent = report(behaviour);
      const asked = (on: Case, by: Actor) => waitingOf(on, by, profile)?.kinds.includes('alarm') ?? false;
      expect([asked(urgent, aManager()), asked(urgent, head)]).toEqual([true, false]);
      expect(hindranceTo(urgent, 'acknowledge', { actor: head, profile })?.code).toBe('NotPassedOn');
      const said = chased(urgent, '2025-11-08T21:15:00Z')?.next ?? urgent;
      expect([asked(said, aManager()), asked(said, head)]).toEqual([true, true]);
      expect(sightOf(said, { actor: head, profile })).toBe('record');
      const taken = caseAfter(take(said, head));
      expect(taken.inHand?.by.id).toBe(head.id);
      expect(hindranceTo(taken, 'acknowledge', { actor: head, profile })).toBeUndefined();
    });

    it('E2 · is not for a colleague, nor for whoever told of it', () => {
      for (const by of [anActor('tomasz'), aReporter()])
        expect(hindranceTo(report(behaviour), 'take-in-hand', { actor: by, profile })?.code).toBe('NotYours');
    });

    it('E2 · rings anew for a new threat, in an incident or of a contact, and for nothing else', () => {
      const usual = report(other);
      expect(openAlarm(usual, profile)).toBeUndefined();
      const taken = caseAfter(take(report(behaviour), aManager()));
      const add = (code: string) =>
        caseAfter(
          tries('add-incident', {
            on: taken,
            by: aReporter(),
            at: '2025-11-09T08:00:00Z',
            wish: code,
            saying: { form: { ...form(code), date: '2025-11-03', time: '09:00' } },
          }),
        );
      expect(openAlarm(add(behaviour), profile)?.at).toBe('2025-11-09T08:00:00Z');
      expect(openAlarm(add(other), profile)).toBeUndefined();
      expect(nextAlarm(add(behaviour), profile)).toBe('2025-11-09T08:15:00Z');
    });

    it('E2 · S3 · rings for a threat in a contact of a restricted customer, once for each', () => {
      const { subject } = aHistoryTo('restricted', house.commands, house);
      const at = '2025-11-20T19:00:00Z';
      const on = caseSchema.parse({ ...subject, ref: 'CB-0001' });
      const threatened = caseAfter(tries('log-contact', { on, by: aSpoc(), at, wish: 'a threat' }));
      expect(newestThreat(threatened, profile)?.at).toBe(at);
      expect(nextAlarm(threatened, profile)).toBe('2025-11-20T19:15:00Z');
      const taken = caseAfter(take(threatened, aManager(), 'take-in-hand', '2025-11-20T19:05:00Z'));
      expect(openAlarm(taken, profile)).toBeUndefined();
    });
  },
);

it('E2 · a profile does not load whose alarm goes to a channel where nobody can say that they have it', () => {
  const nobodys = problemsAfter(({ chasing }) => (chasing.urgent.alarm.channel = 'emt'));
  expect(nobodys.map(({ path }) => path)).toContain('chasing.urgent.alarm.channel');
});
