import * as z from 'zod/v4';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object in a card, depth first. */
function nodesOf(value: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (one: unknown): void => {
    if (!isNode(one)) return;
    if (!Array.isArray(one)) found.push(one);
    Object.values(one).forEach(visit);
  };
  visit(value);
  return found;
}

/** A button of a card, by what it does: a verb that acts at once, or a dialog that it opens, and on which case. */
export interface Button {
  readonly does: string;
  /** '' for one that is about no case. */
  readonly ref: string;
}

const carried = z.object({
  verb: z.string().optional(),
  dialog: z.string().optional(),
  ref: z.string().default(''),
});

/** The buttons of a card that can be pressed, a fallback counted with its button. */
export function buttonsIn(card: unknown): readonly Button[] {
  const buttons = nodesOf(card).flatMap((one): readonly Button[] => {
    if (!String(one['type']).startsWith('Action.')) return [];
    const data = carried.safeParse(one['data']).data;
    const does = one['verb'] ?? data?.verb ?? data?.dialog;
    return typeof does === 'string' ? [{ does, ref: data?.ref ?? '' }] : [];
  });
  return [...new Map(buttons.map((one) => [`${one.does} ${one.ref}`, one])).values()];
}

const inline = z.object({ text: z.string() });
const rich = z.object({ type: z.literal('RichTextBlock'), inlines: z.array(inline).min(2) });

/** The labelled texts of a card: what stands before a colon in bold, and what after it. */
export const labelledOn = (card: unknown): readonly (readonly [label: string, text: string])[] =>
  nodesOf(card).flatMap((one) => {
    const [label, ...rest] = rich.safeParse(one).data?.inlines ?? [];
    return label?.text.endsWith(': ')
      ? [[label.text.slice(0, -2), rest.map(({ text }) => text).join('')] as const]
      : [];
  });

/** The texts of a card that stand by themselves, in the order of the card. */
export const textsOn = (card: unknown): readonly string[] =>
  nodesOf(card).flatMap(({ type, text }) =>
    (type === 'TextBlock' || type === 'TextRun') && typeof text === 'string' ? [text] : [],
  );

const texts = z.object({ items: z.array(z.unknown()) });

/** What a card says below the heading that leads to what happens next; undefined where it has none. */
export function nextOn(card: unknown): string | undefined {
  const section = nodesOf(card)
    .map((one) => textsOn(texts.safeParse(one).data?.items ?? []))
    .find(([heading]) => heading === 'What happens next');
  return section?.[1];
}
