import { type Action, isKeeping, isParallel } from '../../../bot/policy/codes';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { sightOf } from '../../../bot/domain/door/sight';
import { stepsOffered } from '../../../bot/views/case/buttons';
import { managerCase } from '../../../bot/views/reporting/manager-case';
import { reporterCase } from '../../../bot/views/reporting/reporter-case';
import { review, tracks } from '../../../bot/views/deciding/review';
import { render } from '../../../cards/render';
import { footButtons, part } from '../../cards/card-nodes';
import { aCaseAt } from '../../builders/cases';
import { aHead, aManager, anActor, anEmtMember, anotherHead, aReporter, aSpoc } from '../../builders/people';
import { nothingElse, seenBy } from '../viewers';
import { theStatuses } from '../../builders/profile';

const people = {
  'the reporter': aReporter(),
  'the manager': aManager(),
  'a Head': aHead(),
  'a member of EMT': anEmtMember(),
  'the SPOC': aSpoc(),
  'a Head who manages it': anActor('callum', ['head-of-customer-services']),
  'a member of EMT who reported it': anActor('ailsa', ['emt']),
};
const matrix = theStatuses.flatMap((status) =>
  Object.entries(people).map(([who, actor]) => ({ status, who, actor })),
);
/** A further incident may give way to the rest: it can always be added by `report`. */
const isNeeded = (action: Action): boolean => action !== 'add-incident';
/** Another manager is seldom named: the page of further steps will do. */
const isOnCard = (action: Action): boolean => isNeeded(action) && action !== 'change-manager';
const sorted = (actions: readonly unknown[]) => [...actions].map(String).sort();

describe('C2 · the buttons', () => {
  it.each(matrix)(
    'of the record of a case that is $status are the steps open to $who',
    ({ status, actor }) => {
      const subject = aCaseAt(status);
      const viewer = seenBy(actor);
      const card = render('review', review(subject, viewer, nothingElse));
      const steps = footButtons(card).map((button) => part(button, 'data')['step']);
      const isSeen = sightOf(subject, viewer) !== 'none';
      const open = isSeen ? permittedActions(subject, viewer) : [];
      const permitted = open.filter((action) => !isKeeping(action));
      const beside = footButtons(render('review', tracks(subject, viewer)));
      const further = steps.includes('tracks') ? beside.map((button) => part(button, 'data')['step']) : [];
      const reached = new Set([...steps.filter((step) => step !== 'tracks'), ...further]);
      expect(sorted([...reached])).toEqual(
        sorted(permitted.length > 6 ? permitted.filter(isNeeded) : permitted),
      );
      expect(steps.length).toBeLessThanOrEqual(6);
    },
  );

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

  it.each(theStatuses)('of a reporter’s card of a case that is %s are the steps open to them', (status) => {
    const subject = aCaseAt(status);
    const viewer = seenBy(aReporter());
    const buttons = footButtons(render('reporter-case', reporterCase(subject, viewer)));
    const opened = buttons.map((button) => part(button, 'data')['dialog']);
    expect(sorted(opened)).toEqual(sorted(permittedActions(subject, viewer)));
  });

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
