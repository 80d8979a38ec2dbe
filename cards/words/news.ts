interface NewsWords {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis' | 'accent';
  readonly heading: string;
  /** `{who}` did it `{at}`; `{ref}` is the case, `{reason}` what was written for this reader, `{next}` what follows. */
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
  PickUpReminded: {
    tone: 'warning',
    heading: '{ref} still waits',
    paragraphs: ['It has waited longer than it should. {next}'],
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

/** An event of which news is sent. */
export type NewsOf = keyof typeof newsWords;

/** Whether news is sent of an event. */
export const isNews = (event: string): event is NewsOf => Object.hasOwn(newsWords, event);
