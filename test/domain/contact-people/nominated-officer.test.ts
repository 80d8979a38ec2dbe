import { checkMeasures } from '../../../bot/domain/restricting/measures';
import { appointmentsOf } from '../../../bot/domain/contact-people/holders';
import { glanceOf } from '../../../bot/domain/customers/glance';
import { dutyOf } from '../../../bot/domain/customers/duties';
import { permittedActions } from '../../../bot/domain/case/transitions';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { postingsOf } from '../../../bot/deliveries/postings';
import { caseAfter } from '../../builders/attempts';
import { aContext } from '../../builders/context';
import {
  aCouncilCaseAt,
  aHeadOfService,
  attemptInCouncil,
  councilMeasures,
  theCouncil,
} from '../../builders/council';
import { aDraftOfMeasures } from '../../builders/forms';
import { aManager, anActor, aPerson, aReporter } from '../../builders/people';

/** The fields in which something is wrong. */
const fieldsIn = (checked: ReturnType<typeof checkMeasures>): readonly string[] =>
  'problems' in checked ? checked.problems.map(({ field }) => field) : [];

const officer = anActor('struan');
const measures = (overrides: object = {}) =>
  councilMeasures({
    restrictions: [{ kind: 'nominated-officer', answers: { officer: aPerson('struan') } }],
    spoc: undefined,
    deputy: undefined,
    ...overrides,
  });

/** A case of the council in which Struan is the nominated officer, and nobody a SPOC besides. */
const restricted = () => aCouncilCaseAt('restricted', { endorse: { measures: measures() } });

describe('S1 · R1 · The nominated officer of West Lothian', () => {
  it('S1 · is appointed as the contact person, told and asked to accept', () => {
    const endorsed = aCouncilCaseAt('awaiting-decision', { endorse: { measures: measures() } });
    const approved = attemptInCouncil('approve', { on: endorsed, by: aHeadOfService() });
    const subject = caseAfter(approved);
    expect(appointmentsOf(subject)).toMatchObject([{ role: 'spoc', person: { name: 'Struan Bell' } }]);
    const told =
      approved.kind === 'done' ? approved.events.flatMap((one) => postingsOf(subject, one, theCouncil)) : [];
    expect(told).toContainEqual(
      expect.objectContaining({ card: 'appointment', destination: { kind: 'person', id: officer.id } }),
    );
  });

  it('S1 · V1 · has the customer in their list, what waits for them, and the steps of a contact person', () => {
    const subject = restricted();
    expect(dutyOf(subject)?.contacts).toMatchObject([{ person: { name: 'Struan Bell' } }]);
    expect(waitingOf(subject, officer, theCouncil)?.kinds).toEqual(['appointment']);
    expect(permittedActions(subject, { actor: officer, profile: theCouncil })).toEqual(
      expect.arrayContaining(['accept-appointment', 'log-contact', 'hand-over', 'propose-lifting']),
    );
  });

  it('S1 · may not be the person abused, and nobody else is the contact beside them', () => {
    const context = aContext({ actor: aManager(), profile: theCouncil });
    const check = (overrides: object) =>
      fieldsIn(checkMeasures(aDraftOfMeasures(measures(overrides)), aCouncilCaseAt('acknowledged'), context));
    expect(check({})).toEqual([]);
    const abused = { kind: 'nominated-officer', answers: { officer: aPerson('ailsa') } };
    expect(aReporter().name).toBe('Ailsa Reid');
    expect(check({ restrictions: [abused] })).toEqual(['nominated-officer.officer']);
    expect(check({ spoc: aPerson('isla') })).toEqual(['spoc']);
  });

  it('S1 · S2 · is whoever looks after the contact by now, for whoever looks the customer up', () => {
    const subject = caseAfter(
      attemptInCouncil('appoint', {
        on: restricted(),
        by: aManager(),
        saying: { role: 'spoc', person: aPerson('isla'), reason: 'Struan moved on.' },
      }),
    );
    const [shown] = glanceOf(subject, theCouncil).restrictions;
    expect(shown).toMatchObject({
      spoc: { name: 'Isla Fraser' },
      answers: { officer: { name: 'Isla Fraser' } },
    });
  });
});
