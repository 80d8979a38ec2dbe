import type { Profile } from '../../policy/profile';
import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import { isFinal } from '../../domain/case/transitions';
import { contactChanges } from '../contact-people/appointment-changes';
import { behaviourCodesOf } from './case-row';
import { projectContact } from '../correspondence/contact-rows';
import type { NewRow } from './columns';
import { customerRows, surestKeys } from '../customers/customer-rows';
import { changeChanges, changeRows, toldColumns } from '../restricting/change-rows';
import { appealChanges, findingColumns, firstDecision } from '../deciding/finding-columns';
import type { Glances } from '../customers/glances';
import { precedentKey } from '../deciding/precedent-key';
import { reviewChanges, reviewRows } from '../reviews/review-rows';
import { decidedColumns, restrictionRowsOf } from '../restricting/restriction-rows';
import type { RowChange } from './row-change';
import { trackRows } from '../outside-reports/track-rows';
import { trailRow } from '../records/trail-row';
import type { Incident } from '../../domain/reporting/state';
import type { Decision } from '../../domain/restricting/state';

/** What an event leaves in the lists that people read and that answer questions: rows to create, and rows to change. */
export interface Projection {
  readonly create: readonly NewRow[];
  readonly change: readonly RowChange[];
}

/**
 * What one event of a case leaves in the lists (X2, X3). `subject` is the case as it stands; its `customerRef` is set.
 * `known`: what looks at its customer already show of other cases.
 */
export function projectionOf(
  subject: Case,
  event: CaseEvent,
  { profile, known }: { readonly profile: Profile; readonly known: Glances },
): Projection {
  const { happened } = event;
  const create: NewRow[] = [{ list: 'Events', row: trailRow(subject.ref, event) }];
  if (happened.type === 'IncidentReported') create.push(...customerRows(subject, event, { profile, known }));
  if (happened.type === 'IncidentReported' || happened.type === 'IncidentAdded') {
    create.push(incidentRow(subject, event, happened.incident));
  }
  if (happened.type === 'RestrictionDecided') {
    create.push(decisionRow(subject, event, happened.decision, profile));
    create.push(...restrictionRows(subject, event, happened.decision));
  }
  create.push(...trackRows(subject, event), ...projectContact(subject, event, profile));
  create.push(...reviewRows(subject, event), ...changeRows(subject, event));
  return {
    create,
    change: [
      ...noticeChanges(subject, event),
      ...appealChanges(subject, event),
      ...closingChanges(subject, event, profile),
      ...contactChanges(subject, event),
      ...reviewChanges(subject, event),
      ...changeChanges(subject, event),
    ],
  };
}

/** The notice went out, or never will: the restrictions are active, and the decision says which (R6). */
function noticeChanges(subject: Case, { at, happened }: CaseEvent): RowChange[] {
  if (happened.type !== 'NoticeSent' && happened.type !== 'NoticeWithheld') return [];
  const active = { RestrictionState: 'active', ActiveFrom: at };
  const only = firstDecision(subject);
  return [
    { list: 'Restrictions', expected: 1, only, change: active },
    { list: 'Decisions', expected: 1, only, change: toldColumns(happened) },
  ];
}

/** A case that is finished can no longer be added to: its search keys say so. */
const closingChanges = (subject: Case, { happened }: CaseEvent, profile: Profile): RowChange[] =>
  isFinal(profile, happened.to)
    ? [{ list: 'CustomerKeys', expected: surestKeys(subject, profile), change: { CaseOpen: false } }]
    : [];

const rowKey = (subject: Case, event: CaseEvent, part = ''): string =>
  `${subject.ref}/${event.number}${part}`;

function incidentRow(subject: Case, event: CaseEvent, incident: Incident): NewRow {
  const { narrative, channel, occurredAt, violent, danger, behaviours, crmReference, ...details } = incident;
  return {
    list: 'Incidents',
    row: {
      Title: rowKey(subject, event),
      RowKey: rowKey(subject, event),
      CaseRef: subject.ref,
      CustomerRef: subject.customerRef,
      Behaviours: behaviours.join(' ').slice(0, 255),
      ContactChannel: channel,
      OccurredAt: occurredAt,
      ReportedAt: event.at,
      Reporter: event.by.id,
      ReporterName: event.by.name,
      Violent: violent,
      Danger: danger,
      Narrative: narrative,
      CrmReference: crmReference ?? null,
      DetailsJson: JSON.stringify(details),
    },
  };
}

function restrictionRows(subject: Case, event: CaseEvent, decision: Decision): readonly NewRow[] {
  if (decision.outcome === 'refused') return [];
  const { measures, at: decidedAt } = decision;
  return restrictionRowsOf(subject, event, { measures, decidedAt, state: 'awaiting-notice' });
}

function decisionRow(subject: Case, event: CaseEvent, decision: Decision, profile: Profile): NewRow {
  const measures = decision.outcome === 'refused' ? undefined : decision.measures;
  const behaviours = behaviourCodesOf(subject);
  return {
    list: 'Decisions',
    row: {
      Title: subject.ref,
      RowKey: rowKey(subject, event),
      CaseRef: subject.ref,
      CustomerRef: subject.customerRef,
      Matter: 'restriction',
      Precedent: precedentKey(behaviours, decision.at, profile),
      Behaviours: behaviours.join(' ').slice(0, 255),
      ...decidedColumns(decision, measures),
      ...findingColumns(subject, event),
    },
  };
}
