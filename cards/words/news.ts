interface NewsWords {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis' | 'accent';
  readonly heading: string;
  /** `{who}` did it `{at}`; `{ref}` is the case, `{reason}` what was written for this reader, `{customer}` their number, `{what}` which report or task, `{next}` what follows. */
  readonly paragraphs: readonly string[];
}

/** News of one event to somebody who has to know of it, in a message of its own. */
export const newsWords = {
  IncidentAdded: {
    tone: 'accent',
    heading: '{ref}: a further incident was added',
    paragraphs: ['{who} added it on {at}. It is looked at together with what was reported before.'],
  },
  ReportWithdrawn: {
    tone: 'emphasis',
    heading: '{ref}: the report was withdrawn',
    paragraphs: ['{who} withdrew it on {at}. You need do nothing more about it.'],
  },
  InformationGiven: {
    tone: 'accent',
    heading: '{ref}: your question was answered',
    paragraphs: ['{who} answered it on {at}. Open the case to read the answer and go on.'],
  },
  CaseClosed: {
    tone: 'emphasis',
    heading: '{ref}: the case was closed',
    paragraphs: ['{who} closed it on {at}.', 'The reason given: {reason}'],
  },
  AssessmentGiven: {
    tone: 'accent',
    heading: '{ref}: those who handle complaints have answered',
    paragraphs: ['{what}. {who} said so on {at}. The complaint itself goes on.', '{next}'],
  },
  AppealRequested: {
    tone: 'accent',
    heading: '{ref}: the customer wants a second look',
    paragraphs: ['{who} passed it on, on {at}. {next}'],
  },
  AppealDecided: {
    tone: 'accent',
    heading: '{ref}: the decision was looked at again',
    paragraphs: ['{what}. {who} decided so on {at}.', '{next}'],
  },
  EndNoticeSent: {
    tone: 'good',
    heading: '{ref}: the customer knows that the restriction ended',
    paragraphs: ['{who} recorded it on {at}.'],
  },
  EndNoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the customer is not told that the restriction ended',
    paragraphs: ['{who} recorded the reason on {at}.'],
  },
  ConsultationGiven: {
    tone: 'accent',
    heading: '{ref}: there is advice on equality',
    paragraphs: ['{who} gave it on {at}. It stands first in the record. {next}'],
  },
  CustomerMerged: {
    tone: 'accent',
    heading: '{ref}: your customer was met before',
    paragraphs: [
      '{who} found on {at} that two customers in the register are one person, now {customer}. Every restriction of both stands, each with its own contact people.',
      'Write check and their name before the next contact: what is known of both stands together.',
    ],
  },
  CustomerParted: {
    tone: 'warning',
    heading: '{ref}: your customer was taken for somebody else',
    paragraphs: [
      '{who} found on {at} that this case and others are not of one person. Your customer is {customer} now; what belongs to the other is taken out again.',
    ],
  },
  PickUpReminded: {
    tone: 'warning',
    heading: '{ref} still waits',
    paragraphs: ['It has waited longer than it should. {next}'],
  },
  ExternalReportDecided: {
    tone: 'accent',
    heading: '{ref}: a report to a third party was decided',
    paragraphs: [
      '{what}. {who} decided it on {at}.',
      'Whether contact is restricted is decided apart from it.',
    ],
  },
  ExternalReportMade: {
    tone: 'accent',
    heading: '{ref}: the customer was reported to a third party',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  ReportedDirectly: {
    tone: 'accent',
    heading: '{ref}: the customer was reported to a third party',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  OwnReportRecorded: {
    tone: 'accent',
    heading: '{ref}: a colleague went to the police themselves',
    paragraphs: ['{who} said so on {at}. It was their choice, and they have our support: talk to them.'],
  },
  TasksSet: {
    tone: 'warning',
    heading: '{ref}: tasks for you',
    paragraphs: ['{what}. Open the case to record what was done.'],
  },
  TaskDone: {
    tone: 'good',
    heading: '{ref}: a task is done',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  TaskReminded: {
    tone: 'warning',
    heading: '{ref}: a task is due',
    paragraphs: ['{what}. Open the case to record what was done.'],
  },
  ContactLogged: {
    tone: 'accent',
    heading: '{ref}: a further contact of this customer',
    paragraphs: ['{contact}', '{who} logged it on {at}. Ask them for what you need of it.'],
  },
  ReviewContinued: {
    tone: 'accent',
    heading: '{ref}: the review was answered',
    paragraphs: ['{who} answered it on {at}. {what}'],
  },
  ChangeProposed: {
    tone: 'accent',
    heading: '{ref}: a change of the restriction was proposed',
    paragraphs: ['{what}. {who} proposed it on {at}.', '{next}'],
  },
  ChangeDecided: {
    tone: 'accent',
    heading: '{ref}: the change of the restriction was decided',
    paragraphs: ['{what}. {who} decided it on {at}.', '{next}'],
  },
  ChangeNoticeSent: {
    tone: 'good',
    heading: '{ref}: the changed restriction is active',
    paragraphs: ['The customer was told of the change, as {who} recorded on {at}.', '{next}'],
  },
  ChangeNoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the changed restriction is active',
    paragraphs: ['The customer is not told of the change. {who} recorded the reason on {at}.', '{next}'],
  },
  RestrictionExpired: {
    tone: 'good',
    heading: '{ref}: the restriction has ended',
    paragraphs: [
      'Its end date has passed. Deal with this customer as with everybody else.',
      'The customer knew of the date, so no further notice is owed. If something happens again, report it.',
    ],
  },
  AppointmentAccepted: {
    tone: 'good',
    heading: '{ref}: a contact was taken over',
    paragraphs: ['{who} took over on {at}. {contacts}'],
  },
  AppointmentDeclined: {
    tone: 'warning',
    heading: '{ref}: your handover was declined',
    paragraphs: ['{who} declined it on {at}, so it stays with you. {contacts}'],
  },
  AppointmentReminded: {
    tone: 'warning',
    heading: '{ref}: you have not answered yet',
    paragraphs: [
      'You were asked to look after this customer’s contact. Accept it, or say why you cannot. {contacts}',
    ],
  },
  LetterSent: {
    tone: 'accent',
    heading: '{ref}: a letter went to the customer',
    paragraphs: ['{what}. {who} recorded it on {at}.', '{next}'],
  },
  WarningEnded: {
    tone: 'accent',
    heading: '{ref}: what became of the warning',
    paragraphs: ['{what}. {who} recorded it on {at}.', '{next}'],
  },
  NoticeSent: {
    tone: 'good',
    heading: '{ref}: the restriction is active',
    paragraphs: ['The notice to the customer went out, as {who} recorded on {at}.', '{next}'],
  },
  NoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the restriction is active',
    paragraphs: ['The customer is not told. {who} recorded the reason on {at}.', '{next}'],
  },
} as const satisfies Record<string, NewsWords>;

/** Said first to somebody who gets it in the place of others. */
export const newsInstead = 'Whoever this is for is away, so it comes to you as well.';

/** An event of which news is sent. */
export type NewsOf = keyof typeof newsWords;

/** Whether news is sent of an event. */
export const isNews = (event: string): event is NewsOf => Object.hasOwn(newsWords, event);
