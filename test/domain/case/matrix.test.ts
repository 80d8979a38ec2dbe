import type { Case } from '../../../bot/domain/case/state';
import type { Actor } from '../../../bot/domain/case/context';
import {
  actions,
  relations,
  type Action,
  type LetterAction,
  type ParallelAction,
  type Relation,
  type Status,
} from '../../../bot/policy/codes';
import { hindranceTo, permittedActions } from '../../../bot/domain/case/transitions';
import { attempt } from '../../builders/attempts';
import { aCaseAt } from '../../builders/cases';
import { saidOfLetters, withUnsentLetter } from '../../builders/letters';
import { anAnsweredReview, anOpenReview } from '../../builders/reviews';
import { withOpenTracks } from '../../builders/tracks';
import { now } from '../../builders/context';
import { aDeputy, aManager, anActor, aPerson, aReporter, aSpoc } from '../../builders/people';
import { aProfile, theStatuses } from '../../builders/profile';

/**
 * Who may take which step, stated here a second time and not computed from the profile. A column is one person who is
 * nothing else: first what one can be to a case, then the roles.
 *   y  may        -  may not: it is for others, or was not passed on to them        x  nobody may: the case does not stand there
 *   n  may, but there is nothing to do it to
 */
const columns = [
  ...['reporter', 'manager', 'asked', 'spoc', 'deputy', 'successor', 'affected', 'anyone'],
  ...['head-of-customer-services', 'head-of-customer-experience', 'emt', 'customer-experience'],
  ...['people-and-change', 'information-governance', 'legal', 'policy-and-practice-group'],
  ...['substitute-decider', 'mail-and-telephones'],
];

const everyone = 'yyyyyyyy yyyy yyyyyy';
const noOne = 'xxxxxxxx xxxx xxxxxx';
const reporter = 'y------- ---- ------';
const manager = '-y------ ---- ------';
const eitherHead = '-------- yy-- ------';
const managerOrHead = '-y------ yy-- ------';
const asked = '---yyy-- ---- ------';
const emt = '-------- --y- ------';
const nothingToo = '-n------ nn-- ------';
const keepers = '-------- ---y -y----';

/** The steps beside the restriction flow: open to the same people wherever a case stands, its end included. */
const beside: Record<ParallelAction, string> = {
  'propose-external-report': managerOrHead,
  'give-advice': '-------- ---- -yy---',
  'decide-external-report': emt,
  'record-external-report': '-------- yyyy ------',
  'record-own-report': 'y-----y- ---- ------',
  'record-emergency-call': 'yy----y- yy-- ------',
  'confirm-marker': managerOrHead,
  'strike-out-marker': managerOrHead,
  'confirm-affected': 'n-----y- ---- ------',
  'contest-affected': 'n-----y- ---- ------',
  'set-incident-aside': 'ny----n- yy-y ------',
  'complete-task': managerOrHead,
  'record-routing': '-------- ---- -----n',
  'give-consultation': '-------- ---- y-----',
  'hold-record': keepers,
  'release-record': keepers,
  'propose-erasure': keepers,
  'decline-erasure': keepers,
  'confirm-erasure': keepers,
};

/** A report made by mistake warns of nobody. */
const warnsOfNobody = { 'confirm-marker': nothingToo, 'strike-out-marker': nothingToo };

/** Steps of the other profile. */
const elsewhere = {
  'seek-assessment': noOne,
  'find-unacceptable': noOne,
  'find-acceptable': noOne,
  'request-appeal': noOne,
  'confirm-decision': noOne,
  'overturn-decision': noOne,
};
/** Letters to the customer are prepared and recorded where the policy says which. */
const noLetters: Record<LetterAction, string> = {
  'prepare-letter': noOne,
  'record-letter-sent': noOne,
  'behaviour-changed': noOne,
  'behaviour-not-changed': noOne,
};
const lettersBy = (who: string) => ({ ...noLetters, 'prepare-letter': who, 'record-letter-sent': who });
const whoTellsTheCustomer = '---yy--- yy-y ------';

const atRest: Record<Action, string> = {
  ...elsewhere,
  'add-incident': noOne,
  withdraw: noOne,
  acknowledge: noOne,
  'take-in-hand': noOne,
  'ask-for-information': noOne,
  'give-information': noOne,
  close: noOne,
  refer: noOne,
  endorse: noOne,
  approve: noOne,
  'approve-with-changes': noOne,
  refuse: noOne,
  'declare-conflict': noOne,
  'record-notice': noOne,
  'accept-appointment': noOne,
  'decline-appointment': noOne,
  appoint: noOne,
  'hand-over': noOne,
  'change-manager': noOne,
  'log-contact': noOne,
  'tell-contact-person': noOne,
  ...noLetters,
  'continue-restriction': noOne,
  'propose-variation': noOne,
  'propose-lifting': noOne,
  ...beside,
};
const unfinished = { ...atRest, 'add-incident': everyone, 'take-in-hand': nothingToo };

/** Once it is decided, somebody looks after the customer's contact. */
const appointed = {
  ...unfinished,
  'change-manager': managerOrHead,
  'accept-appointment': asked,
  'decline-appointment': asked,
  appoint: '-------- yy-y ------',
  'hand-over': '---yy--- ---- ------',
  'log-contact': '---yy--- yy-y ------',
  // Whoever is the contact person themself has nobody to tell.
  'tell-contact-person': 'yyynnyyy yyyy yyyyyy',
};

/** A change of a restriction is proposed by whoever looks after it, or could decide it, and decided as the restriction was. */
const whoProposes = '---yy--- yyy- ------';
const decidedByEmt = { approve: emt, 'approve-with-changes': emt, refuse: emt, 'declare-conflict': emt };

const verdicts: Partial<Record<Status, Record<Action, string>>> = {
  reported: {
    ...unfinished,
    withdraw: reporter,
    // The case of this table tells of violence, and nobody has acted on it yet.
    'take-in-hand': manager,
    acknowledge: manager,
    'change-manager': manager,
    'ask-for-information': manager,
    close: manager,
    refer: manager,
  },
  acknowledged: {
    ...unfinished,
    'change-manager': manager,
    ...lettersBy(manager),
    'ask-for-information': manager,
    close: manager,
    refer: manager,
  },
  'awaiting-information': {
    ...unfinished,
    'change-manager': manager,
    'give-information': 'yyy----- ---- ------',
  },
  'awaiting-endorsement': {
    ...unfinished,
    'change-manager': managerOrHead,
    ...lettersBy(managerOrHead),
    'ask-for-information': eitherHead,
    close: eitherHead,
    endorse: eitherHead,
    'declare-conflict': eitherHead,
  },
  'awaiting-decision': {
    ...unfinished,
    'change-manager': managerOrHead,
    'ask-for-information': emt,
    approve: emt,
    'approve-with-changes': emt,
    refuse: emt,
    'declare-conflict': emt,
  },
  warned: {
    ...unfinished,
    'change-manager': manager,
    'behaviour-changed': manager,
    'behaviour-not-changed': manager,
  },
  'awaiting-notice': {
    ...appointed,
    ...lettersBy(whoTellsTheCustomer),
    'record-notice': whoTellsTheCustomer,
  },
  restricted: {
    ...appointed,
    ...lettersBy(whoTellsTheCustomer),
    'record-notice': whoTellsTheCustomer,
    'continue-restriction': '---yy--- yy-- ------',
    'propose-variation': whoProposes,
    'propose-lifting': whoProposes,
  },
  'awaiting-variation': { ...appointed, ...decidedByEmt },
  'awaiting-lifting': { ...appointed, ...decidedByEmt },
  'awaiting-change-notice': {
    ...appointed,
    ...lettersBy(whoTellsTheCustomer),
    'record-notice': whoTellsTheCustomer,
  },
  'awaiting-lifting-notice': {
    ...unfinished,
    'change-manager': managerOrHead,
    ...lettersBy(whoTellsTheCustomer),
    'record-notice': whoTellsTheCustomer,
  },
  lifted: atRest,
  closed: atRest,
  refused: atRest,
  withdrawn: { ...atRest, ...warnsOfNobody },
};

/** Moira was asked, so that she is neither reporter nor manager; Priya is affected; something waits on every track; Duncan is asked to take over; a review waits, and of one before the customer was not told. */
const caseAt = (status: Status): Case => {
  const handover = { role: 'spoc', person: aPerson('duncan'), by: aPerson('isla'), at: now } as const;
  const subject = {
    ...withUnsentLetter(withOpenTracks(aCaseAt(status), aPerson('priya'))),
    handovers: [handover],
    review: anOpenReview,
    reviews: { total: 1, latest: [anAnsweredReview] },
  };
  return subject.question ? { ...subject, question: { ...subject.question, of: aPerson('moira') } } : subject;
};

/** The same as it has to be for a step about keeping it: held, its period over, its erasure proposed by somebody else. */
const ready = (subject: Case, action: Action): Case => {
  const stamp = { by: aPerson('hamish'), at: now };
  const rule = 'no-restriction';
  if (action === 'release-record') return { ...subject, holds: [{ reason: 'An appeal.', ...stamp }] };
  if (action === 'propose-erasure') return { ...subject, periodEnded: { rule, at: now } };
  if (action === 'set-incident-aside')
    return { ...subject, incidents: [...subject.incidents, ...subject.incidents] };
  const isProposed = action === 'decline-erasure' || action === 'confirm-erasure';
  return isProposed ? { ...subject, erasure: { rule, proposed: stamp } } : subject;
};

const inRelation: Record<Relation, Actor> = {
  reporter: aReporter(),
  manager: aManager(),
  asked: anActor('moira'),
  spoc: { ...aSpoc(), roles: [] },
  deputy: { ...aDeputy(), roles: [] },
  successor: anActor('duncan'),
  affected: anActor('priya'),
  anyone: anActor('tomasz'),
};
const personOf = (column: string): Actor => {
  const relation = relations.find((one) => one === column);
  return relation ? inRelation[relation] : anActor('nadia', [column]);
};

function verdictOn(on: Case, action: Action, by: Actor): string {
  const outcome = attempt(action, { on, by, saying: saidOfLetters(action, on) });
  if (outcome.kind === 'done') return 'y';
  const told = outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  // Whoever sees nothing of the case is told no more; the table says why all the same.
  const code =
    told === 'NotTheirs' ? hindranceTo(on, action, { actor: by, profile: aProfile() })?.code : told;
  if (code === 'NothingOpen') return 'n';
  return code === 'NotYours' || code === 'NotPassedOn' ? '-' : code === 'MovedOn' ? 'x' : String(code);
}

it('P4 · every relation and every role of the profile has its column', () => {
  expect(columns).toEqual([...relations, ...aProfile().roles.map(({ code }) => code)]);
});

it('D1 · every status of the profile has its verdicts', () => {
  expect(Object.keys(verdicts).sort()).toEqual([...theStatuses].sort());
});

/** Where a case stands anything was asked of a Head. */
const beforeReferral: readonly Status[] = [
  'reported',
  'acknowledged',
  'awaiting-information',
  'warned',
  'closed',
  'withdrawn',
];

/** A Head of whom a case asked nothing has no step beside its flow either: no form shows them what happened (X4). */
const besideUnasked: Partial<Record<ParallelAction, string>> = {
  'propose-external-report': manager,
  'record-emergency-call': 'yy----y- ---- ------',
  'confirm-marker': manager,
  'strike-out-marker': manager,
  'complete-task': manager,
};

function besideOn(status: Status): Partial<Record<Action, string>> {
  if (!beforeReferral.includes(status)) return {};
  return status === 'withdrawn' ? { ...besideUnasked, ...warnsOfNobody } : besideUnasked;
}

/** A role sets incidents aside of a case of which something was asked of it, and so sees its record (X4). */
function whoSetsAside(status: Status): string {
  if (beforeReferral.includes(status)) return 'ny----n- nn-n ------';
  const isDecided = !['awaiting-endorsement', 'awaiting-decision', 'refused'].includes(status);
  return isDecided ? 'ny----n- yy-y ------' : 'ny----n- yy-n ------';
}

describe.each(theStatuses)('D1, D2 · on a case that is %s', (status) => {
  const on = caseAt(status);
  const stated: Record<Action, string> = {
    ...(verdicts[status] ?? atRest),
    ...besideOn(status),
    'set-incident-aside': whoSetsAside(status),
  };

  it.each(actions)('the right people may %s', (action) => {
    const found = columns.map((column) => verdictOn(ready(on, action), action, personOf(column))).join('');
    expect(found).toBe(stated[action].replaceAll(' ', ''));
  });

  it('C2 · everyone is offered just the steps they may take', () => {
    for (const [index, column] of columns.entries()) {
      const may = actions.filter((action) => stated[action].replaceAll(' ', '')[index] === 'y');
      const offered = actions.filter((action) =>
        permittedActions(ready(on, action), { actor: personOf(column), profile: aProfile() }).includes(
          action,
        ),
      );
      expect(offered).toEqual(may);
    }
  });
});
