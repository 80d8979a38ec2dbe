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

/** What the buttons of a card do, each once: verbs that act at once, and dialogs that they open. */
export const deedsOn = (card: AdaptiveCardJson): readonly string[] => [
  ...new Set([card, ...partsOf(card).filter(isActionSet)].flatMap(buttonsIn).flatMap(deedOf)),
];

/** The same card without the buttons that do some things, which another card in the same place does (C7). */
export function withoutDeeds(card: AdaptiveCardJson, deeds: readonly string[]): AdaptiveCardJson {
  const kept = <Part extends object>(part: Part): Part =>
    'actions' in part && Array.isArray(part.actions)
      ? {
          ...part,
          actions: buttonsIn(part).filter((one) => !deedOf(one).some((deed) => deeds.includes(deed))),
        }
      : part;
  if (!deedsOn(card).some((deed) => deeds.includes(deed))) return card;
  const body = partsOf(card).map((part) => (isActionSet(part) ? kept(part) : part));
  return { ...kept(card), body };
}

const partsOf = ({ body }: AdaptiveCardJson): readonly unknown[] => (Array.isArray(body) ? body : []);

const buttonsIn = (part: object): readonly unknown[] =>
  'actions' in part && Array.isArray(part.actions) ? part.actions : [];

function deedOf(button: unknown): readonly string[] {
  if (typeof button !== 'object' || button === null) return [];
  const data = 'data' in button && typeof button.data === 'object' ? button.data : undefined;
  const deed = 'verb' in button ? button.verb : data && 'dialog' in data ? data.dialog : undefined;
  return typeof deed === 'string' ? [deed] : [];
}

const isActionSet = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && 'type' in part && part.type === 'ActionSet';
