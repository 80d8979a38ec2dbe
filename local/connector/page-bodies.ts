import * as z from 'zod/v4';

const attachment = z.object({ contentType: z.string(), content: z.json() });

/** What the page posts, a schema a path. */
export const bodies = {
  message: z.strictObject({
    place: z.string(),
    text: z.string().optional(),
    attachments: z.array(attachment).optional(),
    value: z.json().optional(),
    replyToId: z.string().optional(),
  }),
  execute: z.strictObject({
    place: z.string(),
    messageId: z.string(),
    action: z.json(),
    trigger: z.enum(['manual', 'automatic']).default('manual'),
  }),
  ask: z.strictObject({
    place: z.string(),
    name: z.enum([
      'task/fetch',
      'task/submit',
      'composeExtension/query',
      'composeExtension/selectItem',
      'composeExtension/fetchTask',
      'composeExtension/submitAction',
    ]),
    value: z.record(z.string(), z.unknown()),
    replyToId: z.string().optional(),
  }),
  edit: z.strictObject({ place: z.string(), messageId: z.string(), text: z.string() }),
  seen: z.strictObject({ place: z.string(), messageId: z.string() }),
  team: z.strictObject({ place: z.string(), member: z.boolean() }),
  employment: z.strictObject({ employed: z.boolean() }),
  install: z.strictObject({ place: z.string(), state: z.enum(['installed', 'removed', 'blocked']) }),
} as const;
