import type { Case } from '../../../bot/domain/case/state';
import type { Actor } from '../../../bot/domain/case/context';
import {
  actions,
  isParallel,
  relations,
  type Action,
  type Relation,
  type Status,
} from '../../../bot/policy/codes';
import { hindranceTo, permittedActions } from '../../../bot/domain/case/transitions';
import { aCouncilCaseAt, attemptInCouncil, councilStatuses, theCouncil } from '../../builders/council';
import { now } from '../../builders/context';
import { saidOfLetters, withUnsentLetter } from '../../builders/letters';
import { anAnsweredReview, anOpenReview } from '../../builders/reviews';
import { aDeputy, aManager, anActor, aPerson, aReporter, aSpoc } from '../../builders/people';

/**
 * Who may take which step of the restriction flow of West Lothian, stated here a second time and not computed from the
 * profile. A column is one person who is nothing else: first what one can be to a case, then the roles.
 *   n  may, but there is nothing to do it to
 *   y  may        -  may not: it is for others, or was not passed on to them        x  nobody may: the case does not stand there
 */
const columns = [
  ...['reporter', 'manager', 'asked', 'spoc', 'deputy', 'successor', 'affected', 'anyone'],
  ...['head-of-service', 'designated-complaints-officer', 'senior-reviewer', 'health-and-safety'],
  ...['hr-policy', 'occupational-health', 'substitute-decider', 'mail-and-telephones'],
];

const everyone = 'yyyyyyyy yyyyyyyy';
const reporter = 'y------- --------';
const manager = '-y------ --------';
const head = '-------- y-------';
const asked = '---yyy-- --------';
const officer = '-------- -y------';
const senior = '-------- --y-----';
const managerOrHead = '-y------ y-------';
const nothingUrgent = '-n------ n-------';
const afterwards = '-y-yy--- y-------';

/** Once it is decided, somebody looks after the customer's contact. */
const appointed = {
  'add-incident': everyone,
  'take-in-hand': nothingUrgent,
  'change-manager': managerOrHead,
  'accept-appointment': asked,
  'decline-appointment': asked,
  appoint: '-y------ y-------',
  'hand-over': '---yy--- --------',
  'log-contact': '-y-yy--- y-------',
  // Whoever is the contact person themself has nobody to tell.
  'tell-contact-person': 'yyynnyyy yyyyyyyy',
};

const lettersBy = (who: string) => ({ 'prepare-letter': who, 'record-letter-sent': who });

const decidedByHead = { approve: head, 'approve-with-changes': head, refuse: head, 'declare-conflict': head };

/** What is not named nobody may do. */
const verdicts: Partial<Record<Status, Partial<Record<Action, string>>>> = {
  reported: {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': manager,
    withdraw: reporter,
    acknowledge: manager,
    'ask-for-information': manager,
    close: manager,
    refer: manager,
  },
  acknowledged: {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': manager,
    'ask-for-information': manager,
    ...lettersBy(manager),
    'seek-assessment': manager,
    close: manager,
    refer: manager,
    endorse: manager,
  },
  'awaiting-assessment': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': manager,
    'ask-for-information': officer,
    'find-unacceptable': officer,
    'find-acceptable': officer,
    'declare-conflict': officer,
  },
  'awaiting-information': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': manager,
    'give-information': 'yyy----- --------',
  },
  'awaiting-endorsement': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': managerOrHead,
    'ask-for-information': head,
    ...lettersBy(managerOrHead),
    'seek-assessment': head,
    close: head,
    endorse: head,
    'declare-conflict': head,
  },
  'awaiting-decision': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': managerOrHead,
    'ask-for-information': head,
    approve: head,
    'approve-with-changes': head,
    refuse: head,
    'declare-conflict': head,
  },
  warned: {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': manager,
    'behaviour-changed': manager,
    'behaviour-not-changed': manager,
  },
  'awaiting-notice': { ...appointed, ...lettersBy(afterwards), 'record-notice': afterwards },
  restricted: {
    ...appointed,
    ...lettersBy(afterwards),
    'record-notice': afterwards,
    'request-appeal': afterwards,
    'continue-restriction': afterwards,
    'propose-variation': afterwards,
    'propose-lifting': afterwards,
  },
  'awaiting-variation': { ...appointed, ...decidedByHead },
  'awaiting-lifting': { ...appointed, ...decidedByHead },
  'awaiting-change-notice': { ...appointed, ...lettersBy(afterwards), 'record-notice': afterwards },
  'awaiting-lifting-notice': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': managerOrHead,
    'record-notice': afterwards,
    ...lettersBy(afterwards),
  },
  lifted: {},
  'awaiting-appeal': {
    ...appointed,
    'ask-for-information': senior,
    'continue-restriction': afterwards,
    'confirm-decision': senior,
    'overturn-decision': senior,
    'declare-conflict': senior,
  },
  'awaiting-end-notice': {
    'add-incident': everyone,
    'take-in-hand': nothingUrgent,
    'change-manager': managerOrHead,
    'record-notice': afterwards,
  },
  overturned: {},
  closed: {},
  refused: {},
  withdrawn: {},
};

const measures = { spoc: aPerson('isla'), deputy: aPerson('struan') };

/** Moira was asked, so that she is neither reporter nor manager; Priya is affected; Isla and Struan are appointed, and Duncan is asked to take over. */
function caseAt(status: Status): Case {
  const subject = withUnsentLetter(aCouncilCaseAt(status), theCouncil);
  const { decision, question } = subject;
  return {
    ...subject,
    review: anOpenReview,
    reviews: { total: 1, latest: [anAnsweredReview] },
    handovers: [{ role: 'spoc', person: aPerson('duncan'), by: aPerson('isla'), at: now }],
    incidents: subject.incidents.map((incident) => ({ ...incident, affected: [aPerson('priya')] })),
    ...(question ? { question: { ...question, of: aPerson('moira') } } : {}),
    ...(decision && decision.outcome !== 'refused'
      ? { decision: { ...decision, measures: { ...decision.measures, ...measures } } }
      : {}),
  };
}

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
  const outcome = attemptInCouncil(action, { on, by, saying: saidOfLetters(action, on, theCouncil) });
  if (outcome.kind === 'done') return 'y';
  const told = outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  // Whoever sees nothing of the case is told no more; the table says why all the same.
  const code =
    told === 'NotTheirs' ? hindranceTo(on, action, { actor: by, profile: theCouncil })?.code : told;
  if (code === 'NothingOpen') return 'n';
  return code === 'NotYours' || code === 'NotPassedOn' ? '-' : code === 'MovedOn' ? 'x' : String(code);
}

const flow = actions.filter((action) => !isParallel(action));
const nobody = columns.map(() => 'x').join('');

it('P4 · every relation, role and status of the profile has its place', () => {
  expect(columns).toEqual([...relations, ...theCouncil.roles.map(({ code }) => code)]);
  expect(Object.keys(verdicts).sort()).toEqual([...councilStatuses].sort());
});

describe.each(councilStatuses)('D1, D2 · on a case of West Lothian that is %s', (status) => {
  const on = caseAt(status);
  const stated = (action: Action): string => verdicts[status]?.[action]?.replaceAll(' ', '') ?? nobody;

  it.each(flow)('the right people may %s', (action) => {
    const found = columns.map((column) => verdictOn(on, action, personOf(column))).join('');
    expect(found).toBe(stated(action));
  });

  it('C2 · everyone is offered just the steps they may take', () => {
    for (const [index, column] of columns.entries()) {
      const may = flow.filter((action) => stated(action)[index] === 'y');
      const offered = permittedActions(on, { actor: personOf(column), profile: theCouncil });
      expect(offered.filter((action) => !isParallel(action))).toEqual(may);
    }
  });
});
