import { readable, type Node, buttonsIn, footButtons, inputsIn, nodesIn, ofType, part } from './card-nodes';
import { cardNames, sampleCard } from './samples';

/** What Teams draws of version 1.5, as far as these cards use it. */
const known = [
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ToggleVisibility',
  'Input.Text',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Data.Query',
];

/** Whether a node says that it is hidden at first. */
const isHidden = (node: Node): boolean => node['isVisible'] === false;

describe.each(cardNames)('C1 · the %s card, drawn from its sample,', (name) => {
  const card = sampleCard(name);

  it('is of version 1.5 and made of elements that Teams knows', () => {
    expect(card.version).toBe('1.5');
    const types = nodesIn(card).flatMap((node) => (typeof node['type'] === 'string' ? [node['type']] : []));
    expect(
      types.filter((type) => !known.includes(type) && type !== 'task/fetch' && type !== 'imBack'),
    ).toEqual([]);
  });

  it('leaves no expression unfilled', () => {
    expect(JSON.stringify(card)).not.toContain('${');
  });

  it('wraps every text', () => {
    expect(ofType(card, 'TextBlock').filter((block) => block['wrap'] !== true)).toEqual([]);
  });

  it('labels every input, once under each id, and says what is missing where one is required', () => {
    const inputs = inputsIn(card);
    const ids = inputs.map((input) => input['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(inputs.filter((input) => !input['id'] || !input['label'])).toEqual([]);
    expect(inputs.filter((input) => input['isRequired'] === true && !input['errorMessage'])).toEqual([]);
  });

  it('requires nothing inside a part that is hidden', () => {
    const hidden = nodesIn(card).filter(isHidden);
    expect(inputsIn(hidden).filter((input) => input['isRequired'] === true)).toEqual([]);
  });

  it('has at most six buttons, each with words on it, none destructive before a positive one', () => {
    const foot = footButtons(card);
    expect(foot.length).toBeLessThanOrEqual(6);
    expect(buttonsIn(card).filter((button) => !button['title'])).toEqual([]);
    const styles = foot.map((button) => button['style']);
    expect(styles.lastIndexOf('positive')).toBeLessThanOrEqual(
      styles.includes('destructive') ? styles.indexOf('destructive') : styles.length,
    );
  });

  it('gives every Action.Execute an Action.Submit that sends the same', () => {
    for (const action of ofType(card, 'Action.Execute')) {
      expect(action['fallback']).toMatchObject({
        type: 'Action.Submit',
        title: action['title'],
        data: { verb: action['verb'], ...part(action, 'data') },
      });
    }
  });

  it('carries only ids in its buttons', () => {
    const carried = buttonsIn(card).flatMap((button) => Object.keys(part(button, 'data')));
    const ids = [
      'msteams',
      'dialog',
      'step',
      'ref',
      'look',
      'way',
      'drawn',
      'began',
      'key',
      'v',
      'page',
      'kinds',
      'verb',
      'person',
    ];
    // What a person typed goes back to that person alone, in the answer to their own press.
    const handedBack = name === 'try-again' ? ['reason'] : [];
    expect(carried.filter((key) => !ids.includes(key))).toEqual(handedBack);
  });

  it('X4 · can be read aloud without naming a customer', () => {
    expect(typeof card['speak']).toBe('string');
    expect(card['speak']).not.toBe('');
    expect(card['speak']).not.toMatch(/Morag|Example/);
  });

  it('says something to read', () => {
    expect(readable(card).length).toBeGreaterThan(20);
  });
});
