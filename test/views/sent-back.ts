import type { AdaptiveCardJson } from '../../cards/render';
import { footButtons, inputsIn, part } from '../cards/card-nodes';

/**
 * What a client sends when somebody presses the first button without touching anything: the data of the button and
 * each input's value as text, empty ones left out.
 */
export function sentBack(card: AdaptiveCardJson): Record<string, unknown> {
  const values = inputsIn(card)
    .map(({ id, value }) => [String(id), typeof value === 'string' ? value : ''] as const)
    .filter(([, value]) => value !== '');
  return { ...Object.fromEntries(values), ...part(footButtons(card)[0], 'data') };
}
