import { type CardData, type CardName, cardSchemas } from '../../cards/catalogue';
import { render } from '../../cards/render';
import { nodesIn, type Node } from './card-nodes';
import { cardNames, sampleOf } from './samples';
import { type TextAt, textsIn, withTexts } from './typed-paths';

const hostile = (index: number): string =>
  `text-${index}-end [x](http://evil.example) **b** <at>x</at> \${name} {{x}} "quoted" \\`;

/** Where nothing is read as markup, template or address. */
const isInert = (node: Node, key: string): boolean =>
  (node['type'] === 'TextRun' && key === 'text') ||
  (key === 'value' && (String(node['type']).startsWith('Input.') || node['type'] === undefined));

/** Every place of a card at which a text with this number stands. */
const placesOf = (card: unknown, index: number) =>
  nodesIn(card).flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' && value.includes(`text-${index}-end`) ? [{ node, key, value }] : [],
    ),
  );

function drawnWithHostileTexts(name: CardName) {
  const sample = sampleOf(name);
  const texts = textsIn(cardSchemas[name], sample);
  // The same schema has to accept it, or render refuses; the union of data types forgets which card it is of.
  const data = withTexts(sample, texts, hostile) as CardData<CardName>;
  return { texts, card: render(name, data) };
}

/** Typed texts that a sample has no place for: a form that decides asks for a rationale, not for a reason. */
const unshown: Partial<Record<CardName, readonly string[]>> = {
  'measures-form': ['values.reason'],
  // What was chosen stands in its groups.
  'report-form': ['values.behaviours'],
};

const typedIn = (texts: readonly TextAt[]) =>
  texts.flatMap((text, index) => (text.isTyped ? [{ at: text.path.join('.'), index }] : []));

const withTyped = cardNames.filter((name) => typedIn(textsIn(cardSchemas[name], sampleOf(name))).length > 0);

it('X4 · only advice, absences, names of files and a form handed back show nothing that people type', () => {
  expect(cardNames.filter((name) => !withTyped.includes(name))).toEqual([
    'customer-brief',
    'emergency',
    'files-ready',
    'support',
    'colleague-conduct',
    'absence',
    'absent-colleague',
    'try-again',
  ]);
});

describe.each(withTyped)('X4 · on the %s card, what people type', (name) => {
  const { texts, card } = drawnWithHostileTexts(name);
  const typed = typedIn(texts);

  it('stands only where nothing is markup, and unaltered', () => {
    for (const { at, index } of typed) {
      for (const { node, key, value } of placesOf(card, index)) {
        expect({ at, inert: isInert(node, key) }).toEqual({ at, inert: true });
        expect(value).toBe(hostile(index));
      }
    }
  });

  it('is shown', () => {
    const lost = typed.filter(({ index }) => placesOf(card, index).length === 0);
    expect(lost.map(({ at }) => at)).toEqual(unshown[name] ?? []);
  });

  it('never becomes an address, an expression or the name of an action', () => {
    const urls = nodesIn(card).filter(
      (node) =>
        // Where a file is opened in Word is SharePoint's own address, which nobody types.
        ('url' in node && !(node['type'] === 'Action.OpenUrl' && !/text-\d/.test(String(node['url'])))) ||
        'iconUrl' in node ||
        'selectAction' in node,
    );
    expect(urls).toEqual([]);
  });
});

it('X4 · a form handed back keeps what was typed to the letter, and evaluates none of it', () => {
  const again = { reason: hostile(1), other: '${heading}', picked: ['{{DATE(x)}}', 3, true, null] };
  const card = render('try-again', { ...sampleOf('try-again'), again });
  const [button] = nodesIn(card).filter(({ type }) => type === 'Action.Submit');
  expect(button?.['data']).toEqual(again);
});
