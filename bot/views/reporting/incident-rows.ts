import { incidentsOf } from '../../domain/reporting/weight';
import type { CardRow } from '../../../cards/parts';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { momentInWords } from '../time/dates';
import { labelOf, labelsOf, namesOf } from '../case/labels';
import type { Incident } from '../../domain/reporting/state';

/** The behaviours of a case, all incidents together, in the profile's words. */
export const behavioursOf = (subject: Case, profile: Profile): string =>
  labelsOf(profile.behaviours, [...new Set(incidentsOf(subject).flatMap((incident) => incident.behaviours))]);

/** The short facts of an incident. */
export function incidentRows(incident: Incident, profile: Profile): CardRow[] {
  return rows([
    [labels.when, momentInWords(incident.occurredAt, profile.timeZone)],
    [labels.contact, labelOf(profile.contactChannels, incident.channel)],
    [labels.behaviour, labelsOf(profile.behaviours, incident.behaviours)],
    [labels.whyUnreasonable, incident.threshold && labelOf(profile.thresholds, incident.threshold)],
    [labels.violence, incident.violent ? labels.yes : undefined],
    [labels.danger, incident.danger ? labels.yes : undefined],
    [labels.complaint, incident.complaint ? labels.beingHandled : undefined],
    [labels.colleaguesAffected, namesOf(incident.affected)],
  ]);
}

/** The facts that serve as evidence: witnesses, recording, the reference in the customer system (X1, X2). */
export function evidenceRows(incident: Incident, profile: Profile): CardRow[] {
  return rows([
    [labels.witnesses, namesOf(incident.witnesses)],
    [labels.recording, labelOf(profile.evidence.recordings, incident.recording)],
    [labels.crmReference, incident.crmReference],
  ]);
}

/** What people told at length about an incident. */
export function incidentTold(incident: Incident): CardRow[] {
  return rows([
    [labels.whatHappened, incident.narrative],
    [labels.whatMightExplainIt, incident.context],
    [labels.whatWasDoneAboutIt, incident.actionTaken],
    [labels.otherWitnesses, incident.otherWitnesses],
    [labels.linksToEvidence, incident.evidence],
  ]);
}

/** Labels with their texts, without those that have none. */
export const rows = (pairs: readonly (readonly [string, string | undefined])[]): CardRow[] =>
  pairs.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
