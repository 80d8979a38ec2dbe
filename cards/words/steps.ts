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
  ExternalReportProposed: 'Report to a third party proposed by',
  AdviceGiven: 'Advice on the report given by',
  ExternalReportDecided: 'Report to a third party decided by',
  ExternalReportMade: 'Report to a third party recorded by',
  ReportedDirectly: 'Reported to a third party by',
  OwnReportRecorded: 'Own report to the police recorded by',
  TasksSet: 'Tasks set with the report of',
  TaskDone: 'Task recorded as done by',
  AssessmentSought: 'Put to those who handle complaints by',
  AssessmentGiven: 'Assessed by',
  AppealRequested: 'Second look for the customer asked for by',
  AppealDecided: 'Looked at again by',
  EndNoticeSent: 'Notice that the restriction ended recorded by',
  EndNoticeWithheld: 'Not telling the customer of the end recorded by',
  ConsultationSought: 'Advice on equality asked for with the proposal of',
  ConsultationGiven: 'Advice on equality given by',
  TaskReminded: 'Reminder of a task sent by',
  ContactLogged: 'Contact logged by',
  AppointmentAccepted: 'Accepted as contact by',
  AppointmentDeclined: 'Declined as contact by',
  ContactPersonAppointed: 'Contact appointed by',
  HandoverOffered: 'Handover asked for by',
  AppointmentReminded: 'Reminder of an appointment sent by',
  AppointmentEscalated: 'Passed on, since a contact did not accept, by',
  LetterPrepared: 'Letter prepared by',
  LetterSent: 'Letter recorded as sent by',
  WarningDue: 'Whether the warning helped asked by',
  WarningEnded: 'What became of the warning recorded by',
} as const satisfies Record<Happened['type'], string>;

/** The words of an event by the name a case keeps it under; a name of a later version stands for itself. */
export const stepWordsOf = (event: string): string => (isStep(event) ? stepWords[event] : `${event}, by`);

const isStep = (event: string): event is Happened['type'] => Object.hasOwn(stepWords, event);
