import * as z from 'zod/v4';
import { actions, destinations, guards, relations, statuses } from './codes';
import { contactPeopleSchema } from './contact-people/schema';
import { customerListSchema } from './customers/schema';
import { correspondenceSchema } from './correspondence/schema';
import { retentionSchema } from './records/schema';
import { routingSchema } from './routing/schema';
import { restrictionKindSchema } from './restricting/kinds';
import { endsSchema } from './restricting/schema';
import { complaintsSchema } from './deciding/schema';
import { escalationSchema, taskKind } from './outside-reports/schema';
import { guidanceSchema } from './guide/schema';
import { letterheadSchema, lettersSchema, noticeRulesSchema, warningSchema } from './letters/schema';
import { behaviourSchema, markerRulesSchema } from './markers/schema';
import { needToKnowSchema } from './need-to-know/schema';
import { cites, code, meets, retired, wording } from './parts';
import { concernsSchema } from './reporting/schema';
import { reviewsSchema } from './reviews/schema';
import { subjectAccessSchema } from './records/subject-access';
import { supportSchema } from './support/schema';
import { vocabularySchema } from './vocabulary';
import { chasingSchema } from './waiting/schema';

const entry = { code, label: wording, cites, meets };

const transition = z.strictObject({
  action: z.enum(actions),
  from: z
    .union([z.literal('any'), z.array(z.enum(statuses)).min(1)])
    .describe('The statuses in which the step can be taken; "any" is every status of this profile.'),
  /** Roles of this profile or relations to the case; any one of them suffices. */
  by: z
    .array(z.string())
    .min(1)
    .describe('Roles of this profile or relations to the case; any one suffices.'),
  guards: z.array(z.enum(guards)).default([]),
  to: z.enum(destinations),
  cites,
  meets,
});

/** The rules of one policy as data. Parsed by `parseProfile`, which also checks what a schema cannot say. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: code,
  organisation: wording,
  timeZone: wording,
  policy: z.strictObject({
    title: wording,
    source: wording,
    version: wording,
    publishedOn: z.iso.date(),
    /** The headings of the policy and how many numbered paragraphs each has: what `cites` may point at. */
    sections: z.array(z.strictObject({ title: wording, paragraphs: z.int().positive() })).min(1),
    review: z.strictObject({
      everyMonths: z.int().positive(),
      /** The day on which the policy, and this file after it, was last looked at as a whole. */
      reviewedOn: z.iso.date(),
      remindDaysAhead: z.int().positive(),
      owner: code,
      /** The channel in which the owner of the policy is reminded. */
      channel: code,
      by: wording,
      cites,
      meets,
    }),
  }),
  /** Held by somebody in the organisation, as the directory says; a case makes nobody one of these. */
  roles: z.array(z.strictObject(entry)).min(1),
  /** What this organisation calls what a person can be to one case; every relation once. */
  relations: z.array(z.strictObject({ ...entry, code: z.enum(relations) })),
  needToKnow: needToKnowSchema,
  principles: z.array(z.strictObject(entry)).min(1),
  contactChannels: z.array(z.strictObject(entry)).min(1),
  behaviourGroups: z
    .array(
      z.strictObject({
        ...entry,
        needsThreshold: z.boolean().default(false),
        zeroTolerance: z.boolean().default(false),
      }),
    )
    .min(1),
  behaviours: z.array(behaviourSchema).min(1),
  concerns: concernsSchema,
  marker: markerRulesSchema,
  thresholds: z.array(z.strictObject(entry)),
  evidence: z.strictObject({
    recordings: z
      .array(z.strictObject({ ...entry, allowed: z.boolean(), refusal: wording.optional() }))
      .min(1),
  }),
  complaints: complaintsSchema,
  emergency: z.strictObject({ heading: wording, steps: z.array(wording).min(1), cites, meets }),
  /** The route for a colleague's conduct, which is no customer's: a sentence each, and nothing is recorded (P2). */
  colleagueConduct: z.strictObject({ advice: z.array(wording).min(1), cites, meets }),
  guidance: guidanceSchema,
  support: supportSchema,
  escalation: escalationSchema,
  /** What is to be done after an incident, or offered, besides the restriction flow (E4). */
  tasks: z.array(taskKind),
  letters: lettersSchema,
  letterhead: letterheadSchema,
  workflow: z
    .strictObject({
      /** The Teams channels in which work is put to those who do it; a deployment says where each of them is. */
      channels: z.array(
        z.strictObject({
          ...entry,
          roles: z
            .array(code)
            .min(1)
            .describe('Roles of this profile whose holders read the channel and are asked in it.'),
        }),
      ),
      statuses: z
        .array(
          z.strictObject({
            code: z.enum(statuses),
            label: wording,
            retired,
            /** The Teams channel in which a case in this status is put to those who act on it. */
            channel: code.optional(),
            /** Nothing more is expected to happen to a case in this status. */
            final: z.boolean().default(false),
            /** What goes on in this status, where it is not final and yet no step of the workflow leads out of it. */
            continues: wording
              .describe('What goes on here, where the status is not final and yet no step leads out of it.')
              .optional(),
          }),
        )
        .min(1),
      transitions: z.array(transition).min(1),
      /** The roles a manager may refer to, in the order offered. */
      referTo: z.array(code).min(1),
    })
    .transform(({ transitions, ...workflow }) => ({
      ...workflow,
      transitions: transitions.map((row) => ({
        ...row,
        from: row.from === 'any' ? workflow.statuses.map((entry) => entry.code) : row.from,
      })),
    })),
  chasing: chasingSchema,
  vocabulary: vocabularySchema,
  contactPeople: contactPeopleSchema,
  customerList: customerListSchema,
  correspondence: correspondenceSchema,
  routing: routingSchema,
  reviews: reviewsSchema,
  ends: endsSchema,
  decision: z.strictObject({
    considerations: z.array(z.strictObject(entry)).min(1),
    /** The paragraphs a decision under this policy rests on. */
    grounds: z.array(cites).min(1),
    spoc: z.enum(['required', 'optional']),
    spocCites: cites,
    warning: warningSchema,
    equality: z.strictObject({
      question: wording,
      /** The role consulted before a decision; absent where the policy names none. */
      consult: code.optional(),
      /** The channel in which they are asked; where somebody is consulted. */
      channel: code.describe('In which channel those who are consulted are asked.').optional(),
      cites,
      meets,
    }),
    appeal: z.strictObject({
      offered: z.boolean(),
      words: wording,
      letter: wording.describe('The same, said to the customer in a letter.'),
      cites,
      meets,
    }),
    review: z.strictObject({ everyMonths: z.int().positive(), cites, meets }),
    notice: noticeRulesSchema,
  }),
  retention: retentionSchema,
  subjectAccess: subjectAccessSchema,
  restrictionKinds: z.array(restrictionKindSchema).min(1),
});

/** A policy as data: who decides, what must come first, how long, which words. */
export type Profile = z.infer<typeof profileSchema>;
/** One row of the workflow. */
export type Transition = Profile['workflow']['transitions'][number];
/** One kind of restriction. */
export type RestrictionKind = Profile['restrictionKinds'][number];
/** One question that a kind of restriction asks. */
export type Ask = RestrictionKind['asks'][number];
/** One kind of task after an incident. */
export type TaskKind = Profile['tasks'][number];
/** One kind of letter to a customer. */
export type LetterKind = Profile['letters'][number];
/** One chart of the guidance. */
export type Chart = Profile['guidance']['charts'][number];
/** One step of a chart. */
export type ChartStep = Chart['steps'][number];
/** What an answer puts into the report form. */
export type Fills = NonNullable<Extract<ChartStep, { readonly kind: 'do' }>['choices'][number]['fills']>;
