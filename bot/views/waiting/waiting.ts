import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { stepKindWords, waitingWords as said } from '../../../cards/words/waiting/words';
import { dayOf, daysBetween } from '../../domain/time/calendar';
import type { Waiting, WaitingFound } from '../../domain/waiting/queue';
import type { Profile } from '../../policy/profile';
import { labelsOf, statusLabel } from '../case/labels';
import { urgencyInWords } from '../reporting/urgency';
import { dateInWords, dayInWords } from '../time/dates';

/** How many cases stand on the card, and how many behaviours of each. */
const shownCases = 10;
const shownBehaviours = 3;

/** What waits for whoever asks, the most urgent first (C5). `now`: an instant; without it nothing is said of how long it is. */
export function waiting(found: WaitingFound, profile: Profile, now?: string): CardData<'waiting'> {
  const today = now === undefined ? undefined : dayOf(now, profile.timeZone);
  const shown = found.waiting.slice(0, shownCases);
  return {
    heading: said.heading,
    lead: leadOf(found),
    cases: shown.map((one) => ({
      ref: one.ref,
      status: statusLabel(profile, one.status),
      about: aboutOf(one, profile),
      what: one.kinds.map((kind) => stepKindWords[kind]).join('; '),
      since: sinceOf(one, profile, today),
      isUrgent: one.urgency === 'urgent',
    })),
    choices: shown.map(({ ref, status }) => ({
      title: fill(said.choice, { ref, status: statusLabel(profile, status) }),
      value: ref,
    })),
  };
}

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

function leadOf({ waiting: all, areMore }: WaitingFound): string {
  if (all.length === 0) return areMore ? said.moreUnseen : said.none;
  return areMore || all.length > shownCases ? `${said.order} ${said.more}` : said.order;
}
