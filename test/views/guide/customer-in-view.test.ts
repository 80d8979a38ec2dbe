import type { KnownCustomer } from '../../../bot/domain/customers/known-customer';
import { fingerprintOf } from '../../../bot/domain/records/look-limits';
import { loadProfile, profileIds } from '../../../bot/policy/load-profile';
import { chartsFor, extendWay, stepChoices, walk, type Way } from '../../../bot/domain/guide/guidance';
import { customerInView } from '../../../bot/views/guide/customer-in-view';
import { guideStep } from '../../../bot/views/guide/guide-step';
import { render } from '../../../cards/render';
import { now } from '../../builders/context';
import { aFind, aKnownCustomer, aKnownRestriction, aMarker } from '../../builders/known-customers';
import { aProfile } from '../../builders/profile';
import { buttonsIn, inputsIn, part, readable } from '../../cards/card-nodes';

const profile = aProfile();
const asked = { text: 'Morag Ogilvie', chosen: '' };
const aCustomer = (overrides: Partial<KnownCustomer> = {}): KnownCustomer =>
  aKnownCustomer({ protocol: 'Two members of staff, never alone.', marker: aMarker, ...overrides });

const inView = (...customers: KnownCustomer[]) =>
  customerInView(asked, { ...aFind, customers }, { profile, now });

function cardAt(way: Way, own = profile, customer = inView(aCustomer())) {
  return render('guide-step', guideStep(way, { inDialog: true, drawn: 1, began: 2, customer }, own));
}

describe.each(profileIds)('S2 · E4 · at every step of %s after somebody was looked up', (id) => {
  const own = loadProfile(id);
  const on = (way: Way): readonly Way[] => {
    const walked = walk(own, way);
    const choices = walked.kind === 'step' ? stepChoices(walked.step, way.channel) : [];
    return [way, ...choices.flatMap(({ code }) => on(extendWay(way, code)))];
  };
  const ways = own.contactChannels.flatMap(({ code: channel }) =>
    chartsFor(own, channel).flatMap(({ code: chart }) => on({ channel, chart, path: [] })),
  );

  it('warning and protocol stay in view, before the question', () => {
    for (const way of ways) {
      const words = readable(cardAt(way, own));
      expect(words).toContain('Two members of staff, never alone.');
      expect(words).toContain('Not yet looked at');
      const walked = walk(own, way);
      const heading = walked.kind === 'step' ? walked.step.heading : '';
      expect(words.indexOf('never alone')).toBeLessThan(words.lastIndexOf(heading));
    }
  });

  it('H1 · who was entered goes along in sight, to the next step and into the report, and so does when it began', () => {
    for (const way of ways) {
      const card = cardAt(way, own);
      expect(inputsIn(card)).toMatchObject([{ id: 'asked', value: 'Morag Ogilvie' }]);
      const onward = buttonsIn(card).filter((button) => {
        const { dialog } = part(button, 'data');
        return dialog === 'guide' || dialog === 'known-customer';
      });
      expect(onward.length).toBeGreaterThan(0);
      for (const button of onward) {
        expect(button['associatedInputs']).toBeUndefined();
        expect(part(button, 'data')).toMatchObject({ began: 2 });
      }
    }
  });
});

describe('S2 · what stays in view of a customer', () => {
  const words = (...customers: KnownCustomer[]) => {
    const { said, rows } = inView(...customers);
    return [said, ...rows.map(({ label, text }) => `${label}: ${text}`)].join('\n');
  };

  it('is of each restriction what to do and whom to pass contact to', () => {
    const said = words(
      aCustomer({ restrictions: [aKnownRestriction(), aKnownRestriction({ caseRef: 'CB-0002' })] }),
    );
    expect(said).toContain('Take care: read the warning first');
    expect(said.match(/Pass contact to Isla Fraser \(SPOC\)/g)).toHaveLength(2);
  });

  it('I2 · says that it may be somebody else', () => {
    expect(words(aCustomer({ isCertain: false }))).toContain('This may be somebody else');
  });

  it('I1 · names all of several who may be meant, with what to take care of', () => {
    const said = words(aCustomer(), aCustomer({ customerRef: 'CU-0002', names: ['Morag Ogilvy'] }));
    expect(said).toContain('nobody was chosen');
    expect(said).toMatch(/Morag Ogilvie \(CU-0001\).*take care[^]*Morag Ogilvy \(CU-0002\).*take care/);
  });

  it('rules nobody out where not all could be looked at', () => {
    const cut = customerInView(asked, { ...aFind, customers: [], areMore: true }, { profile, now });
    expect(cut.said).toContain('Nobody is ruled out');
  });

  it('X3 · is that the register is away, while it is', () => {
    const away = customerInView(asked, { kind: 'unavailable' }, { profile, now });
    expect(away).toMatchObject({ asked: 'Morag Ogilvie', tone: 'warning' });
    expect(away.said).toContain('cannot be reached');
  });

  it('is of who was chosen as long as what was entered stays as it is', () => {
    const chosen = { text: 'Ogilvie', chosen: 'CU-0001' };
    const view = customerInView(chosen, { ...aFind, customers: [aCustomer()] }, { profile, now });
    expect(view).toMatchObject({ ref: 'CU-0001', look: fingerprintOf('Ogilvie') });
  });

  it('is on no card that others could see: only the dialog carries it', () => {
    const card = render(
      'guide-step',
      guideStep({ channel: '', chart: '', path: [] }, { inDialog: false, drawn: 1, began: 2 }, profile),
    );
    expect(inputsIn(card)).toEqual([]);
  });
});
