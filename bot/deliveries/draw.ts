import type { CardData, CardName } from '../../cards/catalogue';
import { render } from '../../cards/render';
import { fill } from '../../cards/words/fill';
import { meantFor } from '../../cards/words/case/words';
import { summaries } from '../../cards/words/summaries';
import type { Case } from '../domain/case/state';
import { isNews } from '../domain/case/news';
import { openAlarm } from '../domain/reporting/alarm';
import { warningsSent } from '../domain/letters/letters';
import type { Status } from '../policy/codes';
import type { Profile } from '../policy/profile';
import { appointRequest } from '../views/contact-people/appoint-request';
import { appointment } from '../views/contact-people/appointment';
import { approvalRequest } from '../views/deciding/approval-request';
import { changeRequest, endingCard, endingRequest } from '../views/restricting/change-request';
import { supportAfterViolence, supportForAffected } from '../views/support/care';
import { consultationRequest } from '../views/deciding/consultation-request';
import { letterCard, warnedCase } from '../views/letters/letter';
import { dateInWords } from '../views/time/dates';
import { keepingRequest } from '../views/records/keeping';
import { alarm } from '../views/reporting/alarm';
import { managerCase } from '../views/reporting/manager-case';
import { managerRequest } from '../views/reporting/manager-request';
import { drawOver, isOver } from './case/over';
import { askedIn, NothingToShow, reportIn } from './case/about-posting';
import { opensRecord } from './case/opens-record';
import { drawReplaced, isReplacedPersons } from './case/given-copies';
import { caseInShort } from '../views/messages/case-in-short';
import { message } from '../views/messages/message';
import { isUrgentNews, markUrgent, news } from '../views/messages/news';
import { isDecided, outcome } from '../views/deciding/outcome';
import { outsideReport, type PutFor } from '../views/outside-reports/outside-report';
import { question } from '../views/messages/question';
import { restrictionReview, reviewRequest } from '../views/reviews/restriction-review';
import { reporterCase } from '../views/reporting/reporter-case';
import { routingRequest } from '../views/routing/routing-request';
import type { Viewer } from '../views/case/viewer';
import type { Audience, MadeLetter, Message, PostedCard, Posting } from './ports';
import type { Person } from '../domain/case/person';
import { theBot } from '../domain/case/person';

/**
 * What a posting shows of the case as it stands now. Copies are drawn for whom they were posted to, without any role.
 * `made`: the file of the letter that a posting shows.
 */
export function draw(posting: Posting, subject: Case, profile: Profile, made?: MadeLetter): Message {
  if (subject.erasure?.doneAt !== undefined) return drawErased(posting, subject, profile);
  if (isReplacedPersons(posting, subject)) return drawReplaced(posting, subject);
  return isOver(posting, subject, profile)
    ? drawOver(subject, profile)
    : drawers[posting.card](posting, subject, profile, made);
}

/** Of an erased case every copy says the same (X4); those who look after the records see who erased it. */
function drawErased(posting: Posting, subject: Case, profile: Profile): Message {
  if (posting.card === 'retention-request') return drawers['retention-request'](posting, subject, profile);
  const on = dateInWords(subject.erasure?.doneAt ?? subject.since, profile.timeZone);
  const data = message('erased', { ref: subject.ref, on });
  return { card: render('message', data), summary: fill(summaries.news, { ref: subject.ref }) };
}

type Drawer = (posting: Posting, subject: Case, profile: Profile, made?: MadeLetter) => Message;

const drawers: Readonly<Record<PostedCard, Drawer>> = {
  'reporter-case': (_, subject, profile) =>
    card('reporter-case', subject, reporterCase(subject, onlooker(subject.reporter, subject, profile))),
  'manager-case': (_, subject, profile) => {
    const data = managerCase(subject, onlooker(subject.manager, subject, profile));
    const drawn = card('manager-case', subject, data);
    return { ...drawn, summary: markUrgent(drawn.summary, openAlarm(subject, profile) !== undefined) };
  },
  'approval-request': (posting, subject, profile) =>
    card(
      'approval-request',
      subject,
      changeStatuses.includes(posting.status)
        ? changeRequest(subject, posting.event, profile)
        : approvalRequest(subject, posting.status, profile),
    ),
  'outside-report': (posting, subject, profile) => {
    const report = reportIn(posting, subject);
    const data = outsideReport(subject, report, putForIn(posting, profile), profile);
    return {
      card: render('approval-request', data),
      summary: fill(summaries['outside-report'], { ref: subject.ref }),
    };
  },
  consultation: (_, subject, profile) =>
    posted('consultation', subject, render('approval-request', consultationRequest(subject, profile))),
  letter: (posting, subject, profile, made) => {
    const letter = subject.letters.find(({ number }) => number === posting.event);
    if (!letter) throw new NothingToShow('The case does not know this letter');
    const data = letterCard(subject, letter, made ?? { kind: 'gone' }, profile);
    return { card: render('letter', data), summary: fill(summaries.letter, { ref: subject.ref }) };
  },
  'warned-case': (posting, subject, profile) => {
    const letter = warningsSent(subject).findLast(({ number }) => number < posting.event);
    if (!letter) throw new NothingToShow('The case knows no warning');
    const data = warnedCase(subject, letter, profile);
    return { card: render('letter', data), summary: fill(summaries['warned-case'], { ref: subject.ref }) };
  },
  outcome: (posting, subject, profile) => {
    if (!isDecided(subject)) throw new NothingToShow('A case without a decision has no outcome to show');
    return card('outcome', subject, outcome(subject, readerOf(posting.audience), profile));
  },
  appointment: (posting, subject, profile) =>
    card('appointment', subject, appointment(subject, readerIn(posting), profile)),
  'appoint-request': (_, subject, profile) =>
    posted('appoint-request', subject, render('approval-request', appointRequest(subject, profile))),
  'manager-request': (_, subject, profile) =>
    posted('manager-request', subject, render('approval-request', managerRequest(subject, profile))),
  alarm: ({ event }, subject, profile) =>
    posted('alarm', subject, render('news', alarm(subject, event, profile))),
  'retention-request': (_, subject, profile) =>
    posted('retention-request', subject, render('appointment', keepingRequest(subject, profile))),
  'routing-request': (_, subject, profile) =>
    posted('routing-request', subject, render('appointment', routingRequest(subject, profile))),
  'restriction-review': (posting, subject, profile) =>
    posted(
      'restriction-review',
      subject,
      render('appointment', restrictionReview(subject, posting.event, readerIn(posting), profile)),
    ),
  'review-request': (posting, subject, profile) =>
    posted(
      'review-request',
      subject,
      render('approval-request', reviewRequest(subject, posting.event, profile)),
    ),
  ending: (posting, subject, profile) =>
    posted(
      'ending',
      subject,
      render('appointment', endingCard(subject, posting.event, readerIn(posting), profile)),
    ),
  'ending-request': (posting, subject, profile) =>
    posted(
      'ending-request',
      subject,
      render('approval-request', endingRequest(subject, posting.event, profile)),
    ),
  question: (posting, subject, profile) => {
    const asked = askedIn(posting, subject);
    return card('question', subject, question(subject, asked, profile));
  },
  news: (posting, subject, profile) => {
    const { because, event: number } = posting;
    const to = {
      opensRecord: opensRecord(posting),
      reader: readerIn(posting).id,
      isInstead: posting.audience === 'stand-in',
    };
    const data = isNews(because) ? news(subject, { event: because, number, ...to }, profile) : undefined;
    if (!data || !isNews(because)) throw new NothingToShow('There is no news of this event');
    const told = card('news', subject, data);
    const summary = markUrgent(told.summary, isUrgentNews(because, subject, profile));
    return { ...told, summary };
  },
  'case-in-short': (posting, subject, profile) =>
    posted('case-in-short', subject, render('news', caseInShort(subject, readerIn(posting).id, profile))),
  answer: () => {
    throw new NothingToShow('An answer stands as of its moment');
  },
  support: (_posting, _subject, profile) => ({
    card: render('support', supportAfterViolence(profile)),
    summary: summaries.support,
  }),
  affected: (posting, subject, profile) => ({
    card: render(
      'support',
      supportForAffected(
        subject,
        { number: posting.event, reader: { ...readerIn(posting), roles: [] } },
        profile,
      ),
    ),
    summary: fill(summaries.affected, { ref: subject.ref }),
  }),
  alert: (posting, subject) => {
    const data = message('undelivered', { ref: subject.ref, who: meantFor[posting.audience] });
    return { card: render('message', data), summary: fill(summaries.alert, { ref: subject.ref }) };
  },
};

/** Where a case stands while a change of its restriction is put to those who decide. */
const changeStatuses: readonly Status[] = ['awaiting-variation', 'awaiting-lifting'];

/** A card with the line that a lock screen shows of it. */
const posted = (as: Exclude<PostedCard, 'answer'>, subject: Case, json: Message['card']): Message => ({
  card: json,
  summary: fill(summaries[as], { ref: subject.ref }),
});

function card<N extends PostedCard & CardName>(name: N, subject: Case, data: CardData<N>): Message {
  return posted(name, subject, render(name, data));
}

/** Whose copy it is; their name is not needed to draw it. */
const readerIn = ({ destination }: Posting): Person => ({
  id: destination.kind === 'person' ? destination.id : theBot.id,
  name: '',
});

/** A person as a copy of a card knows them: who they are, no role, and no clock, so that a copy changes only with its case. */
const onlooker = (person: Person, subject: Case, profile: Profile): Viewer => ({
  actor: { ...person, roles: [] },
  profile,
  now: subject.since,
});

const readerOf = (audience: Audience): Parameters<typeof outcome>[1] =>
  audience === 'manager' || audience === 'head' || audience === 'spoc' || audience === 'deputy'
    ? audience
    : 'reporter';

/** A channel that decides is asked to decide, though it may be the one that advises as well. */
const putForIn = ({ destination: at, because }: Posting, { escalation: { advice } }: Profile): PutFor =>
  because === 'ExternalReportProposed' && at.kind === 'channel' && at.code === advice?.channel
    ? 'advice'
    : 'decision';
