import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import type { Case } from '../../domain/case/state';
import { relationsOf } from '../../domain/case/relations';
import { appointmentsOf } from '../../domain/contact-people/holders';
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
    return shownCopy(subject, 'reporter', {
      name: 'reporter-case',
      json: render('reporter-case', reporterCase(subject, viewer)),
    });
  }
  if (subject.manager.id === turn.person.id) return managerCard(subject, viewer);
  if (isContact(turn, subject)) return appointmentCard(turn, subject);
  const profile = turn.services.profileOf(subject.profile.id);
  const json = render('news', caseInShort(subject, actor.id, profile));
  return shownCopy(subject, 'reader', { name: 'case-in-short', json });
}

/** A case shown as a card that is kept true. */
const shownCopy = (
  subject: Case,
  audience: 'reporter' | 'manager' | 'reader' | 'spoc' | 'deputy' | 'successor',
  card: {
    readonly name: 'reporter-case' | 'manager-case' | 'appointment' | 'case-in-short';
    readonly json: Shown['card'];
  },
): Shown => ({
  card: card.json,
  summary: fill(summaries[card.name], { ref: subject.ref }),
  about: [subject.ref],
  copy: { subject, card: card.name, audience },
});

/** Whether the person looks after the contact of the customer, or is asked to. */
export const isContact = ({ person }: Turn, subject: Case): boolean => {
  const relations = relationsOf(subject, person);
  return (['spoc', 'deputy', 'successor'] as const).some((one) => relations.includes(one));
};

/** The appointment as it now stands, to one of its people. */
export function appointmentCard({ person, services }: Turn, subject: Case): Shown {
  const as = appointmentsOf(subject).find((one) => one.person.id === person.id)?.role ?? 'successor';
  const profile = services.profileOf(subject.profile.id);
  const json = render('appointment', appointment(subject, person, profile));
  return shownCopy(subject, as, { name: 'appointment', json });
}

/** The case as its manager knows it. */
export const managerCard = (subject: Case, viewer: Viewer): Shown =>
  shownCopy(subject, 'manager', {
    name: 'manager-case',
    json: render('manager-case', managerCase(subject, viewer)),
  });
