import type { Away } from '../../../bot/domain/absences/absences';
import type { Command } from '../../../bot/domain/case/commands';
import type { Actor } from '../../../bot/domain/case/context';
import { decide } from '../../../bot/domain/case/decide';
import { caseSchema, type Case } from '../../../bot/domain/case/state';
import { hindranceTo, partiesOf } from '../../../bot/domain/case/transitions';
import { chase } from '../../../bot/domain/waiting/chase';
import { waitingOf } from '../../../bot/domain/waiting/queue';
import { nextChaseWhile } from '../../../bot/domain/waiting/waiting-for';
import { waitsIn } from '../../../bot/domain/waiting/whose-turn';
import type { Action } from '../../../bot/policy/codes';
import type { Profile } from '../../../bot/policy/profile';
import { NotAsExpected } from '../../builders/attempts';
import { isWeekday } from '../../builders/reviews';

/** How somebody is not there: known to be away, for a while or for good, there and doing nothing, or too close to the case. */
export const ways = ['away or gone', 'silent', 'in conflict'] as const;

/** Who takes part, who of them is out and how, and what each of their steps says. */
export interface Scene {
  readonly profile: Profile;
  readonly cast: readonly Actor[];
  readonly out: readonly Actor[];
  readonly how: (typeof ways)[number];
  readonly reporter: Actor;
  readonly says: (action: Command['action'], on: Case | undefined, now: string) => Command;
}

/** A case at an instant, and how it came there. */
interface Place {
  readonly subject: Case;
  readonly now: string;
  readonly story: readonly string[];
}

/** How far a walk goes: so many steps of people and of the clock in a row. */
export const bound = { steps: 12, ticks: 12 } as const;

/** What a walk found: each state once, and the shortest story to each in which nobody there has a step and no clock brings one. */
export interface Walked {
  readonly states: number;
  readonly deadEnds: readonly string[];
}

/** Walks everything that can become of a report within the bound, by the real `decide` and the real chasing. */
export function walk(scene: Scene): Walked {
  const seen = new Map<string, Place>();
  const deadEnds: string[] = [];
  let edge: readonly Place[] = [report(scene)];
  while (edge.length > 0) {
    const next: Place[] = [];
    for (const place of edge) {
      const key = stateOf(place.subject);
      if (seen.has(key)) continue;
      seen.set(key, place);
      if (isStuck(place, scene)) deadEnds.push([...place.story, `stands ${place.subject.status}`].join(', '));
      if (place.story.length < bound.steps) next.push(...stepsFrom(place, scene), ...tick(place, scene));
    }
    edge = next;
  }
  return { states: seen.size, deadEnds };
}

/** What tells states apart: where the case stands, what is open on it, who is too close to it, and what time has said. */
function stateOf(subject: Case): string {
  const { status, since, chases, question, assessments, appointments, conflicts, review, letters } = subject;
  const said = chases.filter((chase) => chase.since === since).map(({ stage }) => stage);
  const named = appointments
    .filter(({ answer }) => answer?.accepted === false)
    .map(({ role }) => role)
    .sort();
  const found = assessments.at(-1)?.finding?.acceptable;
  const ids = conflicts.map(({ by }) => by.id).sort();
  const asked = review?.pings.at(-1)?.asked;
  const isSought = subject.managerSoughtAt !== undefined;
  return JSON.stringify([
    status,
    said,
    question?.of.id,
    found,
    named,
    ids,
    asked,
    letters.length > 0,
    isSought,
  ]);
}

function report(scene: Scene): Place {
  const now = '2025-11-03T10:00:00Z';
  const { profile, reporter: actor } = scene;
  const command = scene.says('report', undefined, now);
  const outcome = decide(undefined, command, { actor, profile, now, commandId: 'report' });
  if (outcome.kind !== 'done') throw new NotAsExpected(JSON.stringify(outcome));
  return { subject: caseSchema.parse({ ...outcome.next, ref: 'CB-0001' }), now, story: ['reported'] };
}

/** Steps that somebody takes for themself, and that change who is there for a case. */
const ownActions: readonly Action[] = ['decline-appointment', 'declare-conflict'];
/** Of the steps that leave a case where it stands these are walked: the former, and the first letter, which may warn, while everybody is there. */
const isWalked = (action: Action, { letters, status }: Case, { out }: Scene): boolean =>
  ownActions.includes(action) ||
  (out.length === 0 && action === 'prepare-letter' && status === 'acknowledged' && letters.length === 0) ||
  (out.length === 0 && action === 'record-letter-sent' && status === 'acknowledged' && letters.length === 1);

const isOut = ({ out }: Scene, { id }: Actor): boolean => out.some((one) => one.id === id);
const awayIn = ({ how, out }: Scene): Away =>
  new Map(how === 'away or gone' ? out.map(({ id }) => [id, '9999-12-31'] as const) : []);

/**
 * Every step that somebody who is there may take, by the first who may; what is answered for oneself, by each. Whoever is out in
 * conflict says so and does nothing else.
 */
function stepsFrom(place: Place, scene: Scene): Place[] {
  const { subject } = place;
  const { profile, cast, how } = scene;
  const rows = profile.workflow.transitions.filter(
    ({ action, from, to }) =>
      from.includes(subject.status) &&
      action !== 'withdraw' &&
      (to !== 'same' || isWalked(action, subject, scene)),
  );
  return rows.flatMap(({ action, by }) => {
    const isConflict = action === 'declare-conflict';
    const those = cast.filter(
      (actor) =>
        [...partiesOf(subject, actor)].some((party) => by.includes(party)) &&
        (isOut(scene, actor) ? how === 'in conflict' && isConflict : !isConflict) &&
        hindranceTo(subject, action, { actor, profile }) === undefined,
    );
    const takers = ownActions.includes(action) ? those : those.slice(0, 1);
    return takers.map((actor) => take(action, actor, place, scene));
  });
}

function take(action: Action, actor: Actor, { subject, now, story }: Place, scene: Scene): Place {
  const commandId = `${story.length}/${action}/${actor.id}`;
  const { profile } = scene;
  const outcome = decide(subject, scene.says(action, subject, now), { actor, profile, now, commandId });
  if (outcome.kind !== 'done') throw new NotAsExpected(`${action}: ${JSON.stringify(outcome)}`);
  return { subject: outcome.next, now, story: [...story, `${actor.name}: ${action}`] };
}

/** What the clock does next. */
function tick({ subject, now, story }: Place, scene: Scene): Place[] {
  const { profile } = scene;
  const away = awayIn(scene);
  const due = nextChaseWhile(away, subject, profile, isWeekday);
  if (!due || due.stage === 'retention') return [];
  const then = due.dueAt > now ? due.dueAt : now;
  const done = chase(subject, { profile, isWorkingDay: isWeekday, now: then, away });
  const [event] = done?.events ?? [];
  return done && event ? [{ subject: done.next, now: then, story: [...story, event.happened.type] }] : [];
}

/** Whether nobody who is there has a step that waits for them, however long the clock runs within the bound. */
function isStuck(place: Place, scene: Scene): boolean {
  const { profile } = scene;
  const entry = profile.workflow.statuses.find(({ code }) => code === place.subject.status);
  if (!entry || entry.final) return false;
  // What goes on is looked after until its review asks somebody.
  const wanted = waitsIn(profile, entry.code)
    ? ['next-step', 'question']
    : ['review', 'appointment', 'appointing', 'manager'];
  let at: Place | undefined = place;
  for (let ticks = 0; at && ticks <= bound.ticks; ticks += 1) {
    const { subject }: Place = at;
    if (subject.status !== entry.code) return false;
    const has = (actor: Actor) =>
      waitingOf(subject, actor, profile)?.kinds.some((kind) => wanted.includes(kind));
    if (scene.cast.some((actor) => !isOut(scene, actor) && has(actor))) return false;
    at = tick(at, scene)[0];
  }
  return true;
}
