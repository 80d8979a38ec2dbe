import * as z from 'zod/v4';

const node = z.record(z.string(), z.unknown());

type Node = z.infer<typeof node>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object in an answer of the bot, depth first. */
function nodesOf(value: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (one: unknown): void => {
    if (!isNode(one)) return;
    if (!Array.isArray(one)) found.push(one);
    Object.values(one).forEach(visit);
  };
  visit(value);
  return found;
}

/** Everything that can be read in an answer, in one line. */
export const wordsIn = (answer: unknown): string =>
  nodesOf(answer)
    .map(({ text }) => text)
    .filter((text) => typeof text === 'string')
    .join(' ');

/** Whether an answer is a card that begins with a warning. */
export const isWarning = (answer: unknown): boolean =>
  nodesOf(answer).some(({ body }) => {
    const [first] = z.array(node).catch([]).parse(body);
    return first?.['style'] === 'warning' || first?.['style'] === 'attention';
  });

/** Whether an answer is a form again, or a warning: what was asked for did not happen. */
export const isRefused = (answer: unknown): boolean =>
  isWarning(answer) ||
  nodesOf(answer).some(({ type }) => typeof type === 'string' && type.startsWith('Input.'));

/** The reference of a case that an answer names; undefined where it names none. */
export const caseIn = (answer: unknown): string | undefined => /CB-\d+/.exec(wordsIn(answer))?.[0];

/** What stands in the inputs of a form, by their ids; empty ones left out, as a client leaves them out. */
export const inputsIn = (answer: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    nodesOf(answer).flatMap(({ type, id, value }) =>
      typeof type === 'string' &&
      type.startsWith('Input.') &&
      typeof id === 'string' &&
      typeof value === 'string'
        ? [[id, value] as const]
        : [],
    ),
  );

/** What each button of a form carries that sends it or turns to its next page. */
export const carriedBy = (answer: unknown): readonly Readonly<Record<string, unknown>>[] =>
  nodesOf(answer).flatMap(({ type, data }) => {
    const carried = node.safeParse(data).data;
    return type === 'Action.Submit' && carried?.['step'] !== undefined ? [carried] : [];
  });
