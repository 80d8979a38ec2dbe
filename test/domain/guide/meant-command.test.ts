import { meantCommand, type TypedCommand } from '../../../bot/domain/guide/meant-command';
import { commandWords } from '../../../cards/words/chat';

interface Named extends TypedCommand {
  readonly name: string;
}

const takingText = ['check', 'log', 'records', 'export'];
const forFew = ['records', 'export'];

/** The commands of the chat, as far as they are typed. */
const commands: readonly Named[] = Object.entries(commandWords).map(([name, words]) => ({
  name,
  words,
  takesText: takingText.includes(name),
  isExact: forFew.includes(name),
}));

/** The command that was meant with what followed, or those that are asked about. */
function meaning(typed: string): string {
  const meant = meantCommand(typed, commands);
  if (meant.kind === 'command') return [meant.command.name, meant.text].join(' ').trim();
  return meant.kind === 'maybe' ? `${meant.commands.map(({ name }) => name).join(', ')}?` : 'none';
}

describe('E1 · a command that is typed in somebody’s own way', () => {
  it.each([
    ['report.', 'report'],
    ['Report!', 'report'],
    ['reprot', 'report'],
    ['/report', 'report'],
    ['guide please', 'guide'],
    ['Please guide me, thanks', 'guide'],
    ['can you show my reports please', 'reports'],
    ['I want to report an incident', 'report'],
    ['chekc john', 'check john'],
    ['check: John Ogilvie', 'check John Ogilvie'],
    ['Check - 0131 496 0001', 'check 0131 496 0001'],
    ['please check Morag O’Neill', 'check Morag O’Neill'],
    ['log: CB-0007', 'log CB-0007'],
    ['suport', 'support'],
    ['my cutsomers', 'myCustomers'],
  ])('is understood: %s', (typed, expected) => {
    expect(meaning(typed)).toBe(expected);
  });

  it.each([
    ['how do I report a threat?', 'report?'],
    ['where is the guide', 'guide?'],
    ['spport me with this', 'none'],
    ['raport', 'report'],
    ['sopprt', 'support?'],
  ])('is asked about, or left: %s', (typed, expected) => {
    expect(meaning(typed)).toBe(expected);
  });

  it.each(['', '???', 'thanks', 'the deed is wrong', 'experts say so', 'recrods CB-0012', 'exprot John'])(
    'is not read into %p',
    (typed) => {
      expect(meaning(typed)).toBe('none');
    },
  );
});
