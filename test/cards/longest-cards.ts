import { chatCommands } from '../../bot/teams/routes/chat';
import * as z from 'zod/v4';
import type { Actor } from '../../bot/domain/case/context';
import { dutyOf } from '../../bot/domain/customers/duties';
import { absence, absentColleague } from '../../bot/views/absences/absence';
import { myCustomers } from '../../bot/views/contact-people/my-customers';
import { appointment } from '../../bot/views/contact-people/appointment';
import { positionAfter } from '../../bot/domain/correspondence/questions';
import { contactQuestion } from '../../bot/views/correspondence/contact-forms';
import { approvalRequest } from '../../bot/views/deciding/approval-request';
import { approveForm } from '../../bot/views/deciding/approve-form';
import { colleagueConduct, thankReporter, support } from '../../bot/views/support/care';
import { customerBrief } from '../../bot/views/customers/customer-brief';
import { textLimits } from '../../bot/domain/entries/limits';
import { matchWords } from '../../cards/words/customers/words';
import type { CustomerRecord } from '../../bot/domain/customers/customer-record';
import { type Match, newMatch } from '../../bot/domain/customers/matching/matches';
import { compareCustomers } from '../../bot/views/customers/compare-customers';
import { matchRequest } from '../../bot/views/customers/match-request';
import { customerList } from '../../bot/views/customers/customer-list';
import { customerRecord } from '../../bot/views/customers/customer-record';
import { filesReady } from '../../bot/views/customers/files-ready';
import { customerInView } from '../../bot/views/guide/customer-in-view';
import { guideStep } from '../../bot/views/guide/guide-step';
import { kindsForm } from '../../bot/views/restricting/kinds-form';
import { knownCustomer } from '../../bot/views/customers/known-customer';
import { letterCard } from '../../bot/views/letters/letter';
import { managerCase } from '../../bot/views/reporting/manager-case';
import { measuresForm } from '../../bot/views/restricting/measures-form';
import { refusalMessage } from '../../bot/views/messages/message';
import { myReports } from '../../bot/views/reporting/my-reports';
import { waiting } from '../../bot/views/waiting/waiting';
import { noticeForm } from '../../bot/views/restricting/notice-form';
import { isDecided, outcome } from '../../bot/views/deciding/outcome';
import { question } from '../../bot/views/messages/question';
import { reasonForm } from '../../bot/views/forms/reason-form';
import { referForm } from '../../bot/views/reporting/refer-form';
import { refuseForm } from '../../bot/views/deciding/refuse-form';
import { freshReport, reportForm } from '../../bot/views/reporting/report-form';
import { reporterCase } from '../../bot/views/reporting/reporter-case';
import { review } from '../../bot/views/deciding/review';
import { stepForm } from '../../bot/views/forms/step-form';
import { chooseForAccess, confirmAccess } from '../../bot/views/records/subject-access';
import { emergency, welcome } from '../../bot/views/messages/welcome';
import type { CardName } from '../../cards/catalogue';
import { type AdaptiveCardJson, render } from '../../cards/render';
import { now } from '../builders/context';
import { aLetter } from '../builders/letters';
import { aManager, anEmtMember, aReporter } from '../builders/people';
import { aProfile } from '../builders/profile';
import {
  aLongNamedPerson,
  longText,
  theLongestCase,
  theLongestExternalReport,
  theLongestMeasures,
  theLongestReason,
  theLongestReport,
} from './longest';
import { sampleOf } from './samples';
import type { Problem } from '../../bot/domain/entries/problem';
import { stepKinds } from '../../bot/domain/waiting/whose-turn';

const profile = aProfile();
/** How somebody looks at a case here. */
export const look = (actor: Actor) => ({ actor, profile, now });
const key = 'k'.repeat(36);
const reason = theLongestReason();
/** What stands beside the case in its record. */
export const looked = { earlier: [], comparable: [], look: 'CU-0012|offensive-language' };
const considerations = profile.decision.considerations.map((consideration) => consideration.code);
const tell = { told: false, risk: 'staff', reason };
const form = (subject = theLongestCase('awaiting-decision')) => ({ subject, key, problems: [] });

/** Everything that can be wrong at once with a form that is otherwise full. */
const wrong: readonly Problem[] = [
  { field: 'date', code: 'in-the-future' },
  { field: 'threshold', code: 'missing' },
  { field: 'manager', code: 'is-you' },
  { field: 'email', code: 'not-an-email' },
  { field: 'telephone', code: 'not-a-telephone-number' },
  { field: 'recording', code: 'profile', words: profile.evidence.recordings[2]?.refusal ?? '' },
];

function theLongestOutcome() {
  const decided = theLongestCase('awaiting-notice');
  if (!isDecided(decided)) throw new TypeError('A case that awaits notice is decided');
  return outcome(decided, 'spoc', profile);
}

const away = new Map([[aLongNamedPerson().id, '2026-09-30']]);

function theLongestCustomer() {
  const restrictions = theLongestMeasures().restrictions.map((restriction) => ({
    ...restriction,
    caseRef: 'CB-1234567890',
    active: true,
    reviewOn: '2026-02-03',
    endsOn: '',
    spoc: aLongNamedPerson(),
    deputy: aLongNamedPerson(),
  }));
  return {
    customerRef: 'CU-1',
    isCertain: false,
    met: 'meant' as const,
    restrictions,
    crm: longText(60),
    marker: {
      happenedAt: now,
      looked: 'cannot-tell' as const,
      since: now,
      owner: aLongNamedPerson(),
      reviewOn: '2026-11-03',
    },
    warned: { on: '2025-11-03', until: '2025-12-03', tell: aLongNamedPerson() },
    names: [longText(120), longText(120), longText(120)],
    hints: { emails: ['m', 'n', 'o'], districts: ['EH99', 'ML99', 'KW99'] },
    protocol: longText(800),
  };
}

const theLongestLook = () =>
  ({
    kind: 'found',
    customers: [theLongestCustomer()],
    areMore: true,
    isTooWide: true,
    isSlowed: true,
    away,
  }) as const;

const theLongestInView = () =>
  customerInView({ text: longText(500), chosen: 'CU-1234567890' }, theLongestLook(), { profile, now });

function theLongestKnownCustomer() {
  const look = theLongestLook();
  const asked = { inGuide: false, way: '', text: longText(500), isChosen: false };
  return render(
    'known-customer',
    knownCustomer(asked, look, { profile, now, reader: { id: aLongNamedPerson().id, roles: [] } }),
  );
}

/** A page of ten customers, each with a name as long as a form takes and the longest names of contacts. */
function theLongestList() {
  const entries = Array.from({ length: 10 }, (_, index) => ({
    customerRef: `CU-12345678${index}`,
    name: longText(120),
    restriction: {
      caseRef: 'CB-1234567890',
      kind: 'person',
      reviewOn: '2026-02-03',
      endsOn: '2026-05-03',
      spoc: longText(256),
      deputy: longText(256),
    },
  }));
  const place = { key, page: 1_000, isBegunAnew: true, isTooWide: false, next: 'there' };
  return render('customer-list', customerList({ entries, ...place }, 'in-force', { profile, now }));
}

function theLongestCustomerRecord(): CustomerRecord {
  const kinds = ['email', 'telephone', 'postcode', 'reference'];
  const keys = kinds.flatMap((kind) =>
    Array.from({ length: 20 }, (_, index) => `${kind}:${index}${longText(200)}`),
  );
  const cases = Array.from({ length: 50 }, (_, index) => ({
    ref: `CB-123456789${index}`,
    status: 'awaiting-endorsement',
    reportedAt: now,
    behaviours: profile.behaviours.map(({ code }) => code),
    cameFrom: ['CU-1234567890'],
  }));
  const names = Array.from({ length: 20 }, () => longText(120));
  const customer = { ...theLongestCustomer(), names };
  return {
    customer,
    details: { name: longText(120) },
    keys,
    cases,
    mergedInto: '',
    matches: theLongestMatches(),
  };
}

const theLongestMatch = (): Match => {
  const [by, at, reason] = [aLongNamedPerson(), now, longText(textLimits.reason)];
  const customers = { stays: 'CU-1234567890', goes: 'CU-1234567891' };
  const change = { kind: 'merge' as const, key, ...customers, by, at, reason, belongs: [] };
  const match = newMatch(['CU-1234567890', 'CU-1234567891'], 'key', '');
  return { ...match, state: 'merged', change, failed: 'gone', answer: { said: 'same', by, at } };
};

const theLongestMatches = () =>
  Array.from({ length: 5 }, (_, index) => ({ ref: `MA-${index}`, match: theLongestMatch() }));

function theLongestCustomerCard() {
  const record = theLongestCustomerRecord();
  return render('customer-record', customerRecord(record, { profile, now, mayExport: true }));
}

/** Eight who may be meant, or one chosen: the card never shows both. */
function theLongestAccess() {
  const customers = Array.from({ length: 8 }, () => theLongestCustomer());
  const look = { kind: 'found', customers, areMore: true, isTooWide: true, isSlowed: true, away } as const;
  const several = render('subject-access', chooseForAccess(longText(500), look, { profile, now }));
  const chosen = render('subject-access', confirmAccess(theLongestCustomerRecord(), key, profile));
  return JSON.stringify(several).length > JSON.stringify(chosen).length ? several : chosen;
}

/** The files of a list of a million customers. */
function theMostFiles() {
  const files = Array.from({ length: 50 }, (_, index) => ({
    name: `customers-2026-11-22-kind-terminated-0f8fad5b-${index}.csv`,
    url: `https://organisation.sharepoint.example/sites/${'a'.repeat(128)}/Exports/customers-${index}.csv`,
  }));
  return render(
    'files-ready',
    filesReady('list', files, { part: longText(60), rows: '1000000', days: '30' }),
  );
}

/** The longest report as a client sends it: of people only their ids. */
function theLongestSent() {
  const form = theLongestReport();
  const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).join(',');
  const people = {
    affected: ids(form.affected),
    witnesses: ids(form.witnesses),
    manager: form.manager?.id ?? '',
  };
  return z.record(z.string(), z.json()).parse({ ...form, ...people });
}

/** Each card with the longest entries that its form, the directory and the profile allow. */
export const theLongestCards: Readonly<Record<CardName, () => AdaptiveCardJson>> = {
  'guide-step': () =>
    render(
      'guide-step',
      guideStep(
        { channel: 'telephone', chart: 'demanding', path: [] },
        { inDialog: true, drawn: 0, began: 0, customer: theLongestInView(), isTappedTwice: true },
        profile,
      ),
    ),
  'known-customer': theLongestKnownCustomer,
  'customer-brief': () => render('customer-brief', customerBrief(theLongestCustomer(), { profile, now })),
  'customer-list': theLongestList,
  'customer-record': theLongestCustomerCard,
  'match-request': () => render('match-request', matchRequest('MA-1234567890', theLongestMatch(), profile)),
  'compare-customers': () => {
    const records = [theLongestCustomerRecord(), theLongestCustomerRecord()] as const;
    const entered = { stays: '', reason: longText(textLimits.reason), error: matchWords.reasonLong };
    return render(
      'compare-customers',
      compareCustomers({ ref: 'MA-1234567890', key, records, asked: true, entered }, profile),
    );
  },
  'subject-access': theLongestAccess,
  'files-ready': theMostFiles,
  support: () => render('support', support(profile, false)),
  'colleague-conduct': () => render('colleague-conduct', colleagueConduct(profile, false)),
  reported: () =>
    render('reported', thankReporter('reported', theLongestCase('reported'), { profile, inDialog: false })),
  welcome: () =>
    render(
      'welcome',
      welcome(
        longText(256),
        profile,
        { kind: 'greeted' },
        {
          commands: chatCommands.map(({ words, does }) => ({ command: words[0] ?? '', does })),
          waits: 10,
        },
      ),
    ),
  emergency: () => render('emergency', emergency(profile)),
  'report-form': () =>
    render(
      'report-form',
      reportForm({ ...freshReport(key, true, theLongestReport()), problems: wrong }, { profile, now }),
    ),
  'reporter-case': () => render('reporter-case', reporterCase(theLongestCase('closed'), look(aReporter()))),
  'manager-case': () => render('manager-case', managerCase(theLongestCase('closed'), look(aManager()))),
  'approval-request': () =>
    render(
      'approval-request',
      approvalRequest(theLongestCase('awaiting-decision'), 'awaiting-decision', profile),
    ),
  outcome: () => render('outcome', theLongestOutcome()),
  absence: () =>
    render(
      'absence',
      absence({
        key,
        today: '2025-11-03',
        said: 'recorded',
        colleague: aLongNamedPerson(21),
        absences: Array.from({ length: 12 }, () => ({
          personId: key,
          by: aLongNamedPerson(22),
          from: '2026-09-30',
          until: '2026-12-31',
        })),
        wrong: { from: '', until: '2025-09-01' },
      }),
    ),
  'absent-colleague': () => render('absent-colleague', absentColleague('unknown')),
  'my-customers': () => {
    const duty = dutyOf(theLongestCase('restricted'));
    if (!duty) throw new TypeError('A restricted case has contacts');
    const one = {
      ...duty,
      endsOn: '2026-09-30',
      newestAt: now,
      logged: 999,
      ref: 'CB-1234567890',
      role: 'deputy',
    } as const;
    const found = { duties: Array.from({ length: 25 }, () => one), areTooMany: true };
    const away = new Map([21, 22].map((number) => [aLongNamedPerson(number).id, '2026-09-30']));
    const reader = { id: aLongNamedPerson(22).id, today: '2026-11-22', away, toLog: true, profile };
    return render('my-customers', myCustomers(found, 2, reader));
  },
  appointment: () => {
    const subject = theLongestCase('awaiting-notice');
    return render('appointment', appointment(subject, aLongNamedPerson(21), profile));
  },
  'contact-question': () => {
    const subject = theLongestCase('restricted');
    const way = 'telephone customer no no no yes';
    const at = positionAfter(way, subject, profile);
    if (at?.kind !== 'question')
      throw new TypeError('What opens a subject again is asked where it is about it');
    return render('contact-question', contactQuestion({ subject, key }, at, way, profile));
  },
  question: () => {
    const asked = { text: reason, by: aLongNamedPerson(), at: '2025-11-03T12:00:00Z' };
    return render('question', question(theLongestCase('acknowledged'), asked, profile));
  },
  'my-reports': () => {
    const behaviours = profile.behaviours.map((behaviour) => behaviour.code);
    const name = longText(textLimits.name);
    const report = { ref: 'CB-1234567890', status: 'reported', reportedAt: now, behaviours, name } as const;
    return render(
      'my-reports',
      myReports(
        Array.from({ length: 30 }, () => report),
        profile,
      ),
    );
  },
  waiting: () => {
    const one = {
      ref: 'CB-1234567890',
      name: longText(textLimits.name),
      status: 'awaiting-lifting',
      since: now,
      dueOn: '2025-11-10',
      kinds: stepKinds,
      urgency: 'urgent',
      behaviours: profile.behaviours.map(({ code }) => code),
    } as const;
    return render(
      'waiting',
      waiting({ waiting: Array.from({ length: 30 }, () => one), areMore: true }, profile, now),
    );
  },
  letter: () =>
    render(
      'letter',
      letterCard(
        theLongestCase('acknowledged'),
        aLetter({ by: aLongNamedPerson() }),
        {
          kind: 'made',
          webUrl: 'https://example.org/x',
          paragraphs: Array.from({ length: 30 }, () => ({ text: reason, isHeading: true })),
        },
        profile,
      ),
    ),
  message: () => {
    const problems = wrong.flatMap((problem) => Array.from({ length: 5 }, () => problem));
    return render('message', refusalMessage({ code: 'Incomplete', problems }, 'report', profile));
  },
  'try-again': () => render('try-again', { ...sampleOf('try-again'), again: theLongestSent() }),
  news: () =>
    render('news', { ...sampleOf('news'), paragraphs: [longText(1_000), longText(1_000), longText(300)] }),
  review: () => render('review', review(theLongestCase('awaiting-decision'), look(anEmtMember()), looked)),
  'reason-form': () => {
    const asked = theLongestCase('awaiting-information');
    return render(
      'reason-form',
      reasonForm('give-information', form(asked), profile, { text: reason, of: '' }),
    );
  },
  'refer-form': () =>
    render('refer-form', referForm(form(), profile, { to: 'head-of-customer-services', reason })),
  'kinds-form': () => render('kinds-form', kindsForm('endorse', form(), profile)),
  'measures-form': () =>
    render(
      'measures-form',
      measuresForm(
        'approve-with-changes',
        form(),
        { draft: theLongestMeasures(), reason: '', rationale: reason, considerations, tell },
        { profile, now },
      ),
    ),
  'approve-form': () =>
    render(
      'approve-form',
      approveForm(form(), profile, { rationale: reason, considerations, tell, noWarningBecause: reason }),
    ),
  'refuse-form': () =>
    render('refuse-form', refuseForm(form(), profile, { rationale: reason, considerations })),
  'step-form': () => {
    const subject = { ...theLongestCase('awaiting-decision'), externalReports: [theLongestExternalReport()] };
    const entered = { verdict: 'approved', rationale: reason };
    const problems = [{ field: 'rationale', code: 'too-long', limit: 1000 }] as const;
    const decides = stepForm('decide-external-report', { subject, key, problems }, { profile, now }, entered);
    return render('step-form', decides);
  },
  'notice-form': () =>
    render(
      'notice-form',
      noticeForm(
        form(),
        { profile, now },
        { told: false, sentOn: '', channel: '', risk: 'staff', despite: false, reason },
      ),
    ),
};
