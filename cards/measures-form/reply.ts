import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { askField } from '../../bot/domain/restricting/answers';
import type { Ask, RestrictionKind } from '../../bot/policy/profile';
import { readReply, severalReply, textReply, toggleReply, valueReply } from '../reply';
import { tellOf, tellReply } from '../weighing';
import type { Person } from '../../bot/domain/case/person';
import type { DraftMeasures } from '../../bot/domain/restricting/state';

type Answer = DraftMeasures['restrictions'][number]['answers'][string];

/** What the measures form sends back; its people are still Entra object ids. */
export interface MeasuresReply {
  /** The measures without people: neither SPOC nor deputy, and no answer that is a person. */
  readonly measures: DraftMeasures;
  /** Who was picked; '' for nobody. `answers` is by kind, then by question. */
  readonly picked: {
    readonly spoc: string;
    readonly deputy: string;
    readonly answers: readonly { readonly kind: string; readonly ask: string; readonly id: string }[];
  };
  /** Why a Head proposes this; '' on a form that decides. */
  readonly reason: string;
  readonly rationale: string;
  readonly considerations: readonly string[];
  readonly notConsultedBecause: string;
  readonly tell: CommandOf<'approve'>['tell'];
  /** The review that a proposal answers, or the change that a decision is on; '' for neither. */
  readonly way: string;
}

const replySchema = z.looseObject({
  kinds: severalReply,
  kindsNow: severalReply,
  spoc: valueReply,
  deputy: valueReply,
  reviewOn: valueReply,
  endsOn: valueReply,
  equalityReasoning: textReply,
  noWarningBecause: textReply,
  adjustmentAgreed: textReply,
  adjustmentKeptBy: textReply,
  adjustmentNeeds: severalReply,
  adjustmentDespite: textReply,
  reason: textReply,
  way: valueReply,
  ...tellReply,
});

/**
 * Reads a measures form by the kinds that the profile offers, since each kind has its own questions. A kind that
 * the profile does not know is kept, without answers, for `decide` to refuse. Throws `UnreadableReply`.
 */
export function parseMeasuresReply(value: unknown, offered: readonly RestrictionKind[]): MeasuresReply {
  const reply = readReply(replySchema, value);
  // Those the form was drawn for, unless others were chosen on it.
  const kinds = reply.kindsNow.length > 0 ? reply.kindsNow : reply.kinds;
  const chosen = kinds.map((code) => ({
    code,
    asks: offered.find((kind) => kind.code === code)?.asks ?? [],
  }));
  return {
    measures: {
      restrictions: chosen.map((kind) => ({ kind: kind.code, answers: answersIn(reply, kind) })),
      reviewOn: reply.reviewOn,
      endsOn: reply.endsOn,
      equality: {
        // Whoever writes what was considered has considered it.
        considered: reply.equalityReasoning.trim() !== '',
        // What was advised stands on the case, and is no answer of this form.
        consulted: false,
        reasoning: reply.equalityReasoning,
      },
      ...adjustmentIn(reply),
      noWarningBecause: reply.noWarningBecause,
    },
    picked: {
      spoc: reply.spoc,
      deputy: reply.deputy,
      answers: chosen.flatMap((kind) => peopleIn(reply, kind)),
    },
    ...reasonsIn(reply),
    way: reply.way,
  };
}

/** An adjustment, where anything was entered of one. */
function adjustmentIn(reply: z.infer<typeof replySchema>): Pick<DraftMeasures, 'adjustment'> {
  const { adjustmentAgreed: agreed, adjustmentKeptBy: keptBy, adjustmentNeeds: needs } = reply;
  const isNone = agreed === '' && keptBy === '' && needs.length === 0;
  return isNone ? {} : { adjustment: { agreed, keptBy, needs, despite: reply.adjustmentDespite } };
}

const reasonsIn = (reply: z.infer<typeof replySchema>) => ({
  reason: reply.reason,
  rationale: reply.rationale,
  considerations: reply.considerations,
  notConsultedBecause: reply.notConsultedBecause,
  tell: tellOf(reply),
});

interface Asking {
  readonly code: string;
  readonly asks: readonly Ask[];
}

function answersIn(reply: Readonly<Record<string, unknown>>, kind: Asking): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const ask of kind.asks) {
    const sent = reply[askField(kind.code, ask.code)];
    if (ask.input === 'text') answers[ask.code] = readReply(textReply, sent);
    if (ask.input === 'confirm') answers[ask.code] = readReply(toggleReply, sent);
    if (ask.input === 'choices') answers[ask.code] = readReply(severalReply, sent);
  }
  return answers;
}

const peopleIn = (reply: Readonly<Record<string, unknown>>, kind: Asking) =>
  kind.asks
    .filter((ask) => ask.input === 'person')
    .map((ask) => ({
      kind: kind.code,
      ask: ask.code,
      id: readReply(valueReply, reply[askField(kind.code, ask.code)]),
    }))
    .filter((answer) => answer.id !== '');

/** Measures with the people the directory found for the ids picked; whom it does not know stays absent. */
export function measuresWith(reply: MeasuresReply, found: ReadonlyMap<string, Person>): DraftMeasures {
  const { measures, picked } = reply;
  const spoc = found.get(picked.spoc);
  const deputy = found.get(picked.deputy);
  return {
    ...measures,
    restrictions: measures.restrictions.map((restriction) => ({
      kind: restriction.kind,
      answers: { ...restriction.answers, ...peopleOf(restriction.kind, picked.answers, found) },
    })),
    ...(spoc ? { spoc } : {}),
    ...(deputy ? { deputy } : {}),
  };
}

function peopleOf(
  kind: string,
  picked: MeasuresReply['picked']['answers'],
  found: ReadonlyMap<string, Person>,
): Record<string, Person> {
  const answers: Record<string, Person> = {};
  for (const answer of picked) {
    const person = found.get(answer.id);
    if (person && answer.kind === kind) answers[answer.ask] = person;
  }
  return answers;
}
