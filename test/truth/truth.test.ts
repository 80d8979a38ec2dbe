import { draw } from '../../bot/deliveries/draw';
import { stepsDrawnOn } from '../../bot/deliveries/drawn';
import { whichAreReplaced, whichStepsAreElsewhere } from '../../bot/deliveries/newest';
import { postingsOf } from '../../bot/deliveries/postings';
import type { Destination, Posting } from '../../bot/deliveries/ports';
import { destinationKey } from '../../bot/deliveries/postings';
import { nobodyAway } from '../../bot/domain/absences/absences';
import type { Actor } from '../../bot/domain/case/context';
import { evolve } from '../../bot/domain/case/evolve';
import { type Case, caseSchema } from '../../bot/domain/case/state';
import { appointmentsOf } from '../../bot/domain/contact-people/holders';
import { rolesIn } from '../../bot/domain/waiting/whose-turn';
import type { Status } from '../../bot/policy/codes';
import { withoutButtons, withoutDeeds } from '../../cards/superseded';
import { waitingWords } from '../../cards/words/waiting/words';
import { aHistoryTo, type History, theRegisters } from '../builders/cases';
import { theCouncilHouse } from '../builders/council';
import { contradictionsIn, type HeldCard } from './contradictions';
import { theStaff } from './held-in-teams';
import { unguardedOn } from './looked-after';

const houses = [theRegisters, theCouncilHouse];
const lives = houses.flatMap((house) =>
  house.profile.workflow.statuses
    .filter(({ code }) => house.ways[code])
    .map(({ code }) => ({ house, status: code, id: house.profile.id })),
);

const namedIn = (subject: Case): Case => caseSchema.parse({ ...subject, ref: 'CB-0001' });
const historyTo = (status: Status, house: (typeof houses)[number]): History =>
  aHistoryTo(status, house.commands, house);

/** The case before the last step that led it on. */
function before({ events }: History): Case {
  const led = events.filter(({ happened }, at) => happened.to !== events[at - 1]?.happened.to).at(-1);
  const states = events
    .slice(
      0,
      events.findIndex(({ command }) => command === led?.command),
    )
    .reduce<Case | undefined>((state, event) => evolve(state, event), undefined);
  return namedIn(states ?? historyTo('reported', theRegisters).subject);
}

function readersAt(to: Destination, profile: (typeof houses)[number]['profile']): readonly Actor[] {
  if (to.kind === 'person') return theStaff.filter(({ id }) => id === to.id);
  const roles = rolesIn(to.code, profile);
  return theStaff.filter((one) => one.roles.some((role) => roles.includes(role)));
}

/** Every card that a history posted, each as it shows the case in some state of it. */
function cardsOf(
  { subject, events }: History,
  shown: Case,
  { profile }: (typeof houses)[number],
): readonly HeldCard[] {
  const now = namedIn(subject);
  const postings = events
    .flatMap((event) => postingsOf(now, event, profile))
    .filter(({ card }) => card !== 'letter');
  const isReplaced = whichAreReplaced(postings);
  const stepsElsewhere = whichStepsAreElsewhere(
    postings.filter((posting) => !isReplaced(posting)),
    (posting) => stepsDrawnOn(posting, { subject: shown, profile, deps: { draw } }),
  );
  return postings.flatMap((posting) => {
    const card = drawnOf(posting, shown, profile);
    if (card === undefined) return [];
    return [
      {
        place: destinationKey(posting.destination),
        message: posting.id,
        readers: readersAt(posting.destination, profile),
        card: isReplaced(posting)
          ? withoutButtons(card, waitingWords.replaced)
          : withoutDeeds(card, stepsElsewhere(posting)),
      },
    ];
  });
}

/** A state before the card was posted has nothing of it to show. */
function drawnOf(posting: Posting, shown: Case, profile: (typeof houses)[number]['profile']) {
  try {
    return draw(posting, shown, profile).card;
  } catch {
    return undefined;
  }
}

describe.each(lives)('C7 · every card posted on the way to $status, $id', ({ house, status }) => {
  const history = historyTo(status, house);
  const register = { cases: new Map([['CB-0001', namedIn(history.subject)]]), profile: house.profile };

  it('C7 · says and offers what the register says, once it was brought up to date', () => {
    const held = cardsOf(history, namedIn(history.subject), house);
    expect(held.length).toBeGreaterThan(0);
    expect(contradictionsIn(held, register)).toEqual([]);
  });

  if (history.events.length > 1 && status !== 'reported')
    it('C7 · is found out where it still stands as it did before the last step', () => {
      expect(contradictionsIn(cardsOf(history, before(history), house), register)).not.toEqual([]);
    });
});

describe.each(houses)('S1 · a restricted customer, $profile.id', (house) => {
  const subject = namedIn(historyTo('restricted', house).subject);
  const day = { day: '2025-11-20', profile: house.profile, staff: theStaff, away: nobodyAway };
  const contacts = appointmentsOf(subject).map(({ person }) => person.id);
  const without = (ids: readonly string[]) => theStaff.filter(({ id }) => !ids.includes(id));

  it('S1 · is looked after while one of the contact people is there', () => {
    expect(contacts).toHaveLength(2);
    expect(unguardedOn([subject], day)).toEqual([]);
    expect(unguardedOn([subject], { ...day, staff: without(contacts.slice(0, 1)) })).toEqual([]);
    const away = new Map(contacts.slice(1).map((id) => [id, '2025-12-01']));
    expect(unguardedOn([subject], { ...day, away })).toEqual([]);
  });

  it('S1 · is found out once both are gone and nobody was asked to find another, and not once somebody was', () => {
    const staff = without(contacts);
    expect(unguardedOn([subject], { ...day, staff })).toEqual([
      '2025-11-20: CB-0001 (restricted) is looked after by nobody who is there',
    ]);
    const asked = appointmentsOf(subject).map((one) => ({ ...one, escalatedAt: '2025-11-19T09:00:00Z' }));
    const sought = { ...subject, appointments: asked };
    expect(unguardedOn([sought], { ...day, staff })).toEqual([]);
  });
});
