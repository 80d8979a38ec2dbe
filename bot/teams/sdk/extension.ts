import * as z from 'zod/v4';
import { render } from '../../../cards/render';
import { clean } from '../../../cards/typed-text';
import { extensionWords, knownCustomerWords } from '../../../cards/words/customers/words';
import { reportingLabels } from '../../../cards/words/reporting/words';
import type { LookResult } from '../../commands/customers/known-customer';
import type { Admission } from '../../domain/door/admission';
import { fingerprintOf } from '../../domain/records/look-limits';
import { dayOf } from '../../domain/time/calendar';
import { tenMinutesOf } from '../../domain/time/instant';
import { briefPreview, customerBrief } from '../../views/customers/customer-brief';
import { isCutShort } from '../../views/customers/known-customer';
import { type QuotedMessage, reportFrom } from '../../views/reporting/quoted-message';
import type { DialogPage, Hit } from './answers';
import { messageText } from './message-text';
import { openReport } from '../reporting/report';
import type { Turn } from './turn';

/** Fewer characters than this would ask the register at every keystroke for thousands. */
const shortestAsked = 3;

const querySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** What a search while writing shows: hits or, without any, a sentence. */
export interface Searched {
  readonly hits: readonly Hit[];
  readonly hint: string;
}

/**
 * The search while somebody writes a message (S2): hits as cards that can be put into it, without anything that only the
 * asker may read. Asks the register once a keystroke from the third character on, and not before.
 */
export async function searchWhileWriting(turn: Turn, by: Admission<'staff'>): Promise<Searched> {
  const sent = querySchema.safeParse(turn.context.activity.value).data?.parameters ?? [];
  const asked = sent.find(({ name }) => name === 'asked')?.value;
  const text = clean(typeof asked === 'string' ? asked : '').trim();
  if (Array.from(text).length < shortestAsked) return { hits: [], hint: extensionWords.hint };
  const { services, person, now, deadline } = turn;
  // While somebody types, the same hits come again and again: that is one look in ten minutes.
  // What finds nobody is a look of its own for each text: else endless guesses would be one.
  const keyFor = (refs: readonly string[]) =>
    ['check', person.id, tenMinutesOf(now), ...(refs.length > 0 ? refs : [fingerprintOf(text)])].join('/');
  const today = dayOf(now, services.profile.timeZone);
  const request = {
    text,
    chosen: '',
    by: person,
    at: now,
    today,
    keyFor,
    countedAs: 'check',
    whom: 'to-heed',
  } as const;
  const look = await services.lookUp(by, request, deadline);
  const hits = look.kind === 'found' ? hitsOf(turn, look) : [];
  return { hits, hint: sentenceOf(look) };
}

const hitsOf = (turn: Turn, { customers, away }: Extract<LookResult, { kind: 'found' }>): readonly Hit[] => {
  const seen = { profile: turn.services.profile, now: turn.now, away };
  return customers.map((customer) => ({
    card: render('customer-brief', customerBrief(customer, seen)),
    ...briefPreview(customer, seen),
  }));
};

function sentenceOf(look: LookResult): string {
  if (look.kind === 'unavailable') return knownCustomerWords.unavailable;
  if (look.kind !== 'found') return extensionWords.hint;
  if (look.isSlowed) return knownCustomerWords.slowed;
  return isCutShort(look)
    ? `${knownCustomerWords.cutShort} ${knownCustomerWords.tooWide}`
    : knownCustomerWords.states.free;
}

const actionSchema = z.object({
  messagePayload: z
    .object({
      createdDateTime: z.iso.datetime({ offset: true }).nullish().catch(null),
      linkToMessage: z.string().nullish(),
      from: z.object({ user: z.object({ displayName: z.string().nullish() }).nullish() }).nullish(),
      body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    })
    .optional(),
});

/** The report form for an incident that a message tells of, opened from the message's menu (C1). */
export async function reportFromMessage(turn: Turn, by: Admission<'staff'>): Promise<DialogPage> {
  const sent = actionSchema.safeParse(turn.context.activity.value).data?.messagePayload;
  const { timeZone } = turn.services.profile;
  const form = sent ? reportFrom(quotedIn(sent), timeZone) : {};
  const { card } = await openReport(turn, by, { inDialog: true, ref: '', form });
  return { title: reportingLabels.reportAnIncident, card };
}

function quotedIn(sent: NonNullable<z.infer<typeof actionSchema>['messagePayload']>): QuotedMessage {
  const link = sent.linkToMessage ?? '';
  return {
    sender: clean(sent.from?.user?.displayName ?? ''),
    sentAt: sent.createdDateTime ?? '',
    text: clean(messageText(sent.body ?? {})),
    link: /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/\S+$/.test(link) ? link : '',
  };
}
