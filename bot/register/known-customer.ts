import * as z from 'zod/v4';
import type { Deadline } from '../commands/deadline';
import type { CustomerLook } from '../commands/known-customer';
import type { KnownCustomer, KnownRestriction } from '../domain/known-customer';
import type { Log } from '../commands/ports';
import { restrictionSchema } from '../domain/case';
import { type CustomerKey, keysOf } from './customer-keys';
import { protocolFor } from './known-protocol';
import type { GraphRequest } from './graph';
import type { Item, SharePointSite } from './sharepoint-list';

/** How many customers one search may bring up: a common name finds more, and who looks needs to be more exact. */
const mostCustomers = 3;

/**
 * What is known of a customer (S2): those whose keys match exactly what was entered, once spelling is normalised, and
 * their restrictions. That somebody looked is recorded with the second of the two requests (X3).
 */
export async function lookUpCustomer(
  site: SharePointSite,
  look: CustomerLook,
  deadline: Deadline,
  log: Log,
): Promise<readonly KnownCustomer[]> {
  const keys = keysIn(look.asked);
  const matches = keys.length === 0 ? [] : await matching(site, keys, deadline);
  const refs = [...new Set(matches.map(({ customerRef }) => customerRef))].slice(0, mostCustomers);
  const row = site.list('Looks').createRequest(rowOf(look, keys, refs));
  const [restrictions, incidents, tasks] = await send(site, { refs, row }, deadline, log);
  return refs.map((customerRef) => ({
    customerRef,
    isCertain: matches.some((match) => match.customerRef === customerRef && match.isCertain),
    restrictions: restrictions.filter((one) => one.customerRef === customerRef).map(({ known }) => known),
    violentAt: newest(incidents.filter((one) => one.customerRef === customerRef).map(({ at }) => at)),
    ...protocolFor(customerRef, tasks),
  }));
}

/** One text may be any of five things; each kind of key is made of it on its own. */
function keysIn(asked: string): readonly CustomerKey[] {
  const isEmail = asked.includes('@');
  const isNumber = asked.replace(/\D/g, '').length >= 6;
  return [
    ...(isEmail
      ? keysOf({ email: asked })
      : [...keysOf({ name: asked }), ...keysOf({ postcode: asked }), ...keysOf({ references: [asked] })]),
    ...(isNumber ? keysOf({ telephone: asked }) : []),
  ];
}

const keyFields = z.object({ KeyValue: z.string(), CustomerRef: z.string(), ReportedAt: z.string() });

async function matching(site: SharePointSite, keys: readonly CustomerKey[], deadline: Deadline) {
  const certain = new Set(keys.filter(({ identifies }) => identifies).map(({ value }) => value));
  const request = site.list('CustomerKeys').whereRequest(
    'KeyValue',
    keys.map(({ value }) => value),
    50,
  );
  const items = site.list('CustomerKeys').itemsOf(await site.graph.send(request, deadline));
  return items
    .flatMap((item) => keyFields.safeParse(item.fields).data ?? [])
    .sort((a, b) => (a.ReportedAt < b.ReportedAt ? 1 : -1))
    .map((fields) => ({ customerRef: fields.CustomerRef, isCertain: certain.has(fields.KeyValue) }));
}

/** What a look leaves in the record: who, when, by what kind of thing and whom it found; never what was entered. */
const rowOf = (look: CustomerLook, keys: readonly CustomerKey[], refs: readonly string[]) => ({
  Title: look.key,
  RowKey: look.key,
  LookedAt: look.at,
  Actor: look.by.id,
  ActorName: look.by.name,
  KeyKinds: [...new Set(keys.map(({ kind }) => kind))].join(' '),
  CustomersFound: refs.join(' '),
});

async function send(
  site: SharePointSite,
  what: { readonly refs: readonly string[]; readonly row: GraphRequest },
  deadline: Deadline,
  log: Log,
) {
  const { refs, row } = what;
  const restrictions = site.list('Restrictions');
  const incidents = site.list('Incidents');
  const tasks = site.list('Tasks');
  const reads =
    refs.length === 0
      ? []
      : [
          restrictions.whereRequest('CustomerRef', refs, 50),
          incidents.whereRequest('CustomerRef', refs, 200),
          tasks.whereRequest('CustomerRef', refs, 200),
        ];
  const [recorded, restricted, happened, done] = await site.graph.batch([row, ...reads], deadline);
  // 400 is what SharePoint says to a key it has already: the look stands.
  if (recorded && recorded.status >= 300 && recorded.status !== 400) {
    log.error('look-not-recorded', { status: recorded.status });
  }
  return [
    restricted ? restrictions.itemsOf(restricted).flatMap(restrictionOf) : [],
    happened ? incidents.itemsOf(happened).flatMap(violenceOf) : [],
    done ? tasks.itemsOf(done) : [],
  ] as const;
}

const name = z.string().default('');
const dayIn = z
  .string()
  .default('')
  .transform((instant) => instant.slice(0, 10));

const restrictionFields = z.object({
  CaseRef: z.string(),
  CustomerRef: z.string(),
  RestrictionKind: z.string(),
  RestrictionState: z.enum(['awaiting-notice', 'active']),
  DetailsJson: z.string(),
  ReviewOn: dayIn,
  EndsOn: dayIn,
  SpocName: name,
  DeputyName: name,
});

function restrictionOf(
  item: Item,
): readonly { readonly customerRef: string; readonly known: KnownRestriction }[] {
  const fields = restrictionFields.safeParse(item.fields).data;
  if (!fields) return [];
  const answers = answersIn(fields.DetailsJson);
  const known: KnownRestriction = {
    caseRef: fields.CaseRef,
    kind: fields.RestrictionKind,
    answers,
    active: fields.RestrictionState === 'active',
    spoc: fields.SpocName,
    deputy: fields.DeputyName,
    reviewOn: fields.ReviewOn,
    endsOn: fields.EndsOn,
  };
  return [{ customerRef: fields.CustomerRef, known }];
}

/** A row that somebody changed by hand still says that there is a restriction, and of which kind. */
function answersIn(text: string): KnownRestriction['answers'] {
  try {
    return restrictionSchema.shape.answers.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

const incidentFields = z.object({
  CustomerRef: z.string(),
  OccurredAt: z.string(),
  Violent: z.boolean().default(false),
  Danger: z.boolean().default(false),
});

function violenceOf(item: Item): readonly { readonly customerRef: string; readonly at: string }[] {
  const fields = incidentFields.safeParse(item.fields).data;
  if (!fields || !(fields.Violent || fields.Danger)) return [];
  return [{ customerRef: fields.CustomerRef, at: fields.OccurredAt }];
}

const newest = (instants: readonly string[]): string => [...instants].sort().at(-1) ?? '';
