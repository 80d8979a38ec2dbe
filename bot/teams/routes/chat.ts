import { render } from '../../../cards/render';
import { clean } from '../../../cards/typed-text';
import { summaries } from '../../../cards/words/summaries';
import { commandWords } from '../../../cards/words/chat';
import { itemIdOf } from '../../domain/case/case-reference';
import { message } from '../../views/messages/message';
import { welcome } from '../../views/messages/welcome';
import type { Door, Handlers, Passage } from '../door/enter';
import type { EntryOf } from '../door/entries';
import { openCase } from '../steps/case-by-reference';
import { showCustomers } from '../customers/customer-list';
import { showAbsences } from '../absences/absences';
import { showGuide, showSupport } from '../guide/guide';
import { showRecord } from '../records/keeping-steps';
import { checkText } from '../customers/known-customer';
import { showLog, showMyCustomers } from '../contact-people/my-customers';
import { openReport } from '../reporting/report';
import { showAccess } from '../records/subject-access';
import type { Shown, Turn } from '../sdk/turn';
import { showEmergency, showMyReports } from './verbs';
import { showWaiting } from '../waiting/waiting';

/** A command that people type: matched whole, whatever the case of its letters. The manifest offers the first of each that is for many. */
interface ChatCommand {
  readonly words: readonly string[];
  /** Whether what follows the word belongs to it: `check Morag Ogilvie`. */
  readonly takesText?: true;
  /** Whether few hold the role that it takes: it is not offered in everybody's menu, which has room for twelve. */
  readonly isForFew?: true;
  /** Its row of the door's table. */
  readonly entry: Exclude<EntryOf<'command'>, 'reference'>;
}

/** Every command of the chat. */
export const chatCommands: readonly ChatCommand[] = [
  { words: commandWords.report, entry: 'report' },
  { words: commandWords.guide, entry: 'guide' },
  { words: commandWords.check, takesText: true, entry: 'check' },
  { words: commandWords.customers, entry: 'customers' },
  { words: commandWords.reports, entry: 'my reports' },
  { words: commandWords.waiting, entry: 'waiting' },
  { words: commandWords.myCustomers, entry: 'my customers' },
  { words: commandWords.log, takesText: true, entry: 'log' },
  { words: commandWords.absent, entry: 'absent' },
  { words: commandWords.records, takesText: true, isForFew: true, entry: 'records' },
  { words: commandWords.export, takesText: true, isForFew: true, entry: 'export' },
  { words: commandWords.support, entry: 'support' },
  { words: commandWords.emergency, entry: 'emergency' },
  { words: commandWords.help, entry: 'help' },
];

/** What each command gives; the text is what followed its word, '' for nothing. */
const commands: Handlers<'command', string, Shown> = {
  report: (turn) => openReport(turn, { inDialog: false, ref: '' }),
  guide: (turn) => showGuide(turn, '', { inDialog: false }),
  check: checkText,
  customers: showCustomers,
  'my reports': showMyReports,
  waiting: showWaiting,
  'my customers': (turn, by) => showMyCustomers(turn, by, {}),
  log: showLog,
  absent: showAbsences,
  records: showRecord,
  export: showAccess,
  support: (turn) => showSupport(turn, { inDialog: false }),
  emergency: (turn) => showEmergency(turn),
  help: (turn) => showWelcome(turn),
  reference: openCase,
};

/** What is answered where others read along: the emergency steps, or that this is no place for the rest. */
const spoken: Handlers<'elsewhere', string, Shown> = {
  emergency: (turn) => showEmergency(turn),
  text: () => ({ card: render('message', message('inChannel')), summary: summaries.message }),
};

/** What the bot answers to a text: a command's card, the case that a reference names, or what it can do. */
export async function answerText(turn: Turn, door: Door, text: string): Promise<Shown> {
  const { entry, rest } = readCommand(text);
  if (!turn.isPersonal) {
    const at = { way: 'elsewhere', entry: entry === 'emergency' ? entry : 'text', turn } as const;
    return shownOf(await door.enter(at, spoken, rest));
  }
  const named = entry === 'records' || entry === 'reference' ? { ref: rest } : {};
  return shownOf(await door.enter({ way: 'command', entry, turn, named }, commands, rest));
}

/** Which entry a text names, and what followed its word: of `reference` the reference. */
function readCommand(text: string): { readonly entry: EntryOf<'command'>; readonly rest: string } {
  const typed = text.trim().replace(/\s+/g, ' ');
  const said = typed.toLowerCase();
  const command = chatCommands.find((one) => one.words.includes(said));
  if (command) return { entry: command.entry, rest: '' };
  const [first = ''] = said.split(' ');
  const withText = chatCommands.find((one) => one.takesText && one.words.includes(first));
  if (withText) return { entry: withText.entry, rest: clean(typed.slice(first.length).trim()) };
  return itemIdOf(said) === undefined ? { entry: 'help', rest: '' } : { entry: 'reference', rest: said };
}

const shownOf = (passage: Passage<Shown>): Shown =>
  'out' in passage ? passage.out : { card: passage.shut, summary: summaries.message };

/** What the bot is for and where to begin, to somebody of a name; '' greets without one. */
export function showWelcome(turn: Turn, name = turn.person.name): Shown {
  const card = render('welcome', welcome(name, turn.services.profile));
  return { card, summary: summaries.welcome };
}
