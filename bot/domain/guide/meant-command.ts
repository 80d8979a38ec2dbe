import { spellingDistance } from '../entries/spelling';

/** A command as far as it is typed. */
export interface TypedCommand {
  readonly words: readonly string[];
  /** Whether what follows the word belongs to it. */
  readonly takesText: boolean;
  /** Whether only the very word will do: few may use it, and a slip must not lead there. */
  readonly isExact: boolean;
}

/** The command that was meant and what followed it; commands that may have been meant; or none. */
export type Meant<C extends TypedCommand> =
  | { readonly kind: 'command'; readonly command: C; readonly text: string }
  | { readonly kind: 'maybe'; readonly commands: readonly C[] }
  | { readonly kind: 'none' };

/** More than three are no longer a question that one answers at a glance. */
const mostOffered = 3;

/** A command with an object is short; in a longer text the first word is the beginning of a sentence. */
const mostWords = 8;

/**
 * What somebody meant who types a command in their own way: politely, with a mark behind it, with a slip (E1, in doubt it is
 * asked about). A slip of one letter is taken as it was meant, of two it is offered, as is a command whose word stands
 * somewhere in a sentence.
 */
export function meantCommand<C extends TypedCommand>(typed: string, commands: readonly C[]): Meant<C> {
  const text = withoutManners(typed);
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+$/u, '')
    .trim();
  if (said === '') return { kind: 'none' };
  const exact = commands.find(({ words }) => words.includes(said));
  if (exact) return { kind: 'command', command: exact, text: '' };
  return withObject(text, commands) ?? withSlip(said, commands) ?? inSentence(said, commands);
}

const manners =
  /^(?:please|pls|hi|hello|hey|ok|can you|could you|can i|could i|may i|i want to|i would like to|i'd like to|i need to|let me|open|show me|show|see|start|go to|the|a|my(?= (?:guide|support)))[\s,]+/i;
const thanks = /[\s,.!]+(?:please|pls|thanks|thank you|now|for me|command)[\s.!?]*$/i;

/** Without greeting, asking and thanking, and without what is put before a command elsewhere (`/check`). */
function withoutManners(typed: string): string {
  let text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[/#!*"“]+\s*/, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(manners, '').replace(thanks, '').trim();
  }
  return text;
}

function withObject<C extends TypedCommand>(text: string, commands: readonly C[]): Meant<C> | undefined {
  const [, first = '', rest = ''] = /^([\p{L}\p{N}]+)\s*[:,;=–-]*\s*(.*)$/u.exec(text) ?? [];
  const word = first.toLowerCase();
  const object = rest.trim();
  const taking = commands.filter(({ takesText }) => takesText);
  const exact = taking.find(({ words }) => words.includes(word));
  if (exact) return { kind: 'command', command: exact, text: object };
  if (object === '' || object.split(' ').length > mostWords) return undefined;
  const near = taking.filter(({ isExact, words }) => !isExact && words.some((one) => slips(word, one) === 1));
  const [only] = near;
  return only && near.length === 1 ? { kind: 'command', command: only, text: object } : undefined;
}

function withSlip<C extends TypedCommand>(said: string, commands: readonly C[]): Meant<C> | undefined {
  const slipsTo = ({ words }: C): number => Math.min(...words.map((word) => slips(said, word)));
  const one = commands.filter((command) => !command.isExact && slipsTo(command) === 1);
  const [only] = one;
  if (only && one.length === 1) return { kind: 'command', command: only, text: '' };
  const near = commands.filter((command) => !command.isExact && slipsTo(command) <= 2);
  return near.length > 0 ? { kind: 'maybe', commands: near.slice(0, mostOffered) } : undefined;
}

function inSentence<C extends TypedCommand>(said: string, commands: readonly C[]): Meant<C> {
  const spoken = ` ${said.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = commands.filter(
    ({ isExact, words }) => !isExact && words.some((word) => word.length > 3 && spoken.includes(` ${word} `)),
  );
  return named.length > 0 ? { kind: 'maybe', commands: named.slice(0, mostOffered) } : { kind: 'none' };
}

/** How many slips lie between what was typed and a word; more than any counts for a word too short to tell. */
function slips(typed: string, word: string): number {
  if (Math.min(typed.length, word.length) < 4) return Number.POSITIVE_INFINITY;
  const apart = spellingDistance(typed, word);
  return word.length < 6 && apart > 1 ? Number.POSITIVE_INFINITY : apart;
}
