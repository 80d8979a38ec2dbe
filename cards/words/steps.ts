import type { Happened } from '../../bot/domain/event';

/** Every event as the beginning of a sentence that goes on with a name: "Acknowledged by …". */
export const stepWords = {
  IncidentReported: 'Reported by',
  IncidentAdded: 'Another incident added by',
  ReportWithdrawn: 'Withdrawn by',
  ReportAcknowledged: 'Acknowledged by',
  InformationRequested: 'Information asked for by',
  InformationGiven: 'Question answered by',
  CaseClosed: 'Closed by',
  CaseReferred: 'Referred by',
  CaseEndorsed: 'Restriction proposed by',
  RestrictionDecided: 'Decided by',
  ConflictDeclared: 'Conflict of interest declared by',
  PickUpReminded: 'Reminder sent by',
  PickUpEscalated: 'Passed on, since nobody picked it up, by',
  NoticeSent: 'Notice to the customer recorded by',
  NoticeWithheld: 'Not telling the customer recorded by',
} as const satisfies Record<Happened['type'], string>;

/** The words of an event by the name a case keeps it under; a name of a later version stands for itself. */
export const stepWordsOf = (event: string): string => (isStep(event) ? stepWords[event] : `${event}, by`);

const isStep = (event: string): event is Happened['type'] => Object.hasOwn(stepWords, event);
