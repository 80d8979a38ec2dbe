import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import type { StepResult } from '../../commands/take-step';
import type { Actor } from '../../domain/case/context';
import type { Case } from '../../domain/case/state';
import type { Problem } from '../../domain/entries/problem';
import { bindKey } from '../../domain/door/keys';
import { type Action, isClick } from '../../policy/codes';
import { confirmation, message, refusalMessage } from '../../views/messages/message';
import type { StepOpened } from '../door/knock';
import { readClick } from './clicks';
import { hasForm, stepForms } from './steps';
import type { Entered } from './step-form';
import type { Turn } from '../sdk/turn';
import type { Person } from '../../domain/case/person';

/** Opens the form of a step that the door let somebody take. */
export function openStep(turn: Turn, { allowed }: StepOpened): AdaptiveCardJson {
  const { action, subject, actor } = allowed;
  if (!subject || !hasForm(action)) return render('message', message('unknownCase'));
  const profile = turn.services.profileOf(subject.profile.id);
  return stepForms[action].open({ subject, profile, now: turn.now, key: turn.services.newKey(), actor });
}

/** Goes on to the second page of a step's form. */
export function continueStep(
  turn: Turn,
  { allowed }: StepOpened,
  ids: CardIds,
  value: unknown,
): AdaptiveCardJson {
  const { action, subject, actor } = allowed;
  const next = hasForm(action) ? stepForms[action].next : undefined;
  if (!subject || !next) return render('message', message('unknownCase'));
  const profile = turn.services.profileOf(subject.profile.id);
  return next({ subject, profile, now: turn.now, key: sentKey(ids), actor }, value);
}

/** Takes a step with what was sent: the confirmation, the form again, or why it was refused. One request. */
export async function sendStep(
  turn: Turn,
  opened: StepOpened,
  ids: CardIds,
  entered: Entered,
): Promise<AdaptiveCardJson> {
  const { action } = opened.allowed;
  const result = await carryStep(turn, opened, ids, entered);
  if (result.kind === 'done' || result.kind === 'repeat') {
    const said = entered.said?.(result.subject, profileFor(turn, result.subject));
    if (said) return said;
  }
  const isIncomplete = result.kind === 'refused' && result.refusal.code === 'Incomplete';
  if (!isIncomplete || !result.subject) return render('message', outcomeOf(turn, action, result));
  const { problems } = result.refusal;
  return formAgain(turn, entered, {
    subject: result.subject,
    key: sentKey(ids),
    problems,
    people: result.people,
    actor: opened.allowed.actor,
  });
}

interface Again {
  readonly subject: Case;
  readonly key: string;
  readonly problems: readonly Problem[];
  readonly people: readonly Person[];
  readonly actor: Actor;
}

function formAgain(
  turn: Turn,
  entered: Entered,
  { subject, key, problems, people, actor }: Again,
): AdaptiveCardJson {
  const drawing = { subject, key, profile: profileFor(turn, subject), now: turn.now, actor };
  return entered.formAgain(drawing, problems, new Map(people.map((person) => [person.id, person])));
}

/** Takes a step that is only a click: what became of it, and the same in words. One request. */
export async function clickStep(turn: Turn, opened: StepOpened, ids: CardIds) {
  const { action } = opened.allowed;
  const result = isClick(action)
    ? await carryStep(turn, opened, ids, readClick(action))
    : { kind: 'no-such-case' as const, people: [] };
  const subject = 'subject' in result ? result.subject : undefined;
  return { subject, said: render('message', outcomeOf(turn, action, result)) };
}

const carryStep = (turn: Turn, opened: StepOpened, ids: CardIds, entered: Entered): Promise<StepResult> =>
  turn.services.takeStep(
    {
      ...opened,
      askedAt: turn.now,
      commandId: wishIn(turn, opened.allowed.action, ids),
      picked: entered.picked,
      commandWith: entered.commandWith,
    },
    turn.deadline,
  );

/** What was sent with a form of a step or a click, read; undefined for a step that has neither. */
export function readStep(turn: Turn, action: Action, value: unknown): Entered | undefined {
  if (hasForm(action)) return stepForms[action].read(value, turn.services.profile);
  return isClick(action) ? readClick(action) : undefined;
}

/** The key that a form carries, or what stands for it: the same button of the same version is the same wish. */
const sentKey = ({ key, v }: CardIds): string => (key === '' ? `v${v}` : key);

/** The wish that a form or a button carries, bound to who sent it and to the step: nobody's key stands for another's. */
export const wishIn = ({ person }: Turn, action: Action, ids: CardIds): string =>
  bindKey({ personId: person.id, action, ref: ids.ref }, sentKey(ids));

function outcomeOf(turn: Turn, action: Action, result: StepResult) {
  switch (result.kind) {
    case 'done':
    case 'repeat':
      return confirmation('done', result.subject, profileFor(turn, result.subject), turn.person.id);
    case 'refused':
      return refusalMessage(
        result.refusal,
        action,
        result.subject ? profileFor(turn, result.subject) : turn.services.profile,
      );
    case 'no-such-case':
      return message('unknownCase');
    case 'parked':
      return message(result.needsMending ? 'keptForMending' : 'accepted');
  }
}

const profileFor = (turn: Turn, subject: Case) => turn.services.profileOf(subject.profile.id);
