import type { Happened } from './events';

/** The events of which somebody hears in a message of its own: what may post news, and what has to have words. */
const newsEvents = [
  'IncidentAdded',
  'AffectedContested',
  'IncidentSetAside',
  'ReportWithdrawn',
  'TakenInHand',
  'InformationGiven',
  'ManagerChanged',
  'CaseClosed',
  'AssessmentGiven',
  'AppealRequested',
  'AppealDecided',
  'EndNoticeSent',
  'EndNoticeWithheld',
  'ConsultationGiven',
  'CustomerMerged',
  'CustomerParted',
  'CaseRefiled',
  'PickUpReminded',
  'PickUpEscalated',
  'NobodyLeft',
  'ExternalReportDecided',
  'ExternalReportMade',
  'ReportedDirectly',
  'OwnReportRecorded',
  'EmergencyCalled',
  'MarkerAnswered',
  'MarkerDue',
  'TasksSet',
  'TaskDone',
  'TaskReminded',
  'ContactLogged',
  'ContactPassedOn',
  'ReviewContinued',
  'TellingReminded',
  'ContactTellingReminded',
  'ChangeProposed',
  'ChangeDecided',
  'ChangeNoticeSent',
  'ChangeNoticeWithheld',
  'RestrictionExpired',
  'AppointmentAccepted',
  'AppointmentDeclined',
  'AppointmentReminded',
  'ContactPersonAppointed',
  'LetterSent',
  'WarningEnded',
  'NoticeSent',
  'NoticeWithheld',
] as const satisfies readonly Happened['type'][];

/** One of `newsEvents`. */
export type NewsEvent = (typeof newsEvents)[number];

/** Whether news is sent of an event. */
export const isNews = (event: string): event is NewsEvent => newsEvents.some((one) => one === event);
