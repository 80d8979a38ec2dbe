import { theLongestCards } from '../test/cards/longest-cards';

/** The heaviest of all cards when every entry is as long as it may be. */
export function measureLargestCard(): { readonly name: string; readonly bytes: number } {
  const sizes = Object.entries(theLongestCards).map(([name, draw]) => ({
    name,
    bytes: Buffer.byteLength(JSON.stringify(draw())),
  }));
  return sizes.reduce((heaviest, card) => (card.bytes > heaviest.bytes ? card : heaviest));
}
