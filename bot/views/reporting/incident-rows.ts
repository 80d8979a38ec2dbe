import type { CardRow } from '../../../cards/parts';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { labelOf, labelsOf, namesOf } from '../case/labels';
import type { Incident } from '../../domain/reporting/state';

/** The behaviours of a case, all incidents together, in the profile's words. */
export const behavioursOf = (subject: Case, profile: Profile): string =>
  labelsOf(profile.behaviours, [...new Set(subject.incidents.flatMap((incident) => incident.behaviours))]);

/** The short facts of an incident. */
export function incidentRows(incident: Incident, profile: Profile): CardRow[] {
  return rows([
    ['When', momentInWords(incident.occurredAt, profile.timeZone)],
    ['Contact', labelOf(profile.contactChannels, incident.channel)],
    ['Behaviour', labelsOf(profile.behaviours, incident.behaviours)],
    ['Why unreasonable', incident.threshold && labelOf(profile.thresholds, incident.threshold)],
    ['Violence or a threat of it', incident.violent ? 'Yes' : undefined],
    ['Danger at the time of the report', incident.danger ? 'Yes' : undefined],
    ['Complaint', incident.complaint ? 'Being handled' : undefined],
    ['Colleagues affected', namesOf(incident.affected)],
  ]);
}

/** The facts that serve as evidence: witnesses, recording, the reference in the customer system (X1, X2). */
export function evidenceRows(incident: Incident, profile: Profile): CardRow[] {
  return rows([
    ['Colleagues who saw or heard it', namesOf(incident.witnesses)],
    ['Recording', labelOf(profile.evidence.recordings, incident.recording)],
    ['CRM reference', incident.crmReference],
  ]);
}

/** What people told at length about an incident. */
export function incidentTold(incident: Incident): CardRow[] {
  return rows([
    ['What happened', incident.narrative],
    ['What might explain it', incident.context],
    ['What was done about it', incident.actionTaken],
    ['Other witnesses', incident.otherWitnesses],
    ['Links to evidence', incident.evidence],
  ]);
}

/** Labels with their texts, without those that have none. */
export const rows = (pairs: readonly (readonly [string, string | undefined])[]): CardRow[] =>
  pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
