import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { stepKindWords, waitingOrderWords, waitingWords as said } from '../../../cards/words/waiting/words';
import { isUrgent } from '../../domain/reporting/urgency';
import { dayOf, daysBetween } from '../../domain/time/calendar';
import { readInstant } from '../../domain/time/instant';
import type { Waiting, WaitingFound } from '../../domain/waiting/queue';
import type { Profile } from '../../policy/profile';
import { labelsOf, nameOf, statusLabel } from '../case/labels';
import { byName, type ListedPage, pageOf } from '../case/listed';
import { urgencyInWords } from '../reporting/urgency';
import { dateInWords, dayInWords } from '../time/dates';

/** How many behaviours of each case stand on the card. */
const shownBehaviours = 3;

/** In which order, and which page of it, from 1. */
interface Turned {
  readonly order: string;
  readonly page: number;
}

const longestFirst = (a: Waiting, b: Waiting): number => readInstant(a.since) - readInstant(b.since);

/** The orders of the list; the most urgent first is the one in which it is found. */
const orders = {
  urgent: () => 0,
  longest: longestFirst,
  name: (a, b) => byName(a, b) || longestFirst(a, b),
} as const satisfies Record<keyof typeof waitingOrderWords, (a: Waiting, b: Waiting) => number>;

const orderCodes = ['urgent', 'longest', 'name'] as const satisfies readonly (keyof typeof orders)[];

const offered = orderCodes.map((code) => ({ title: waitingOrderWords[code], value: code }));

/** A page of what waits for whoever asks, in the order that they chose (C5). `now`: an instant; without it nothing is said of how long it is. */
export function waiting(
  found: WaitingFound,
  profile: Profile,
  now?: string,
  asked: Turned = { order: '', page: 1 },
): CardData<'waiting'> {
  const today = now === undefined ? undefined : dayOf(now, profile.timeZone);
  const order = orderCodes.find((one) => one === asked.order) ?? 'urgent';
  const turned = pageOf([...found.waiting].sort(orders[order]), asked.page);
  const { shown, previous, next } = turned;
  return {
    heading: said.heading,
    lead: leadOf(found, turned),
    cases: shown.map((one) => rowOf(one, profile, today)),
    choices: shown.map(({ ref, status }) => ({
      title: fill(said.choice, { ref, status: statusLabel(profile, status) }),
      value: ref,
    })),
    orders: found.waiting.length > 1 ? offered : [],
    order,
    previous,
    next,
  };
}

const rowOf = (one: Waiting, profile: Profile, today: string | undefined) => ({
  ref: one.ref,
  name: nameOf({ id: '', name: one.name }),
  status: statusLabel(profile, one.status),
  about: aboutOf(one, profile),
  what: one.kinds.map((kind) => stepKindWords[kind]).join('; '),
  since: sinceOf(one, profile, today),
  isUrgent: isUrgent(one.urgency),
});

const aboutOf = ({ urgency, behaviours }: Waiting, profile: Profile): string =>
  [urgencyInWords[urgency], labelsOf(profile.behaviours, behaviours.slice(0, shownBehaviours))]
    .filter((one) => one !== '')
    .join('. ');

function sinceOf({ since, dueOn }: Waiting, { timeZone }: Profile, today: string | undefined): string {
  const day = dateInWords(since, timeZone);
  const days = today === undefined ? 0 : daysBetween(dayOf(since, timeZone), today);
  const sentences = [
    days > 1 ? fill(said.sinceDays, { day, days: String(days) }) : fill(said.since, { day }),
    ...(dueOn === undefined
      ? []
      : [fill(today !== undefined && dueOn < today ? said.overdue : said.dueOn, { day: dayInWords(dueOn) })]),
  ];
  return sentences.join('. ');
}

function leadOf({ waiting: all, areMore }: WaitingFound, { page, pages }: ListedPage<Waiting>): string {
  if (all.length === 0) return areMore ? said.moreUnseen : said.none;
  const count = String(all.length);
  const alone = all.length === 1 ? said.one : fill(said.count, { count });
  const counted = areMore ? fill(said.countOrMore, { count }) : alone;
  return pages === 1 ? counted : fill(said.page, { counted, page: String(page), pages: String(pages) });
}
