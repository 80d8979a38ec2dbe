import type { Case } from '../../bot/domain/case/state';
import { hindranceTo } from '../../bot/domain/case/transitions';
import { decidingActions, sightOf } from '../../bot/domain/door/sight';
import { type Action, actions, isClick, isKeeping } from '../../bot/policy/codes';
import type { Need } from '../../bot/domain/door/needs';
import type { Profile } from '../../bot/policy/profile';
import { entries, type WayIn } from '../../bot/teams/door/entries';
import { createPlaces } from '../../local/connector/places';
import { localOrganisation } from '../../local/people';
import type { Intruder } from './intruders';
import type { MarkedCase } from './marked-cases';
import { isBarred } from './oracle';

/** One try of one intruder at one entry, about one case. */
export interface Try {
  readonly entry: string;
  /** The step of the workflow that is tried; undefined at entries that take none. */
  readonly action: Action | undefined;
  readonly by: Intruder;
  readonly about: MarkedCase;
  /** What is sent, as the activity's own fields. */
  readonly sent: Readonly<Record<string, unknown>> & { readonly type: string };
  /** Where; undefined for the intruder's own chat. */
  readonly channel: string | undefined;
  /** Whether they may, by what is true of them: then it is only looked at what they get, and a step is not tried at all. */
  readonly isTheirs: boolean;
}

/** What a person may do and read, stated from what the policy says and what is true of them. */
interface Truth {
  readonly by: Intruder;
  readonly subject: Case;
  readonly profile: Profile;
}

const channelOfOthers = '19:heads-of-service-approvals@thread.tacv2';
/** A chat of two colleagues, in which a card of ours was inserted: the bot is not in it. */
const chatOfTwo = pairOfColleagues();

function pairOfColleagues(): string {
  const [one, other] = localOrganisation.people;
  if (!one || !other) throw new TypeError('Nobody works here');
  return createPlaces(localOrganisation).pairOf(one, other).id;
}

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
const senders: Readonly<Record<WayIn, (entry: string, about: MarkedCase) => readonly Sent[]>> = {
  command: (entry, about) => [{ own: message(textFor(entry, about)) }],
  elsewhere: (entry, about) => [
    { own: message(entry === 'text' ? about.subject.ref : entry), channel: channelOfOthers },
    { own: fallback('open-case', forged(about)), channel: channelOfOthers },
    { own: fallback('my-customers', forged(about)), channel: channelOfOthers },
    { own: fallback('check', forged(about)), channel: channelOfOthers },
  ],
  verb: (entry, about) => [
    { own: executed(entry, forged(about)) },
    { own: fallback(entry, forged(about)) },
    { own: fallback(entry, forged(about)), channel: channelOfOthers },
    { own: executed(entry, forged(about)), channel: chatOfTwo },
  ],
  fetch: (entry, about) => {
    const own = dialog('task/fetch', { ...forged(about), dialog: entry, ref: refFor(entry, about) });
    return [{ own }, { own, channel: chatOfTwo }];
  },
  submit: (entry, about) => {
    const [name = '', step = ''] = entry.split('/');
    const data = { ...forged(about), dialog: name, step, ref: refFor(name, about) };
    return [{ own: dialog('task/submit', data) }, { own: dialog('task/submit', { ...data, page: 2 }) }];
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

interface Sent {
  readonly own: Try['sent'];
  readonly channel?: string;
}

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
function stepTries(action: Action, about: MarkedCase): readonly (Sent & { readonly entry: string })[] {
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

/** Every try of some people at the cases: each entry of the door's table, and each step of the workflow each way it is taken. */
export function triesOf(
  profile: Profile,
  cases: readonly MarkedCase[],
  people: readonly Intruder[],
): readonly Try[] {
  return cases.flatMap((about) =>
    people.flatMap((by) => {
      const truth = { by, subject: about.subject, profile };
      return [...tableTries(about, truth), ...workflowTries(about, truth)];
    }),
  );
}

function tableTries(about: MarkedCase, truth: Truth): readonly Try[] {
  return Object.entries(entries).flatMap(([way, rows]) =>
    Object.entries(rows).flatMap(([entry, need]: readonly [string, Need]) =>
      // The key of a table of ways is a way; Object.entries forgets it.
      senders[way as WayIn](entry, about).map(({ own, channel }) => ({
        entry: `${way}/${entry}`,
        action: isClick(entry) ? entry : undefined,
        by: truth.by,
        about,
        sent: own,
        channel,
        isTheirs: isClick(entry) ? mayTake(truth, entry) : maySee(truth, need),
      })),
    ),
  );
}

function workflowTries(about: MarkedCase, truth: Truth): readonly Try[] {
  const { by } = truth;
  return actions.flatMap((action) => {
    const isTheirs = mayTake(truth, action);
    return stepTries(action, about).map(({ entry, own, channel }) => ({
      entry,
      action,
      by,
      about,
      sent: own,
      channel,
      isTheirs,
    }));
  });
}

/** Whoever reported a case or is named in it decides nothing of it: that is tried whatever the product says of it (D5). */
const mayTake = ({ by, subject, profile }: Truth, action: Action): boolean =>
  by.isStaff &&
  !(decidingActions.includes(action) && isBarred(subject, by.actor.id)) &&
  hindranceTo(subject, action, { actor: by.actor, profile }) === undefined;

/** Whether an entry is open to somebody, by what its row needs and what is true of them. */
function maySee({ by, subject, profile }: Truth, need: { readonly of: string }): boolean {
  const holds = (roles: readonly string[]): boolean => roles.some((role) => by.actor.roles.includes(role));
  const open: Readonly<Record<string, () => boolean>> = {
    nothing: () => true,
    staff: () => by.isStaff,
    list: () => holds(profile.customerList.keptBy),
    access: () => holds(profile.subjectAccess.by),
    absences: () => holds(profile.contactPeople.absences.by),
    sight: () => by.isStaff && sightOf(subject, { actor: by.actor, profile }) !== 'none',
    keeping: () =>
      profile.workflow.transitions.some(({ action, by: parties }) => isKeeping(action) && holds(parties)),
  };
  return open[need.of]?.() ?? false;
}
