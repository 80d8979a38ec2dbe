import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardData, type CardName, cardSchemas } from '../../cards/catalogue';
import { type AdaptiveCardJson, render } from '../../cards/render';

/** Every card there is. */
// The keys of a constant object are its type's keys; Object.keys forgets that.
export const cardNames = Object.keys(cardSchemas) as CardName[];

/** The sample of a card's data, passed through the card's schema. */
export function sampleOf<N extends CardName>(name: N): CardData<N> {
  const text = readFileSync(join(__dirname, '../../cards', name, 'sample.json'), 'utf8');
  // The schema of this very name has accepted it; the union of schemas forgets which.
  return cardSchemas[name].parse(JSON.parse(text)) as CardData<N>;
}

/** A card drawn from its sample. */
export const sampleCard = (name: CardName): AdaptiveCardJson => render(name, sampleOf(name));
