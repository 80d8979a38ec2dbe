import { type Action, isKeeping, isParallel } from '../../../bot/policy/codes';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { sightOf } from '../../../bot/domain/door/sight';
import { stepsBeside, stepsOffered } from '../../../bot/views/case/buttons';
import { managerCase } from '../../../bot/views/reporting/manager-case';
import { reporterCase } from '../../../bot/views/reporting/reporter-case';
import { review, tracks } from '../../../bot/views/deciding/review';
import { render } from '../../../cards/render';
import { footButtons, part } from '../../cards/card-nodes';
import { aCaseAt } from '../../builders/cases';
import {
  aHead,
  aManager,
  anActor,
  anEmtMember,
  anotherHead,
  aPerson,
  aReporter,
} from '../../builders/people';
import { nothingElse, seenBy } from '../viewers';
import type { Case } from '../../../bot/domain/case/state';
import type { Viewer } from '../../../bot/views/case/viewer';
import { aProfile, theStatuses } from '../../builders/profile';
import { aCouncilCaseAt, councilStatuses, theCouncil } from '../../builders/council';
import { withUnsentLetter } from '../../builders/letters';
import { withOpenTracks } from '../../builders/tracks';
import { now } from '../../builders/context';
import type { Profile } from '../../../bot/policy/profile';
import type { Actor } from '../../../bot/domain/case/context';

/** Whoever can be something to a case of the builders: by name alone, with each role, and with all of them. */
const actorsOf = (profile: Profile): readonly Actor[] => {
  const roles = profile.roles.map(({ code }) => code);
  const alone = ['ailsa', 'callum', 'isla', 'struan', 'gregor'].map((key) => anActor(key));
  const held = [roles, ...roles.map((role) => [role])].map((some) => anActor('fiona', some));
  return [...alone, ...held, anActor('callum', roles)];
};

/** Every status of both bodies, with nothing beside it, and with all tracks and a letter open. */
const lives = [
  { of: 'Registers of Scotland', profile: aProfile(), statuses: theStatuses, at: aCaseAt },
  { of: 'West Lothian', profile: theCouncil, statuses: councilStatuses, at: aCouncilCaseAt },
].flatMap(({ of, profile, statuses, at }) =>
  statuses.flatMap((status) =>
    Object.entries({
      'nothing beside': at(status),
      'all tracks and a letter open': withUnsentLetter(
        withOpenTracks(at(status), aPerson('gregor')),
        profile,
      ),
    }).map(([holding, subject]) => ({ of, status, holding, subject, profile, actors: actorsOf(profile) })),
  ),
);
/** A further incident may give way to the rest: it can always be added by `report`. */
const isNeeded = (action: Action): boolean => action !== 'add-incident';
/** Another manager is seldom named: the page of further steps will do. */
const isOnCard = (action: Action): boolean => isNeeded(action) && action !== 'change-manager';
const sorted = (actions: readonly unknown[]) => [...actions].map(String).sort();

/** Every step on the pages beside a record, turned by their own buttons as far as these lead. */
function stepsFurther(subject: Case, viewer: Viewer, page = 1): readonly string[] {
  const { buttons, stepsPage } = tracks(subject, viewer, page);
  expect([buttons.length <= 6, stepsPage]).toEqual([true, page + 1]);
  const steps = buttons.map(({ dialog }) => dialog);
  const here = steps.filter((step) => step !== 'tracks');
  return here.length === steps.length ? here : [...here, ...stepsFurther(subject, viewer, stepsPage)];
}

describe('C2 · the buttons', () => {
  it.each(lives)(
    'of the record of a case, and of the pages beside it, are all the steps open to anybody ($of, $status, $holding)',
    ({ subject, profile, actors }) => {
      for (const actor of actors) {
        const viewer = { actor, profile, now };
        const { aside, buttons, stepsPage } = review(subject, viewer, nothingElse);
        const steps = [...aside, ...buttons].map(({ dialog }) => dialog);
        const isSeen = sightOf(subject, viewer) !== 'none';
        const open = isSeen ? permittedActions(subject, viewer) : [];
        const permitted = open.filter((action) => !isKeeping(action));
        const further = steps.includes('tracks') ? stepsFurther(subject, viewer, stepsPage) : [];
        const reached = new Set([...steps.filter((step) => step !== 'tracks'), ...further]);
        expect({ who: actor.name, steps: sorted([...reached]) }).toEqual({
          who: actor.name,
          steps: sorted(permitted),
        });
        expect(buttons.length).toBeLessThanOrEqual(6);
      }
    },
  );

  it('to further steps name the page that they lead to, in the record and on each page', () => {
    const one = lives
      .flatMap(({ subject, profile, actors }) =>
        actors.map((actor) => ({ subject, viewer: { actor, profile, now } })),
      )
      .find(
        ({ subject, viewer }) =>
          stepsBeside(subject, viewer).areMore && sightOf(subject, viewer) === 'record',
      );
    if (!one) throw new TypeError('Nobody needs a second page, so turning it is not tried');
    const { subject, viewer } = one;
    const pages = [review(subject, viewer, nothingElse), tracks(subject, viewer), tracks(subject, viewer, 2)];
    const led = pages.map((data) =>
      footButtons(render('review', data))
        .map((button) => part(button, 'data'))
        .find(({ step }) => step === 'tracks'),
    );
    expect(led.map((data) => data && Number(data['page']))).toEqual([1, 2, undefined]);
  });

  it.each(theStatuses)(
    'of a manager’s card of a case that is %s are the steps open to them, and the record',
    (status) => {
      const subject = aCaseAt(status);
      const viewer = seenBy(aManager());
      const buttons = footButtons(render('manager-case', managerCase(subject, viewer)));
      const pressed = buttons.map((button) => button['verb'] ?? part(button, 'data')['dialog']);
      const flow = permittedActions(subject, viewer).filter((action) => !isParallel(action));
      expect(pressed).toEqual(expect.arrayContaining([...flow.filter(isOnCard), 'review']));
      expect(pressed.length).toBeLessThanOrEqual(6);
    },
  );

  it.each(theStatuses)(
    'of a reporter’s card of a case that is %s are the steps open to them, and what they wrote',
    (status) => {
      const subject = aCaseAt(status);
      const viewer = seenBy(aReporter());
      const buttons = footButtons(render('reporter-case', reporterCase(subject, viewer)));
      const opened = buttons.map((button) => part(button, 'data')['dialog']);
      expect(sorted(opened)).toEqual(sorted([...permittedActions(subject, viewer), 'review']));
    },
  );

  it('stand with the expected step first', () => {
    const first = (actions: readonly Action[]) => actions[0];
    expect(first(stepsOffered(aCaseAt('reported'), seenBy(aManager())))).toBe('acknowledge');
    expect(first(stepsOffered(aCaseAt('awaiting-endorsement'), seenBy(aHead())))).toBe('endorse');
    expect(first(stepsOffered(aCaseAt('awaiting-decision'), seenBy(anEmtMember())))).toBe('approve');
    expect(first(stepsOffered(aCaseAt('awaiting-information'), seenBy(aReporter())))).toBe(
      'give-information',
    );
  });

  it('are six at most, and it is the further incident that gives way', () => {
    const base = seenBy(anEmtMember());
    const rows = base.profile.workflow.transitions.map((row) =>
      row.action === 'close' ? { ...row, from: ['awaiting-decision' as const], by: ['emt'] } : row,
    );
    const viewer = {
      ...base,
      profile: { ...base.profile, workflow: { ...base.profile.workflow, transitions: rows } },
    };
    const subject = aCaseAt('awaiting-decision');
    expect(permittedActions(subject, viewer)).toHaveLength(7);
    expect(stepsOffered(subject, viewer)).toHaveLength(6);
    expect(stepsOffered(subject, viewer)).not.toContain('add-incident');
  });

  it('carry the case and the version that the card was drawn at, and nothing else of it', () => {
    const subject = aCaseAt('reported');
    const [acknowledge, refer] = footButtons(
      render('manager-case', managerCase(subject, seenBy(aManager()))),
    );
    expect(acknowledge).toMatchObject({
      type: 'Action.Execute',
      verb: 'acknowledge',
      data: { ref: 'CB-0001', v: 1 },
    });
    expect(part(refer, 'data')).toEqual({
      msteams: { type: 'task/fetch' },
      dialog: 'refer',
      ref: 'CB-0001',
      v: subject.version,
    });
  });

  it('of a Head are the same whichever of the two looks', () => {
    const subject = aCaseAt('awaiting-endorsement');
    expect(stepsOffered(subject, seenBy(anotherHead()))).toEqual(stepsOffered(subject, seenBy(aHead())));
  });
});
