import * as z from 'zod/v4';
import type { ConnectorStore } from './store';

/** How many of the newest messages are looked through: more than a person scrolls back while editing a card. */
const looked = 1_000;

const attachedSchema = z.looseObject({ attachments: z.array(z.looseObject({ content: z.unknown() })) });

/** The activity with those of its cards changed that have changed; undefined where none has. */
function redrawActivity(
  activity: Readonly<Record<string, unknown>>,
  cards: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> | undefined {
  const attached = attachedSchema.safeParse(activity).data;
  if (!attached) return undefined;
  const attachments = attached.attachments.map((one) => {
    const is = cards.get(JSON.stringify(one.content));
    const content: unknown = is === undefined ? one.content : JSON.parse(is);
    return is === undefined ? one : { ...one, content };
  });
  const isChanged = attachments.some((one, index) => one !== attached.attachments[index]);
  return isChanged ? { ...attached, attachments } : undefined;
}

/** Puts changed cards in the place of the posted ones, and of those that single people see instead; gives the ids of the messages. */
export function redrawStored(store: ConnectorStore, cards: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Set<string>();
  for (const { id, activity } of store.newest(looked)) {
    const redrawn = redrawActivity(activity, cards);
    if (!redrawn) continue;
    store.redraw(id, redrawn);
    ids.add(id);
  }
  for (const [was, is] of cards) for (const id of store.redrawViews(was, is)) ids.add(id);
  return [...ids];
}
