import type { Action } from '../../bot/policy/codes';
import type { WayIn } from '../../bot/teams/door/entries';
import { createPlaces } from '../../local/connector/places';
import { localOrganisation } from '../../local/people';
import type { MarkedCase } from './marked-cases';

/** What is sent by a try, and where: without a place, from the intruder's own chat. */
export interface Sent {
  /** The activity's own fields. */
  readonly own: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly place?: string | undefined;
}

/** A channel of the body's own, in which the bot is. */
const ownChannel = '19:heads-of-service-approvals@thread.tacv2';

const message = (text: string) => ({ type: 'message', text });
const fallback = (verb: string, data: object) => ({ type: 'message', value: { ...data, verb } });
const executed = (verb: string, data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});
const dialog = (name: 'task/fetch' | 'task/submit', data: object) => ({
  type: 'invoke',
  name,
  value: { data, context: { theme: 'default' } },
});

/** What is sent from inside a dialog that a message extension opened: the same pages, by another name. */
const fromExtension = (data: object) => ({
  type: 'invoke',
  name: 'composeExtension/submitAction',
  value: { commandId: 'report', data, context: { theme: 'default' } },
});

/** What is sent with a button, forged: the case of somebody else, a key that others use, pages nobody offered. */
const forged = ({ subject }: MarkedCase): object => ({
  ref: subject.ref,
  key: 'a key of others',
  v: 99,
  look: `${subject.customerRef}|threats verbal-abuse offensive-language`,
  way: '',
  page: 1,
  letter: 'warning',
  kinds: 'channel,writing-only,person',
  asked: subject.customer.name,
  stays: subject.customerRef,
});

/** How each way in is tried: what is sent, and where. */
export const senders: Readonly<Record<WayIn, (entry: string, about: MarkedCase) => readonly Sent[]>> = {
  command: (entry, about) => [{ own: message(textFor(entry, about)) }],
  elsewhere: (entry, about) => [
    { own: message(entry === 'text' ? about.subject.ref : entry), place: ownChannel },
    { own: fallback('open-case', forged(about)), place: ownChannel },
    { own: fallback('my-customers', forged(about)), place: ownChannel },
    { own: fallback('check', forged(about)), place: ownChannel },
  ],
  verb: (entry, about) => [
    { own: executed(entry, forged(about)) },
    { own: fallback(entry, forged(about)) },
    { own: fallback(entry, forged(about)), place: ownChannel },
  ],
  fetch: (entry, about) => [
    { own: dialog('task/fetch', { ...forged(about), dialog: entry, ref: refFor(entry, about) }) },
  ],
  submit: (entry, about) => {
    const [name = '', step = ''] = entry.split('/');
    const data = { ...forged(about), dialog: name, step, ref: refFor(name, about) };
    return [
      { own: dialog('task/submit', data) },
      { own: dialog('task/submit', { ...data, page: 2 }) },
      { own: fromExtension(data) },
    ];
  },
  search: (_, { subject }) => [
    {
      own: {
        type: 'invoke',
        name: 'composeExtension/query',
        value: {
          commandId: 'check',
          parameters: [{ name: 'asked', value: subject.customer.name }],
          queryOptions: { skip: 0, count: 25 },
        },
      },
    },
  ],
  extension: (_, about) => [
    {
      own: {
        type: 'invoke',
        name: 'composeExtension/fetchTask',
        value: {
          commandId: 'report',
          messagePayload: { body: { content: 'He rang again' } },
          data: forged(about),
        },
      },
    },
  ],
  installation: () => [{ own: { type: 'installationUpdate', action: 'add' } }],
  // No person comes this way.
  queue: () => [],
  timer: () => [],
};

/**
 * Where others read along: a chat of two colleagues, a chat of many and a channel of a team without the app, in all of which a card
 * of ours may have been put and the bot is not; and a channel of the body's own.
 */
const placesOfOthers: readonly string[] = [pairOfColleagues(), ...placesOfMany(), ownChannel];

function pairOfColleagues(): string {
  const [one, other] = localOrganisation.people;
  if (!one || !other) throw new TypeError('Nobody works here');
  return createPlaces(localOrganisation).pairOf(one, other).id;
}

function placesOfMany(): readonly string[] {
  return Object.values(createPlaces(localOrganisation).ofMany).map(({ id }) => id);
}

/**
 * The same, and each of what is pressed once more where others read along: in one of these places, in another for each case, so that
 * over all cases everything is tried in each.
 */
export const alsoAmongOthers = <S extends Sent>(all: readonly S[], { number }: MarkedCase): readonly S[] => [
  ...all,
  ...all
    .filter(({ own, place }) => own.type === 'invoke' && place === undefined)
    .map((one, at) => ({ ...one, place: placesOfOthers[(number + at) % placesOfOthers.length] })),
];

const refFor = (dialogName: string, { subject }: MarkedCase): string =>
  dialogName.startsWith('customer') ? subject.customerRef : subject.ref;

/** What is typed for each command: with the customer or the case after it where it takes one. */
function textFor(entry: string, { subject }: MarkedCase): string {
  if (entry === 'reference') return subject.ref;
  if (entry === 'check' || entry === 'export') return `${entry} ${subject.customer.name}`;
  if (entry === 'records' || entry === 'log') return `${entry} ${subject.ref}`;
  return entry;
}

/** Each way in which a step is tried: its form, its second pages, its sending, its click, from its card and from the record. */
export function stepTries(action: Action, about: MarkedCase): readonly (Sent & { readonly entry: string })[] {
  const data = forged(about);
  const own = (name: 'task/fetch' | 'task/submit', more: object) => ({
    own: dialog(name, { ...data, ...more }),
  });
  return [
    { entry: 'fetch/step', ...own('task/fetch', { dialog: action }) },
    { entry: 'submit/step/next', ...own('task/submit', { dialog: action, step: 'kinds' }) },
    { entry: 'submit/step/next', ...own('task/submit', { dialog: action, step: 'ask', way: 'yes' }) },
    { entry: 'submit/step/send', ...own('task/submit', { dialog: action, step: 'submit', ...everything }) },
    { entry: 'submit/review/step', ...own('task/submit', { dialog: 'review', step: action, ...everything }) },
    {
      entry: 'submit/step/send',
      own: fromExtension({ ...data, dialog: action, step: 'submit', ...everything }),
    },
    { entry: 'verb/step', own: executed(action, { ...data, ...everything }) },
  ];
}

/** What forms ask for, so that a step that was let in would be carried out and be seen in the register. */
const everything = {
  text: 'Written by an intruder.',
  reason: 'Written by an intruder.',
  rationale: 'Written by an intruder.',
  considerations: 'individual-rights,statutory-duty,duty-to-provide,protection-of-staff,disruption-of-work',
  told: 'told',
  tell: 'tell',
  sentOn: '2026-11-20',
  noticeChannel: 'letter',
  to: 'head-of-customer-services',
};
