/** One object of a card's JSON: an element, an action, a run, a choice. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object inside a card, itself included, in the order in which a reader meets them. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}

/** Every element, action and run of one type. */
export const ofType = (card: unknown, type: string): Node[] =>
  nodesIn(card).filter((node) => node['type'] === type);

/** Every input of a card. */
export const inputsIn = (card: unknown): Node[] =>
  nodesIn(card).filter((node) => typeof node['type'] === 'string' && node['type'].startsWith('Input.'));

/** Every action that is shown as a button; a fallback stands in for its action and is not counted. */
export function buttonsIn(card: unknown): Node[] {
  return nodesIn(card).flatMap((node) =>
    Array.isArray(node['actions']) ? node['actions'].filter(isNode) : [],
  );
}

/** The buttons at the foot of a card. */
export function footButtons(card: Node): Node[] {
  return Array.isArray(card['actions']) ? card['actions'].filter(isNode) : [];
}

/** An object in a node; empty when there is none. */
export const part = (node: Node | undefined, key: string): Node => {
  const inner = node?.[key];
  return isNode(inner) ? inner : {};
};

/** Everything a person reads on a card or hears of it, as one text. */
export const readable = (card: unknown): string =>
  nodesIn(card)
    .flatMap((node) => ['text', 'title', 'label', 'value', 'speak'].map((key) => node[key]))
    .filter((text) => typeof text === 'string')
    .join('\n');
