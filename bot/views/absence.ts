import type { CardData } from '../../cards/catalogue';
import { absenceWords } from '../../cards/words/absences';
import { filled } from '../../cards/words/fill';
import { type Absence, checkAbsence } from '../domain/absences';
import { isDay } from '../domain/calendar';
import { dayInWords } from './dates';
import { errorsAt } from './form-problems';

/** The most absences that the card shows: the soonest. */
const shownAbsences = 10;

/** What the card of absences is drawn with. */
export interface AbsenceCard {
  readonly key: string;
  /** The soonest first. */
  readonly absences: readonly Absence[];
  /** A calendar date. */
  readonly today: string;
  /** What became of what was entered; absent when nothing was. */
  readonly said?: 'recorded' | 'ended' | 'notThere';
  /** What was entered and is wrong; absent when nothing is. */
  readonly wrong?: { readonly from: string; readonly until: string };
}

/** When somebody is away, with the form for another absence (S1). */
export function absence({ key, absences, today, said, wrong }: AbsenceCard): CardData<'absence'> {
  return {
    key,
    heading: absenceWords.heading,
    lead: absenceWords.lead,
    said: said ? absenceWords[said] : '',
    absences: absences.slice(0, shownAbsences).map(({ from, until }) => ({
      from,
      text:
        from <= today
          ? filled(absenceWords.now, { until: dayInWords(until) })
          : filled(absenceWords.ahead, { from: dayInWords(from), until: dayInWords(until) }),
      button: from <= today ? absenceWords.back : absenceWords.takeBack,
    })),
    values: { from: dateIn(wrong?.from), until: dateIn(wrong?.until) },
    errors: errorsAt(['awayFrom', 'awayUntil'], wrong ? checkAbsence(wrong, today).problems : []),
  };
}

/** What an input of a date can show again. */
const dateIn = (text = ''): string => (isDay(text) ? text : '');
