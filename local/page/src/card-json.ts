import type { Json } from '../../connector/page-contract';
import { PEOPLE_PICKER } from './people-picker';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, Json>>;

/** Whether JSON is an object. */
export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const WIDTHS = ['verynarrow', 'narrow', 'standard', 'wide'] as const;

/** The rank of a card's width in pixels among those that `targetWidth` names. */
export const widthRank = (pixels: number): number =>
  pixels < 165 ? 0 : pixels <= 350 ? 1 : pixels <= 768 ? 2 : 3;

function fits(target: string, rank: number): boolean {
  const [bound, name] = target.toLowerCase().includes(':')
    ? target.toLowerCase().split(':')
    : ['', target.toLowerCase()];
  const wanted = WIDTHS.findIndex((width) => width === name);
  if (wanted < 0) return true;
  if (bound === 'atleast') return rank >= wanted;
  return bound === 'atmost' ? rank <= wanted : rank === wanted;
}

const isPeoplePicker = (element: JsonObject): boolean => {
  const query = element['choices.data'];
  return (
    element.type === 'Input.ChoiceSet' && isObject(query) && query.dataset === 'graph.microsoft.com/users'
  );
};

/** What a client is, as far as a card's JSON depends on it. */
export interface CardClient {
  readonly widthRank: number;
  /** Whether Action.Execute gives way to its fallback, as in a client that does not know it. */
  readonly withoutExecute: boolean;
}

function adaptObject(element: JsonObject, client: CardClient): Json | undefined {
  const { targetWidth, fallback } = element;
  if (typeof targetWidth === 'string' && !fits(targetWidth, client.widthRank)) return undefined;
  if (client.withoutExecute && element.type === 'Action.Execute') {
    return isObject(fallback) ? adaptObject(fallback, client) : undefined;
  }
  if (isPeoplePicker(element)) return { ...element, type: PEOPLE_PICKER };
  const entries = Object.entries(element).flatMap(([key, value]): [string, Json][] => {
    const adapted = key === 'data' ? value : adapt(value, client);
    return adapted === undefined ? [] : [[key, adapted]];
  });
  return Object.fromEntries(entries);
}

function adapt(json: Json, client: CardClient): Json | undefined {
  if (Array.isArray(json)) return json.flatMap((entry: Json) => adapt(entry, client) ?? []);
  return isObject(json) ? adaptObject(json, client) : json;
}

/** A card as this client shows it: parts for other widths left out, people pickers and fallbacks put in their places. */
export function adaptCard(card: Json, client: CardClient): JsonObject {
  const adapted = adapt(card, client);
  return isObject(adapted) ? adapted : { type: 'AdaptiveCard', body: [] };
}

/** Whether a card has a part that depends on its width. */
export const dependsOnWidth = (card: Json): boolean => JSON.stringify(card).includes('"targetWidth"');

/** The Action of a card's `refresh` when it is meant for this person (a Teams id), else undefined. */
export function refreshFor(card: Json, mri: string): JsonObject | undefined {
  const refresh = isObject(card) ? card.refresh : undefined;
  if (!isObject(refresh) || !isObject(refresh.action)) return undefined;
  return Array.isArray(refresh.userIds) && refresh.userIds.includes(mri) ? refresh.action : undefined;
}
