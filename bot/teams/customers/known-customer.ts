import { type CardIds, parseCardIds } from '../../../cards/card-ids';
import { parseKnownCustomerReply } from '../../../cards/known-customer/card';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { LookRequest, LookResult } from '../../commands/customers/known-customer';
import { dayOf } from '../../domain/time/calendar';
import { tenMinutesOf } from '../../domain/time/instant';
import { textLimits } from '../../domain/entries/limits';
import { fingerprintOf } from '../../domain/records/look-limits';
import type { Admission } from '../../domain/door/admission';
import { rolesForAction } from '../../domain/door/roles';
import { actingFor } from '../../domain/contact-people/holders';
import { askForCustomer, knownCustomer, type LookPlace } from '../../views/customers/known-customer';
import { type AskedInGuide, customerInView } from '../../views/guide/customer-in-view';
import type { GuideShown } from '../../views/guide/guide-step';
import type { Submission } from '../routes/sent';
import type { Shown, Turn } from '../sdk/turn';

const inChat = { inGuide: false, way: '' } as const;

/** The question whether we know a customer, asked at a step of the guidance (F1.2, F2.2); what was entered before stands in it. */
export const openKnownCustomer = (turn: Turn, { way, began }: CardIds, text: string): AdaptiveCardJson =>
  render('known-customer', {
    ...askForCustomer({ inGuide: true, way, began }, turn.services.profile),
    value: text.slice(0, textLimits.name),
  });

/** Looks up who was entered at a step of the guidance, or chosen there: one request. Without the register it goes on. */
export const knownCustomerInGuide = async (
  turn: Turn,
  by: Admission<'staff'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> =>
  (await answerFor(turn, by, { inGuide: true, way: ids.way, began: ids.began }, lookedFor(data))).card;

/** How long a step of the guidance waits for what is known of a customer, in milliseconds: somebody is shouting meanwhile. */
const stepBudgetMs = 1_500;

/** What stays in view of whom somebody in the guidance entered, or chose there; undefined for nobody. One request. */
export async function customerBesideStep(
  turn: Turn,
  by: Admission<'staff'>,
  asked: AskedInGuide,
): Promise<GuideShown['customer']> {
  if (asked.text === '' && asked.chosen === '') return undefined;
  const { services, now } = turn;
  const request = requestFor(turn, 'guide', asked);
  const look = await services.lookUp(by, request, services.deadlineIn(stepBudgetMs));
  return customerInView(asked, look, { profile: services.profile, now });
}

/** Whom a button of the guidance goes on with: what stands in the input, and who was chosen for exactly that. */
export function askedInGuide({ ids, data }: Submission): AskedInGuide {
  const { asked: text } = parseKnownCustomerReply(data);
  const isChosen = /^CU-\d+$/.test(ids.ref) && ids.look === fingerprintOf(text);
  return { text, chosen: isChosen ? ids.ref : '' };
}

/** The card that asks whom to check, or the answer for a text that came with the command (S2). At most one request. */
export async function checkText(turn: Turn, by: Admission<'staff'>, text: string): Promise<Shown> {
  const summary = summaries['known-customer'];
  return text === ''
    ? { card: render('known-customer', askForCustomer(inChat, turn.services.profile)), summary }
    : { ...(await answerFor(turn, by, inChat, { text, chosen: '' })), summary };
}

/** The answer to what was entered on the card in the chat, or chosen there. One request. */
export const checkAgain = async (turn: Turn, by: Admission<'staff'>, data: unknown): Promise<Shown> => ({
  ...(await answerFor(turn, by, inChat, lookedFor(data))),
  summary: summaries['known-customer'],
});

const lookedFor = (data: unknown) => {
  const { ref } = parseCardIds(data);
  return { text: parseKnownCustomerReply(data).asked, chosen: /^CU-\d+$/.test(ref) ? ref : '' };
};

async function answerFor(
  turn: Turn,
  by: Admission<'staff'>,
  place: LookPlace,
  { text, chosen }: { readonly text: string; readonly chosen: string },
): Promise<Pick<Shown, 'card' | 'about'>> {
  const { services, person, now, deadline } = turn;
  // A card put into a message opens the same dialog, outside any contact that is going on.
  const countedAs = place.inGuide && place.way !== '' ? 'guide' : 'check';
  const look = await services.lookUp(by, requestFor(turn, countedAs, { text, chosen }), deadline);
  const asked = { ...place, text, isChosen: chosen !== '' };
  const seen = { profile: services.profile, now };
  // In the guidance nothing is logged, and so nothing hangs on the roles.
  const roles = place.inGuide ? [] : await rolesFor(turn, by, look);
  const about = look.kind === 'found' ? look.customers.map(({ customerRef }) => customerRef) : [];
  const card = render(
    'known-customer',
    knownCustomer(asked, look, { ...seen, reader: { ...person, roles } }),
  );
  return { card, about };
}

/** A look as it is kept and counted: by `check` each is one; in the guidance the same customer is one look in ten minutes. */
function requestFor(
  { services, person, now }: Turn,
  countedAs: LookRequest['countedAs'],
  { text, chosen }: AskedInGuide,
): LookRequest {
  const key = services.newKey();
  const guided = ['guide', person.id, tenMinutesOf(now)];
  const keyFor = (refs: readonly string[]): string =>
    countedAs === 'check' ? key : [...guided, ...(refs.length > 0 ? refs : [fingerprintOf(text)])].join('/');
  const today = dayOf(now, services.profile.timeZone);
  return { text, chosen, by: person, at: now, today, keyFor, countedAs, whom: 'to-heed' };
}

/** The roles of whoever asks, where it depends on them who acts: while all contact people of the customer are away. */
async function rolesFor(
  { services }: Turn,
  by: Admission<'staff'>,
  look: LookResult,
): Promise<readonly string[]> {
  const [only, ...others] = look.kind === 'found' ? look.customers : [];
  if (look.kind !== 'found' || !only || others.length > 0) return [];
  const isLeft = ({ spoc, deputy }: (typeof only.restrictions)[number]): boolean =>
    spoc !== undefined && actingFor({ spoc, deputy }, (id) => look.away.has(id)) === undefined;
  if (!only.restrictions.some(isLeft)) return [];
  return services.rolesAmong(by, rolesForAction('log-contact', services.profile));
}
