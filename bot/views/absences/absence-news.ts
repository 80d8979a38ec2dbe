import type { CardData } from '../../../cards/catalogue';
import {
  absenceNewsWords,
  absenceOverWords,
  absencesLabels as labels,
} from '../../../cards/words/absences/words';
import { fill } from '../../../cards/words/fill';
import type { AbsenceNews } from '../../domain/absences/absences';
import type { AbsenceAudience } from '../../domain/absences/stand-ins';
import type { Profile } from '../../policy/profile';
import { appointers } from '../contact-people/contact-now';
import { dayInWords } from '../time/dates';
import { nameOf } from '../case/labels';

/** The most cases that a message names: the list of one's customers has all. */
const shownCases = 20;

/** What somebody is told of an absence: references, never a customer's name. */
export function absenceTold(told: AbsenceAudience, news: AbsenceNews, profile: Profile): CardData<'message'> {
  const as = told.as === 'absent' && news.by ? 'absent-by' : told.as;
  const words = (news.isOver ? absenceOverWords : absenceNewsWords)[as];
  const facts = {
    who: nameOf(news.person),
    by: news.by ? nameOf(news.by) : '',
    from: dayInWords(news.from),
    until: dayInWords(news.until),
  };
  return {
    tone: news.isOver ? 'good' : 'accent',
    heading: words.heading,
    paragraphs: [fill(words.first, facts), ...casesIn(told, news, profile), words.last].filter(
      (paragraph) => paragraph !== '',
    ),
  };
}

function casesIn(
  { as, refs, acting }: AbsenceAudience,
  { isOver }: AbsenceNews,
  profile: Profile,
): readonly string[] {
  const lines =
    as === 'absent' && !isOver
      ? acting
          .slice(0, shownCases)
          .map(({ ref, person }) => `${ref}: ${person ? nameOf(person) : appointers(profile)}`)
      : [refs.slice(0, shownCases).join(', ')];
  const more = refs.length - shownCases;
  return more > 0 ? [...lines, fill(labels.andMore, { more: String(more) })] : lines;
}
