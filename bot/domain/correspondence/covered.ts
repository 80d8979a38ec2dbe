import type { ContactQuestionKind } from '../../policy/codes/correspondence';
import type { Profile } from '../../policy/profile';
import type { Restriction } from '../restricting/state';
import {
  type AskedOfContact,
  type Asking,
  type Contacted,
  answersTo,
  generalStep,
  type Next,
  propose,
  restrictionsOf,
  type Said,
} from './positions';
import { type Coverage, coverageOf } from './reach';

/** What the restrictions make of the contact, all of them together: the first that decides, in the order of `deciding`. */
export function coveredStep(said: Said, asking: Asking): Next {
  const { profile, subject } = asking;
  const { correspondence: rules } = profile;
  const all = restrictionsOf(subject).flatMap((restriction) => {
    const kind = profile.restrictionKinds.find(({ code }) => code === restriction.kind);
    if (!kind) return [];
    const answer = (asks: ContactQuestionKind) => said.get(`${asks}/${kind.code}`);
    const coverage = coverageOf(restriction, kind, { channel: said.get('channel') ?? '', answer });
    return [{ restriction, kind, coverage }];
  });
  const open = all.find(({ coverage }) => coverage.is === 'asked');
  if (open) return askOf(open, asking);
  const is = (what: Coverage['is']) => all.find(({ coverage }) => coverage.is === what);
  const reopening = rules.questions.find(({ asks }) => asks === 'reopening');
  if (is('reopened') && reopening) {
    const because = { kind: 'yes', question: reopening.question } as const;
    return propose(reopening.outcome ?? '', because, reopening.cites, asking);
  }
  if (is('inside'))
    return propose(rules.otherwise.outcome, { kind: 'inside' }, rules.otherwise.cites, asking);
  const named = is('as-named');
  if (named) return namedStep(named, asking);
  if (is('closed')) return closedStep(said, asking);
  const rule = is('outside') ? 'outside' : 'within';
  return propose(rules[rule].outcome, { kind: rule }, rules[rule].cites, asking);
}

/** What came by a closed way: it may need an answer all the same, and the customer is told once how to reach us (R5). */
function closedStep(said: Said, asking: Asking): Next {
  const { questions, notToldYet, otherwise } = asking.profile.correspondence;
  const needs = questions.find(({ asks }) => asks === 'needs-answer');
  const step = needs && generalStep({ ...needs, code: 'needs-answer' }, said, asking);
  if (step) return step;
  return wasTold(asking.subject, notToldYet.outcome)
    ? propose(otherwise.outcome, { kind: 'inside' }, notToldYet.cites, asking)
    : propose(notToldYet.outcome, { kind: 'not-told-yet' }, notToldYet.cites, asking);
}

/** Whether the customer was told already how to reach us: by one of the newest contacts, or since the last review. */
const wasTold = ({ contacts, contactsSince }: Contacted, outcome: string): boolean =>
  contacts.latest.some((one) => one.outcome === outcome) || (contactsSince[outcome] ?? 0) > 0;

interface Covered {
  readonly restriction: Restriction;
  readonly kind: Profile['restrictionKinds'][number];
  readonly coverage: Coverage;
}

/** The question of one restriction, with what it names. */
function askOf({ restriction, kind, coverage }: Covered, { profile }: Asking): AskedOfContact | undefined {
  const asks = coverage.is === 'asked' ? coverage.asks : 'matter';
  const question = profile.correspondence.questions.find((one) => one.asks === asks);
  return (
    question && {
      key: `${asks}/${kind.code}`,
      question: { question: filled(question.question, restriction, kind), cites: question.cites },
      choices: answersTo(asks, [restriction], profile),
    }
  );
}

function namedStep({ kind, restriction, coverage }: Covered, asking: Asking): Next {
  const { questions } = asking.profile.correspondence;
  const question = questions.find(({ asks }) => asks === kind.reach.of);
  const outcome = (coverage.is === 'as-named' ? coverage.outcome : undefined) ?? question?.outcome ?? '';
  const said = filled(question?.question ?? '', restriction, kind);
  return propose(outcome, { kind: 'yes', question: said }, kind.cites, asking);
}

/** A question with what the restriction names: a matter, times, documents. */
function filled(question: string, { answers }: Restriction, { reach }: Covered['kind']): string {
  const answer = 'ask' in reach && reach.ask !== undefined ? answers[reach.ask] : undefined;
  return question.replace('{what}', typeof answer === 'string' ? answer : '');
}
