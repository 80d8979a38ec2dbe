import type { CardData } from '../../../cards/catalogue';
import { openConsultation } from '../../domain/deciding/consultation';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { consultationRows } from './finding-sections';
import { behavioursOf, rows } from '../reporting/incident-rows';
import { statusLabel } from '../case/labels';

/**
 * A case as the channel sees it whose members are consulted on equality (Q1): no customer's name, nothing that anybody
 * wrote. Once they have answered, the card says who did and when, and has no button (C2).
 */
export function consultationRequest(subject: Case, profile: Profile): CardData<'approval-request'> {
  const open = openConsultation(subject) !== undefined;
  return {
    ref: subject.ref,
    v: subject.version,
    look: '',
    heading: open
      ? `${subject.ref}: your advice on equality is needed`
      : `${subject.ref}: advice on equality`,
    tone: open ? 'accent' : 'emphasis',
    urgency: '',
    rows: [
      ...rows([['Behaviour', behavioursOf(subject, profile)]]),
      ...consultationRows(subject, profile).filter(({ label }) => label !== 'They advise'),
      ...rows([['Now', statusLabel(profile, subject.status)]]),
    ],
    open,
  };
}
