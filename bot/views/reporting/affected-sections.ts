import type { Section } from '../../../cards/review/card';
import { affectedWords as said } from '../../../cards/words/reporting/words';
import { fill } from '../../../cards/words/fill';
import { joins } from '../../../cards/words/joins';
import type { Person } from '../../domain/case/person';
import { unansweredNamings } from '../../domain/reporting/weight';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { nameOf, statusLabel } from '../case/labels';
import { rows } from './incident-rows';

/**
 * The case for somebody affected by it (D5): that it was reported and by whom, where it stands, and what support there is. No
 * narrative, no customer, no reason of a decision.
 */
export const affectedSections = (subject: Case, profile: Profile, reader: Person): Section[] => [
  ...namingSection(subject, reader),
  ...subject.incidents.map((incident) => ({
    heading: said.heading,
    rows: rows([
      [said.by, nameOf(incident.by)],
      [said.on, dateInWords(incident.at, profile.timeZone)],
      [said.came, statusLabel(profile, subject.status)],
    ]),
    told: [],
  })),
  {
    heading: said.support,
    rows: [],
    told: profile.support.offers.map(({ label, words, where }) => ({
      label,
      text: `${words} ${where}`.trim(),
    })),
  },
];

/** The question that stands before everything else: whether whoever is named was affected (D5). */
function namingSection(subject: Case, reader: Person): Section[] {
  const open = unansweredNamings(subject, reader.id);
  if (open.length === 0) return [];
  const by = new Map(open.map(({ incident }) => [incident.by.id, nameOf(incident.by)]));
  const text = fill(said.namedYou, { who: [...by.values()].join(joins.and) });
  return [{ heading: said.wereYou, rows: [], told: [{ label: said.by, text }] }];
}
