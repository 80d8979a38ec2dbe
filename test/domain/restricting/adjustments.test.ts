import { glanceOf } from '../../../bot/domain/customers/glance';
import { isLightening, isSameRestriction } from '../../../bot/domain/restricting/rules';
import { measuresOf } from '../../../bot/domain/restricting/in-force';
import { appointment } from '../../../bot/views/contact-people/appointment';
import { approveForm } from '../../../bot/views/deciding/approve-form';
import { render } from '../../../cards/render';
import { attempt, caseAfter, fullProblemsIn, problemsIn } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { aDraftOfMeasures } from '../../builders/forms';
import { aHead, aSpoc } from '../../builders/people';
import { aProfile } from '../../builders/profile';
import { readable } from '../../cards/card-nodes';

const relay = {
  agreed: 'Video relay with a BSL interpreter instead of the telephone',
  keptBy: 'Isla Fraser',
  needs: ['email'],
  despite: '',
};
const only = (...channels: readonly string[]) => [
  { kind: 'channel', answers: { 'allowed-channels': [...channels] } },
];
const proposing = (adjustment: object, restrictions: object[] = only('email', 'post')) =>
  attempt('endorse', {
    on: aCaseAt('awaiting-endorsement'),
    by: aHead(),
    saying: { measures: { ...aDraftOfMeasures(), restrictions, adjustment: { ...relay, ...adjustment } } },
  });
const withRelay = { endorse: { measures: { ...aDraftOfMeasures(), adjustment: relay } } };
const words = 'Email';

describe('R8 · An adjustment agreed for the customer', () => {
  it('R8 · is part of the restriction, with who sees to it and what it needs', () => {
    const { despite: _, ...kept } = relay;
    expect(caseAfter(proposing({})).proposal?.measures.adjustment).toEqual(kept);
    const none = { agreed: ' ', keptBy: '', needs: [] };
    expect(caseAfter(proposing(none)).proposal?.measures).not.toHaveProperty('adjustment');
  });

  it.each([
    [{ agreed: ' ' }, 'adjustmentAgreed missing'],
    [{ keptBy: '' }, 'adjustmentKeptBy missing'],
    [{ needs: ['pigeon'] }, 'adjustmentNeeds not-offered'],
    [{ agreed: 'x'.repeat(601) }, 'adjustmentAgreed too-long'],
  ])('R8 · with %j is sent back: %s', (adjustment, problem) => {
    expect(problemsIn(proposing(adjustment))).toEqual([problem]);
  });

  it.each([
    ['the way that it needs is closed', only('telephone')],
    ['all correspondence ends', [{ kind: 'no-correspondence', answers: {} }]],
  ])('R8 · is challenged where %s, and stands aside only for a reason that is kept', (_, restrictions) => {
    expect(fullProblemsIn(proposing({}, restrictions))).toEqual([
      { field: 'adjustmentDespite', code: 'takes-away', words },
    ]);
    const despite = 'An interpreter comes to each appointment instead.';
    const { proposal } = caseAfter(proposing({ despite }, restrictions));
    expect(proposal?.measures.adjustment).toMatchObject({ despite });
  });

  it('R8 · is read by the decider, by the SPOC and by whoever looks the customer up', () => {
    const undecided = aCaseAt('awaiting-decision', withRelay);
    const form = approveForm({ subject: undecided, key: 'wish-1', problems: [] }, aProfile());
    expect(readable(render('approve-form', form))).toContain(
      `${relay.agreed}. Isla Fraser makes sure of it.`,
    );
    const inForce = aCaseAt('restricted', withRelay);
    const card = render('appointment', appointment(inForce, aSpoc(), aProfile()));
    expect(readable(card)).toContain(`${relay.agreed}. Isla Fraser makes sure of it.`);
    const { agreed, keptBy } = relay;
    expect(glanceOf(inForce, aProfile()).restrictions).toMatchObject([{ adjustment: { agreed, keptBy } }]);
  });

  it('R8 · R6 · taken away is a change, and none that only lightens', () => {
    const subject = aCaseAt('restricted', withRelay);
    const [before, without] = [measuresOf(subject), measuresOf(aCaseAt('restricted'))];
    expect(without && isSameRestriction(subject, without)).toBe(false);
    expect(before && without && isLightening(before, without)).toBe(false);
    expect(before && without && isLightening(without, before)).toBe(true);
  });
});
