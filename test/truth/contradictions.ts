import { calledInFull } from '../../bot/views/contact-people/called';
import { nextStep, waitsFor } from '../../bot/views/case/next-step';
import { statusLabel, partyLabel } from '../../bot/views/case/labels';
import { dayInWords } from '../../bot/views/time/dates';
import type { Actor } from '../../bot/domain/case/context';
import type { Case } from '../../bot/domain/case/state';
import { hindranceTo } from '../../bot/domain/case/transitions';
import { deputyOf, spocOf } from '../../bot/domain/contact-people/holders';
import { sightOf } from '../../bot/domain/door/sight';
import { measuresOf } from '../../bot/domain/restricting/in-force';
import { endingOf } from '../../bot/domain/restricting/ending';
import { openSteps } from '../../bot/domain/waiting/open-steps';
import { actions } from '../../bot/policy/codes';
import type { Profile } from '../../bot/policy/profile';
import { contactPeopleLabels } from '../../cards/words/contact-people/words';
import { decidingLabels } from '../../cards/words/deciding/words';
import { fill } from '../../cards/words/fill';
import { outsideReportsLabels } from '../../cards/words/outside-reports/words';
import { messageWords } from '../../cards/words/messages';
import { reportingLabels } from '../../cards/words/reporting/words';
import { waitingWords } from '../../cards/words/waiting/words';
import { type Button, buttonsIn, labelledOn, nextOn, textsOn } from './reading-cards';

/** A card as it stands in Teams now, as those see it who can read it there, each with all roles they hold. */
export interface HeldCard {
  /** The chat or channel, and the message in it: what tells it from all others. */
  readonly place: string;
  readonly message: string;
  readonly readers: readonly Actor[];
  readonly card: unknown;
}

/** What the register says: every case by its reference, and the policy that is in force. */
interface Register {
  readonly cases: ReadonlyMap<string, Case>;
  readonly profile: Profile;
}

/** Everything that the cards in Teams say or offer against the register, a line each (C7). */
export const contradictionsIn = (held: readonly HeldCard[], register: Register): readonly string[] => [
  ...held.flatMap((one) => contradictionsOn(one, register).map((what) => `${whereIs(one)}: ${what}`)),
  ...offeredTwice(held, register),
];

const whereIs = ({ place, message, readers, card }: HeldCard): string =>
  `${readers.map(({ name }) => name).join(', ')} (${place}/${message}) "${textsOn(card)[0] ?? ''}"`;

function contradictionsOn(one: HeldCard, register: Register): readonly string[] {
  const buttons = buttonsIn(one.card).filter(({ ref }) => ref.startsWith('CB-'));
  const closed = closedWords(one.card);
  if (closed !== undefined && buttons.length > 0)
    return [`says "${closed}" and offers ${buttons.map(({ does }) => does).join(', ')}`];
  return [
    ...(closed === undefined ? missingWay(one.card) : []),
    ...buttons.flatMap((button) => wrongWith(button, one.readers, register)),
    ...wrongWords(one, register),
  ];
}

/** A card that says to open something has the button for it. */
function missingWay(card: unknown): readonly string[] {
  const says = textsOn(card).find((text) => /\bOpen the (record|case)\b/.test(text));
  return says === undefined || buttonsIn(card).length > 0 ? [] : [`says "${says}", and has no button for it`];
}

/** What a card says that is out of date, or not its reader's any more: nothing on it may be pressed. */
const closings = [
  waitingWords.replaced,
  ...(
    [
      'outOfDate',
      'erased',
      'replaced',
      'listReplaced',
      'givenToOther',
      'noLongerAsked',
      'answerErased',
    ] as const
  ).map((name) => messageWords[name].heading),
].map((text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*')}$`));

const closedWords = (card: unknown): string | undefined =>
  textsOn(card).find((text) => closings.some((closing) => closing.test(text)));

/** A live button is one that the present state permits to somebody who reads it there. */
function wrongWith({ does, ref }: Button, readers: readonly Actor[], register: Register): readonly string[] {
  const { cases, profile } = register;
  const subject = cases.get(ref);
  if (!subject) return [`offers ${does} on ${ref}, which the register does not have`];
  const action = actions.find((one) => one === does);
  const isOpen = (actor: Actor): boolean =>
    action === undefined
      ? sightOf(subject, { actor, profile }) !== 'none'
      : hindranceTo(subject, action, { actor, profile }) === undefined;
  if (readers.some(isOpen)) return [];
  const [why] = action ? readers.map((actor) => hindranceTo(subject, action, { actor, profile })?.code) : [];
  return [
    `offers ${does} on ${ref} (${subject.status}), which nobody there may: ${why ?? 'not theirs to see'}`,
  ];
}

/** In one place at most one card offers a step that somebody is asked for (C7). */
function offeredTwice(held: readonly HeldCard[], { cases, profile }: Register): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { place, message, card } of held)
    for (const { does, ref } of buttonsIn(card)) {
      const subject = cases.get(ref);
      const asked = subject ? openSteps(subject, profile).flatMap((step) => step.actions) : [];
      if (!asked.some((one) => one === does)) continue;
      const key = `${place}: ${does} on ${ref}`;
      places.set(key, (places.get(key) ?? new Set()).add(message));
    }
  return [...places]
    .filter(([, cards]) => cards.size > 1)
    .map(([key, cards]) => `${key} stands on ${cards.size} cards`);
}

/** Which case a card is about as a whole; undefined for a list, a message about none, or a look-up. */
function aboutCase(card: unknown, { cases }: Register): Case | undefined {
  const refs = new Set(buttonsIn(card).flatMap(({ ref }) => (cases.has(ref) ? [ref] : [])));
  const named = /CB-\d+/.exec(textsOn(card)[0] ?? '')?.[0];
  const ref = named ?? (refs.size === 1 ? [...refs][0] : undefined);
  return ref === undefined ? undefined : cases.get(ref);
}

/** What a card says of where a case stands, whose turn it is, who looks after its contact and until when. */
function wrongWords({ card, readers }: HeldCard, register: Register): readonly string[] {
  const { profile } = register;
  const subject = aboutCase(card, register);
  // A report to a third party stands somewhere of its own, whatever becomes of the case.
  if (!subject || isOfOutsideReport(card, subject)) return [];
  const labelled = labelledOn(card).flatMap(([label, text]) => {
    const is = factOf(label, subject, profile);
    return is === undefined || isSaid(text, is)
      ? []
      : [`says "${label}: ${text}", and it is ${is || 'nobody'}`];
  });
  return [
    ...labelled,
    ...wrongStatus(card, subject, profile),
    ...wrongNext(card, subject, { readers, profile }),
  ];
}

const isOfOutsideReport = (card: unknown, { ref }: Case): boolean =>
  (textsOn(card)[0] ?? '').startsWith(fill(outsideReportsLabels.about, { ref }));

const isSaid = (text: string, is: string): boolean => text === is || text.startsWith(`${is},`);

/** What the register says to a label that means the present; undefined for any other. */
function factOf(label: string, subject: Case, profile: Profile): string | undefined {
  const measures = measuresOf(subject);
  const isOver = endingOf(subject) !== undefined;
  const facts: Readonly<Record<string, string | undefined>> = {
    [reportingLabels.manager]: subject.manager.name,
    [decidingLabels.waitsFor]: waitsFor(subject, profile),
    [contactPeopleLabels.review]:
      measures && !isOver ? dayInWords(subject.nextReview ?? measures.reviewOn) : undefined,
    [decidingLabels.now]: statusLabel(profile, subject.status),
    [reportingLabels.standing]: statusLabel(profile, subject.status),
  };
  const contacts = [
    [[calledInFull('spoc', profile), partyLabel(profile, 'spoc')], spocOf(subject)],
    [[calledInFull('deputy', profile), partyLabel(profile, 'deputy')], deputyOf(subject)],
  ] as const;
  const contact = contacts.find(([labels]) => labels.includes(label));
  return contact ? (contact[1]?.name ?? '') : facts[label];
}

/** A card that names a status of the policy by itself means where the case stands. */
function wrongStatus(card: unknown, subject: Case, profile: Profile): readonly string[] {
  const labels = profile.workflow.statuses.map(({ code }) => statusLabel(profile, code));
  const now = statusLabel(profile, subject.status);
  return textsOn(card)
    .filter((text) => labels.includes(text) && text !== now)
    .map((text) => `says that it stands at "${text}", and it stands at "${now}"`);
}

/** What a card says that happens next, to one of those who read it. */
function wrongNext(
  card: unknown,
  subject: Case,
  { readers, profile }: { readonly readers: readonly Actor[]; readonly profile: Profile },
) {
  const said = nextOn(card);
  if (said === undefined) return [];
  const right = new Set(['', ...readers.map(({ id }) => id)].map((id) => nextStep(subject, profile, id)));
  return right.has(said) ? [] : [`says that next "${said}", and it is "${[...right].at(-1) ?? ''}"`];
}
