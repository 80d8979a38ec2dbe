import type { CardData } from '../../../cards/catalogue';
import { absenceWords, colleagueAbsenceWords } from '../../../cards/words/absences/words';
import { fill } from '../../../cards/words/fill';
import { type Absence, checkAbsence } from '../../domain/absences/absences';
import { isDay } from '../../domain/time/calendar';
import type { Person } from '../../domain/case/person';
import { dayInWords } from '../time/dates';
import { errorsAt } from '../forms/form-problems';
import { nameOf } from '../case/labels';

/** The most absences that the card shows: the soonest. */
const shownAbsences = 10;

/** What the card of absences is drawn with. */
export interface AbsenceCard {
  readonly key: string;
  /** The colleague of whom it is, for whoever enters it for them; absent for one's own. */
  readonly colleague?: Person | undefined;
  /** The soonest first. */
  readonly absences: readonly Absence[];
  /** A calendar date. */
  readonly today: string;
  /** What became of what was entered; absent when nothing was. */
  readonly said?: 'recorded' | 'ended' | 'notThere';
  /** What was entered and is wrong; absent when nothing is. */
  readonly wrong?: { readonly from: string; readonly until: string };
}

/** When somebody is away, with the form for another absence (S1): one's own, or that of a colleague who cannot enter it. */
export function absence({ key, colleague, absences, today, said, wrong }: AbsenceCard): CardData<'absence'> {
  const words = { ...absenceWords, ...(colleague ? colleagueAbsenceWords : {}) };
  const who = colleague ? nameOf(colleague) : '';
  return {
    key,
    person: colleague?.id ?? '',
    heading: fill(words.heading, { who }),
    lead: fill(words.lead, { who }),
    said: said ? fill(words[said], { who }) : '',
    absences: absences.slice(0, shownAbsences).map((one) => ({
      from: one.from,
      text: inWords(one, today, words),
      button: one.from <= today ? words.back : words.takeBack,
    })),
    values: { from: dateIn(wrong?.from), until: dateIn(wrong?.until) },
    errors: errorsAt(['awayFrom', 'awayUntil'], wrong ? checkAbsence(wrong, today).problems : []),
  };
}

/** An absence in words, and who entered it, where it was somebody else. */
function inWords(
  { from, until, by }: Absence,
  today: string,
  words: { readonly now: string; readonly ahead: string; readonly enteredBy: string },
): string {
  const text =
    from <= today
      ? fill(words.now, { until: dayInWords(until) })
      : fill(words.ahead, { from: dayInWords(from), until: dayInWords(until) });
  return by ? fill(words.enteredBy, { text, who: nameOf(by) }) : text;
}

/** The question which colleague is away; `wrong`: nobody was chosen, or somebody whom the directory does not know. */
export function absentColleague(wrong?: 'missing' | 'unknown'): CardData<'absent-colleague'> {
  const { heading, lead, ...errors } = colleagueAbsenceWords.ask;
  return { heading, lead, error: wrong ? errors[wrong] : '' };
}

/** What an input of a date can show again. */
const dateIn = (text = ''): string => (isDay(text) ? text : '');
