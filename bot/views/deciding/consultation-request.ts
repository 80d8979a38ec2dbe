import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { decidingLabels as labels } from '../../../cards/words/deciding/words';
import { openConsultation } from '../../domain/deciding/consultation';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { consultationStandings } from './finding-sections';
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
      ? fill(labels.adviceNeeded, { ref: subject.ref })
      : fill(labels.adviceAsked, { ref: subject.ref }),
    tone: open ? 'accent' : 'emphasis',
    urgency: '',
    rows: [
      ...rows([[labels.behaviour, behavioursOf(subject, profile)]]),
      ...consultationStandings(subject, profile),
      ...rows([[labels.now, statusLabel(profile, subject.status)]]),
    ],
    open,
  };
}
