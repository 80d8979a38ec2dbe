import type { AdaptiveCardJson } from './render';

/**
 * The same card without anything to press, with a sentence below it that says why (C7). A card on which nothing could be pressed
 * stays as it is.
 */
export function withoutButtons(card: AdaptiveCardJson, why: string): AdaptiveCardJson {
  const { actions, body, ...rest } = card;
  const parts: readonly unknown[] = Array.isArray(body) ? body : [];
  const kept = parts.filter((part) => !isActionSet(part));
  const hasButtons = Array.isArray(actions) && actions.length > 0;
  if (!hasButtons && kept.length === parts.length) return card;
  return { ...rest, body: [...kept, { type: 'TextBlock', text: why, wrap: true, separator: true }] };
}

const isActionSet = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && 'type' in part && part.type === 'ActionSet';
