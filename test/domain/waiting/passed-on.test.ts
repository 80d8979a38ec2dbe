import { permittedActions, transitionOf } from '../../../bot/domain/case/transitions';
import { sightOf } from '../../../bot/domain/door/sight';
import { chase } from '../../../bot/domain/waiting/chase';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { rolesIn } from '../../../bot/domain/waiting/whose-turn';
import { postingsOf } from '../../../bot/deliveries/postings';
import type { Status } from '../../../bot/policy/codes';
import type { Case } from '../../../bot/domain/case/state';
import type { Profile } from '../../../bot/policy/profile';
import { loadProfile } from '../../../bot/policy/load-profile';
import { withAcceptance } from '../../builders/appointments';
import { aCaseAt } from '../../builders/cases';
import { aCouncilCaseAt, theCouncil } from '../../builders/council';
import { anActor } from '../../builders/people';
import { problemsAfter } from '../../builders/profile-file';
import { aProfile } from '../../builders/profile';
import { isWeekday } from '../../builders/reviews';

const houses: readonly (readonly [string, Profile, (status: Status) => Case])[] = [
  ['Registers of Scotland', aProfile(), (status) => withAcceptance(aCaseAt(status))],
  ['West Lothian Council', theCouncil, (status) => withAcceptance(aCouncilCaseAt(status))],
];
const rows = houses.flatMap(([house, profile, caseAt]) =>
  profile.chasing.times
    .filter(({ status }) => status !== 'warned')
    .map(({ status, escalateTo }) => ({ house, profile, caseAt, status, escalateTo })),
);
const far = '2026-01-12T09:00:00Z';

describe('D7 · A case that nobody takes', () => {
  it.each(rows)(
    'D7 · that is $status goes to somebody who sees it and can take the next step ($house)',
    ({ profile, caseAt, status, escalateTo }) => {
      const context = { profile, isWorkingDay: isWeekday, now: far };
      const reminded = chase(caseAt(status), context);
      const passed = reminded && chase(reminded.next, context);
      const [event] = passed?.events ?? [];
      expect(event?.happened).toMatchObject({ type: 'PickUpEscalated', channel: escalateTo });
      if (!passed || !event) throw new TypeError('It was passed on');

      const takers = rolesIn(escalateTo, profile)
        .map((role) => anActor('alasdair', [role]))
        .filter((actor) =>
          permittedActions(passed.next, { actor, profile }).some(
            (action) => transitionOf(profile, status, action)?.to !== 'same',
          ),
        );
      expect(takers).not.toEqual([]);
      for (const actor of takers) {
        expect(waitingOf(passed.next, actor, profile)?.kinds).toEqual(
          expect.arrayContaining([status === 'awaiting-information' ? 'question' : 'next-step']),
        );
        expect(sightOf(passed.next, { actor, profile })).not.toBe('none');
      }
      const told = postingsOf(passed.next, event, profile);
      expect(told.map(({ destination }) => destination)).toEqual(
        expect.arrayContaining([
          { kind: 'channel', code: escalateTo },
          // Whoever reported it hears who has it.
          { kind: 'person', id: passed.next.reporter.id },
        ]),
      );
    },
  );

  it.each(rows)('D7 · that is $status is nobody else’s before it was passed on ($house)', (row) => {
    const { profile, caseAt, status, escalateTo } = row;
    const { channel } = profile.workflow.statuses.find(({ code }) => code === status) ?? {};
    // Where a role may act at any time, the workflow says so without the proviso.
    const guarded = profile.workflow.transitions.filter(
      ({ from, guards }) => from.includes(status) && guards.includes('passed-on'),
    );
    for (const role of rolesIn(escalateTo, profile).filter(
      (one) => !rolesIn(channel, profile).includes(one),
    )) {
      const permitted = permittedActions(caseAt(status), { actor: anActor('alasdair', [role]), profile });
      expect(guarded.filter(({ action }) => permitted.includes(action))).toEqual([]);
    }
  });
});

describe('P4 · D7 · A profile', () => {
  it.each([
    ['to a channel of which nobody has a step', 'advice'],
    ['to the channel in which it waits already', 'emt'],
  ])('D7 · is refused where a decision that nobody takes is passed on %s', (_, escalateTo) => {
    const at = loadProfile('registers-of-scotland').chasing.times.findIndex(
      ({ status }) => status === 'awaiting-decision',
    );
    const problems = problemsAfter((profile) => {
      profile.chasing.times = profile.chasing.times.map((entry, index) =>
        index === at ? { ...entry, escalateTo } : entry,
      );
    });
    expect(problems.map(({ path }) => path)).toContain(`chasing.times[${at}].escalateTo`);
  });
});
