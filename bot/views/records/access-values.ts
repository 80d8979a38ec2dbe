import { accessPageWords as said } from '../../../cards/words/records/words';
import type { Profile } from '../../policy/profile';
import { dayInWords, momentInWords } from '../time/dates';
import { labelOf } from '../case/labels';
import { isNoon, utcDayOf } from '../../domain/time/instant';

type Labelled = Parameters<typeof labelOf>[0];

/** Which entries of the profile a value names, by what it is called: codes mean nothing to a customer. */
const labelled: Readonly<Record<string, (profile: Profile) => Labelled>> = {
  Behaviours: ({ behaviours }) => behaviours,
  behaviours: ({ behaviours }) => behaviours,
  ContactChannel: ({ contactChannels }) => contactChannels,
  channel: ({ contactChannels, decision }) => [...contactChannels, ...decision.notice.channels],
  NoticeChannel: ({ decision }) => decision.notice.channels,
  SentHow: ({ decision }) => decision.notice.channels,
  CaseStatus: ({ workflow }) => workflow.statuses,
  status: ({ workflow }) => workflow.statuses,
  to: ({ workflow, roles }) => [...workflow.statuses, ...roles],
  RestrictionKind: ({ restrictionKinds }) => restrictionKinds,
  Restrictions: ({ restrictionKinds }) => restrictionKinds,
  kind: ({ restrictionKinds }) => restrictionKinds,
  Considerations: ({ decision }) => decision.considerations,
  recording: ({ evidence }) => evidence.recordings,
  threshold: ({ thresholds }) => thresholds,
  LetterKind: ({ letters }) => letters,
  role: ({ roles }) => roles,
  Outcome: ({ correspondence }) => correspondence.outcomes,
  Recipient: ({ escalation }) => escalation.recipients,
  Grounds: ({ escalation }) => escalation.grounds,
  TaskCode: ({ tasks }) => tasks,
};

/** A value as a reader takes it: yes and no, dates and times in words, codes by the names that the profile gives them. */
export function wordsOf(name: string, value: string | number | boolean, profile: Profile): string {
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'number') return String(value);
  if (isNoon(value) && /[a-z]On$/.test(name)) return dayInWords(utcDayOf(value));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return momentInWords(value, profile.timeZone);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayInWords(value);
  const entries = labelled[name]?.(profile);
  if (!entries) return value;
  return value
    .split(' ')
    .map((code) => labelOf(entries, code))
    .join('; ');
}
