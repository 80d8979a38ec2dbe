import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { isUnfit } from '../../commands/outage';
import type { CaseInContext, ContextHints } from '../../commands/ports';
import { caseReference, itemIdOf } from '../../domain/case/case-reference';
import { letterShape } from '../../domain/letters/state';
import { warningsSent } from '../../domain/letters/letters';
import type { ComparableDecision, EarlierCase, EarlierWarning } from '../../domain/deciding/precedents';
import type { Profile } from '../../policy/profile';
import { caseOf } from '../cases/case-row';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { precedentKeys } from './precedent-key';
import { utcDayOf } from '../../domain/time/instant';
import { readJson } from '../../json';

/** How many comparable decisions and earlier cases are shown: enough to be consistent, few enough to read. */
const shown = 5;

interface Asking {
  readonly ref: string;
  readonly look: ContextHints;
  readonly profile: Profile;
  readonly now: string;
}

/**
 * A case, the customer's other cases and comparable decisions of the last year, in one request. Undefined: no such case.
 * Where the list of decisions is gone or spoilt, the case by itself, in a request more: deciding does not wait for it.
 */
export async function inContext(
  site: SharePointSite,
  asked: Asking,
  deadline: Deadline,
): Promise<CaseInContext | undefined> {
  try {
    return await caseAmong(site, asked, deadline);
  } catch (problem) {
    if (!isUnfit(problem) || !/^Decisions(?:\.|$)/.test(problem.what ?? '')) throw problem;
    const look = { ...asked.look, behaviours: [] };
    const found = await caseAmong(site, { ...asked, look }, deadline);
    return found && { ...found, comparable: 'not-known' };
  }
}

async function caseAmong(
  site: SharePointSite,
  asked: Asking,
  deadline: Deadline,
): Promise<CaseInContext | undefined> {
  const id = itemIdOf(asked.ref);
  if (id === undefined) return undefined;
  const cases = site.list('Cases');
  const decisions = site.list('Decisions');
  const { behaviours, customerRef } = asked.look;
  const keys = behaviours.length > 0 ? precedentKeys(behaviours, asked.now, asked.profile) : [];
  const requests = [
    cases.getRequest(id),
    ...(customerRef === '' ? [] : [cases.whereRequest('CustomerRef', [customerRef], 20)]),
    ...(keys.length === 0 ? [] : [decisions.whereRequest('Precedent', keys, 100)]),
  ];
  const [first, ...rest] = await site.graph.batch(requests, deadline);
  const item = first && cases.itemOf(first);
  if (!item) return undefined;
  const others = customerRef === '' ? undefined : rest.shift();
  const decided = rest.shift();
  return {
    stored: caseOf(item),
    earlier: others ? earlierThan(id, cases.itemsOf(others)) : [],
    comparable: decided ? comparableOf(decisions.itemsOf(decided), asked.ref) : [],
  };
}

const outcome = z.enum(['approved', 'approved-with-changes', 'refused']);
const words = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((word) => word !== ''));

const earlierFields = z.object({
  CaseStatus: z.string(),
  ReportedAt: z.string(),
  Behaviours: words,
  DecisionOutcome: outcome.optional(),
  CaseJson: z.string().default('{}'),
});

function earlierOf(item: Item): readonly EarlierCase[] {
  const fields = earlierFields.safeParse(item.fields).data;
  if (!fields) return [];
  const {
    CaseStatus: status,
    ReportedAt: reportedAt,
    Behaviours: behaviours,
    DecisionOutcome: decided,
    CaseJson,
  } = fields;
  const ref = caseReference(item.id);
  const warnings = warningsIn(CaseJson);
  return [{ ref, status, reportedAt, behaviours, warnings, ...(decided ? { outcome: decided } : {}) }];
}

const lettersIn = z.object(letterShape);

/** The warnings sent in a case; none where somebody changed its row by hand into what cannot be read. */
function warningsIn(caseJson: string): readonly EarlierWarning[] {
  const { letters } = lettersIn.safeParse(readJson(caseJson)).data ?? { letters: [] };
  return warningsSent({ letters }).flatMap(({ sent, ended }) =>
    sent ? [{ sentOn: sent.on, ...(ended ? { changed: ended.changed } : {}) }] : [],
  );
}

/** The customer's cases other than this one, newest first: by their numbers, whatever a clock said. */
const earlierThan = (id: string, items: readonly Item[]): readonly EarlierCase[] =>
  items
    .filter((other) => other.id !== id)
    .toSorted((a, b) => Number(b.id) - Number(a.id))
    .flatMap(earlierOf)
    .slice(0, shown);

const decisionFields = z.object({
  CaseRef: z.string(),
  Outcome: outcome,
  DecidedAt: z.string(),
  Behaviours: words,
  Restrictions: words,
});

/** Earlier decisions reduced to behaviours, kinds, outcome and day, so that nothing tells whom they were about (P3). */
function comparableOf(items: readonly Item[], ref: string): readonly ComparableDecision[] {
  return items
    .flatMap((item) => decisionFields.safeParse(item.fields).data ?? [])
    .filter((fields) => fields.CaseRef !== ref)
    .sort((a, b) => (a.DecidedAt < b.DecidedAt ? 1 : -1))
    .slice(0, shown)
    .map((fields) => ({
      behaviours: fields.Behaviours,
      kinds: fields.Restrictions,
      outcome: fields.Outcome,
      decidedOn: utcDayOf(fields.DecidedAt),
    }));
}
