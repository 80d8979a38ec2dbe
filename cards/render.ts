import { Template } from 'adaptivecards-templating';
import { type CardData, type CardName, cardSchemas } from './catalogue';
import { cardTemplates } from './templates';

/** A card as Teams takes it: Adaptive Card JSON of version 1.5. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [key: string]: unknown;
}

/** Thrown when a view hands a card what its schema does not allow: a fault of ours. Names paths only, so it is safe for telemetry. */
export class CardDataInvalid extends Error {
  override readonly name = 'CardDataInvalid';
}

/**
 * The card of this name, drawn from its data. The data must match the schema exactly: a field that is missing would
 * otherwise stand on the card as an unfilled expression. Text in data is never evaluated. Throws `CardDataInvalid`.
 */
export function render<N extends CardName>(name: N, data: CardData<N>): AdaptiveCardJson {
  const checked = cardSchemas[name].safeParse(data);
  if (!checked.success) {
    const paths = checked.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
    throw new CardDataInvalid(`The data of ${name} must match its schema; wrong at: ${paths.join(', ')}`);
  }
  return asCard(name, compiled(name).expand({ $root: checked.data }));
}

const ready = new Map<CardName, Template>();

/** Each template is parsed on first use, and once. */
function compiled(name: CardName): Template {
  const found = ready.get(name);
  if (found) return found;
  const template = new Template(cardTemplates[name]);
  ready.set(name, template);
  return template;
}

function asCard(name: CardName, expanded: unknown): AdaptiveCardJson {
  if (!isCard(expanded))
    throw new CardDataInvalid(`The template of ${name} must expand to one Adaptive Card 1.5`);
  return expanded;
}

const isCard = (value: unknown): value is AdaptiveCardJson =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'AdaptiveCard' &&
  'version' in value &&
  value.version === '1.5';
