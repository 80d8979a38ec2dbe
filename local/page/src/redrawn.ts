import type { Json } from '../../connector/page-contract';

/** A card as it stood is the key of what it is now, both as JSON. */
type Redrawn = Readonly<Record<string, string>>;

const listeners = new Set<(cards: Redrawn) => void>();

/** Tells what stands on the page of cards that are drawn otherwise now. */
export function tellRedrawn(cards: Redrawn): void {
  for (const listener of [...listeners]) listener(cards);
}

/** Calls `draw` once with what the card is now, if that changes while its element stands on the page. */
export function whenRedrawn(element: HTMLElement, card: Json, draw: (now: Json) => void): void {
  const was = JSON.stringify(card);
  const listener = (cards: Redrawn): void => {
    const now = cards[was];
    if (element.isConnected && now === undefined) return;
    listeners.delete(listener);
    if (element.isConnected && now !== undefined) draw(JSON.parse(now) as Json); // drawn by the server as JSON
  };
  listeners.add(listener);
}
