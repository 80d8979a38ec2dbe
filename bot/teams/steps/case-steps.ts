import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { roleUnconfirmed } from '../../../cards/words/entries/words';
import { Outage } from '../../commands/outage';
import { type StepResult, takeStep } from '../../commands/take-step';
import type { Case } from '../../domain/case/state';
import { type Action, type ClickAction, isClick } from '../../policy/codes';
import { refusalOf } from '../../domain/door/refusals';
import { confirmation, message, refusalMessage } from '../../views/messages/message';
import { readClick } from './clicks';
import { hasForm, stepForms } from './steps';
import type { Entered } from './step-form';
import { actorOf, type Turn } from '../sdk/turn';
import type { Person } from '../../domain/case/person';
import type { Problem } from '../../domain/entries/problem';

/** Opens the form of a step on a case, for somebody who may take it; for others, why not and who can. One request. */
export async function openStep(turn: Turn, action: Action, ids: CardIds): Promise<AdaptiveCardJson> {
  const { services } = turn;
  const [actor, loaded] = await Promise.all([
    actorOf(turn, { fresh: false }),
    services.carryOut.register.load(ids.ref, turn.deadline),
  ]);
  if (!loaded || !hasForm(action)) return render('message', message('unknownCase'));
  const { subject } = loaded.stored;
  const profile = services.profileOf(subject.profile.id);
  const refusal = refusalOf(subject, action, { actor, profile });
  if (refusal) return render('message', refusalMessage(refusal, action, profile));
  return stepForms[action].open({ subject, profile, now: turn.now, key: services.newKey() });
}

/** Goes on to the second page of a step's form. One request. */
export async function continueStep(
  turn: Turn,
  action: Action,
  ids: CardIds,
  value: unknown,
): Promise<AdaptiveCardJson> {
  const loaded = await turn.services.carryOut.register.load(ids.ref, turn.deadline);
  const next = hasForm(action) ? stepForms[action].next : undefined;
  if (!loaded || !next) return render('message', message('unknownCase'));
  const { subject } = loaded.stored;
  const profile = turn.services.profileOf(subject.profile.id);
  return next({ subject, profile, now: turn.now, key: keyOf(turn, action, ids) }, value);
}

/** Takes a step with what was sent: the confirmation, the form again, or why it was refused. Two requests. */
export async function sendStep(
  turn: Turn,
  action: Action,
  ids: CardIds,
  value: unknown,
): Promise<AdaptiveCardJson> {
  const entered = readStep(turn, action, value);
  if (!entered) return render('message', message('unknownCase'));
  try {
    const result = await carryStep(turn, ids, action, entered);
    if (result.kind === 'done' || result.kind === 'repeat') {
      const said = entered.said?.(result.subject, profileFor(turn, result.subject));
      if (said) return said;
    }
    const isIncomplete = result.kind === 'refused' && result.refusal.code === 'Incomplete';
    if (!isIncomplete || !result.subject) return render('message', outcomeOf(turn, action, result));
    const drawing = { subject: result.subject, key: keyOf(turn, action, ids) };
    return formAgain(turn, entered, { ...drawing, problems: result.refusal.problems, people: result.people });
  } catch (problem) {
    if (!(problem instanceof Outage) || problem.system !== 'connector') throw problem;
    return roleNotConfirmed(turn, action, ids, entered);
  }
}

/** Teams could not say who holds a role: nothing is decided, and nothing that was typed is lost. One request. */
async function roleNotConfirmed(
  turn: Turn,
  action: Action,
  ids: CardIds,
  entered: Entered,
): Promise<AdaptiveCardJson> {
  const { register } = turn.services.carryOut;
  const loaded = await register.load(ids.ref, turn.deadline, entered.picked);
  if (!loaded) return render('message', message('unknownCase'));
  const problems = [{ field: 'role', code: 'profile', words: roleUnconfirmed }] as const;
  const { stored, people } = loaded;
  return formAgain(turn, entered, {
    subject: stored.subject,
    key: keyOf(turn, action, ids),
    problems,
    people,
  });
}

interface Again {
  readonly subject: Case;
  readonly key: string;
  readonly problems: readonly Problem[];
  readonly people: readonly Person[];
}

function formAgain(
  turn: Turn,
  entered: Entered,
  { subject, key, problems, people }: Again,
): AdaptiveCardJson {
  const drawing = { subject, key, profile: profileFor(turn, subject), now: turn.now };
  return entered.formAgain(drawing, problems, new Map(people.map((person) => [person.id, person])));
}

/** Takes a step that is only a click: what became of it, and the same in words. Two requests. */
export async function clickStep(turn: Turn, action: ClickAction, ids: CardIds) {
  const result = await carryStep(turn, ids, action, readClick(action));
  const subject = 'subject' in result ? result.subject : undefined;
  return { subject, said: render('message', outcomeOf(turn, action, result)) };
}

async function carryStep(turn: Turn, ids: CardIds, action: Action, entered: Entered): Promise<StepResult> {
  return takeStep(
    {
      ref: ids.ref,
      // Roles are asked for anew: this may be a decision.
      actor: actorOf(turn, { fresh: true }),
      askedAt: turn.now,
      commandId: keyOf(turn, action, ids),
      picked: entered.picked,
      commandWith: entered.commandWith,
    },
    turn.deadline,
    turn.services.carryOut,
  );
}

function readStep(turn: Turn, action: Action, value: unknown): Entered | undefined {
  if (hasForm(action)) return stepForms[action].read(value, turn.services.profile);
  return isClick(action) ? readClick(action) : undefined;
}

/** The same form, or the same button of the same version pressed by the same person, is the same wish. */
const keyOf = (turn: Turn, action: Action, ids: CardIds): string =>
  ids.key === '' ? `${action}/${ids.ref}/v${ids.v}/${turn.person.id}` : ids.key;

function outcomeOf(turn: Turn, action: Action, result: StepResult) {
  switch (result.kind) {
    case 'done':
      return confirmation('done', result.subject, profileFor(turn, result.subject), turn.person.id);
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
      return message('accepted');
  }
}

const profileFor = (turn: Turn, subject: Case) => turn.services.profileOf(subject.profile.id);
