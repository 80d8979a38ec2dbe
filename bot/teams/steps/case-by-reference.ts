import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import type { Case } from '../../domain/case/state';
import { relationsOf } from '../../domain/case/relations';
import { appointment } from '../../views/contact-people/appointment';
import { caseInShort } from '../../views/messages/case-in-short';
import { managerCase } from '../../views/reporting/manager-case';
import { reporterCase } from '../../views/reporting/reporter-case';
import type { Viewer } from '../../views/case/viewer';
import type { CaseOpened } from '../door/knock';
import { type Shown, type Turn, viewerOf } from '../sdk/turn';

/**
 * A case by its reference: for its reporter, its manager and those who look after the contact the card they know; for
 * whoever else sees anything of it, where it stands and the way to its record (C5).
 */
export function openCase(turn: Turn, { seen }: CaseOpened): Shown {
  const { subject, actor } = seen;
  const viewer = viewerOf(turn, { ...turn.person, roles: [] });
  if (subject.reporter.id === turn.person.id) {
    return {
      card: render('reporter-case', reporterCase(subject, viewer)),
      summary: fill(summaries['reporter-case'], { ref: subject.ref }),
    };
  }
  if (subject.manager.id === turn.person.id) return managerCard(subject, viewer);
  if (isContact(turn, subject)) return appointmentCard(turn, subject);
  const profile = turn.services.profileOf(subject.profile.id);
  return {
    card: render('news', caseInShort(subject, actor.id, profile)),
    summary: fill(summaries['case-in-short'], { ref: subject.ref }),
  };
}

/** Whether the person looks after the contact of the customer, or is asked to. */
export const isContact = ({ person }: Turn, subject: Case): boolean => {
  const relations = relationsOf(subject, person);
  return (['spoc', 'deputy', 'successor'] as const).some((one) => relations.includes(one));
};

/** The appointment as it now stands, to one of its people. */
export const appointmentCard = ({ person, services }: Turn, subject: Case): Shown => ({
  card: render('appointment', appointment(subject, person, services.profileOf(subject.profile.id))),
  summary: fill(summaries.appointment, { ref: subject.ref }),
});

/** The case as its manager knows it. */
export const managerCard = (subject: Case, viewer: Viewer): Shown => ({
  card: render('manager-case', managerCase(subject, viewer)),
  summary: fill(summaries['manager-case'], { ref: subject.ref }),
});
