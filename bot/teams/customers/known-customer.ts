import { type CardIds, parseCardIds } from '../../../cards/card-ids';
import { parseKnownCustomerReply } from '../../../cards/known-customer/card';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { LookResult } from '../../commands/customers/known-customer';
import { dayOf } from '../../domain/time/calendar';
import type { Admission } from '../../domain/door/admission';
import { rolesForAction } from '../../domain/door/roles';
import { actingFor } from '../../domain/contact-people/holders';
import { askForCustomer, knownCustomer } from '../../views/customers/known-customer';
import type { Shown, Turn } from '../sdk/turn';

const inChat = { inGuide: false, way: '' } as const;

/** The question whether we know a customer, asked at a step of the guidance (F1.2, F2.2). */
export const openKnownCustomer = (turn: Turn, way: string): AdaptiveCardJson =>
  render('known-customer', askForCustomer({ inGuide: true, way }, turn.services.profile));

/** Looks up who was entered at a step of the guidance, or chosen there: one request. Without the register it goes on. */
export const knownCustomerInGuide = async (
  turn: Turn,
  by: Admission<'staff'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> =>
  (await answerFor(turn, by, { inGuide: true, way: ids.way }, lookedFor(data))).card;

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
  place: { readonly inGuide: boolean; readonly way: string },
  { text, chosen }: { readonly text: string; readonly chosen: string },
): Promise<Pick<Shown, 'card' | 'about'>> {
  const { services, person, now, deadline } = turn;
  const key = services.newKey();
  const today = dayOf(now, services.profile.timeZone);
  // A card put into a message opens the same dialog, outside any contact that is going on.
  const countedAs = place.inGuide && place.way !== '' ? 'guide' : 'check';
  const asker = { by: person, at: now, today, keyFor: () => key };
  const request = { ...asker, text, chosen, countedAs, whom: 'to-heed' } as const;
  const look = await services.lookUp(by, request, deadline);
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
