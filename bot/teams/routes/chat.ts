import { render } from '../../../cards/render';
import { clean } from '../../../cards/typed-text';
import { summaries } from '../../../cards/words/summaries';
import { commandWords } from '../../../cards/words/chat';
import { itemIdOf } from '../../domain/case/case-reference';
import { message } from '../../views/messages/message';
import { welcome } from '../../views/messages/welcome';
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
  /** `text`: what followed the word, '' for nothing. */
  readonly run: (turn: Turn, text: string) => Promise<Shown> | Shown;
}

/** Every command of the chat. */
export const chatCommands: readonly ChatCommand[] = [
  { words: commandWords.report, run: (turn) => openReport(turn, { inDialog: false, ref: '' }) },
  { words: commandWords.guide, run: (turn) => showGuide(turn, '', { inDialog: false }) },
  { words: commandWords.check, takesText: true, run: checkText },
  { words: commandWords.customers, run: showCustomers },
  { words: commandWords.reports, run: showMyReports },
  { words: commandWords.waiting, run: showWaiting },
  { words: commandWords.myCustomers, run: (turn) => showMyCustomers(turn, {}) },
  { words: commandWords.log, takesText: true, run: showLog },
  { words: commandWords.absent, run: showAbsences },
  { words: commandWords.records, takesText: true, isForFew: true, run: showRecord },
  { words: commandWords.export, takesText: true, isForFew: true, run: showAccess },
  { words: commandWords.support, run: (turn) => showSupport(turn, { inDialog: false }) },
  { words: commandWords.emergency, run: showEmergency },
  { words: commandWords.help, run: (turn) => showWelcome(turn) },
];

/** What the bot answers to a text: a command's card, the case that a reference names, or what it can do. */
export async function answerText(turn: Turn, text: string): Promise<Shown> {
  if (!turn.isPersonal) return { card: render('message', message('inChannel')), summary: summaries.message };
  const typed = text.trim().replace(/\s+/g, ' ');
  const said = typed.toLowerCase();
  const command = chatCommands.find((one) => one.words.includes(said));
  if (command) return command.run(turn, '');
  const [first = ''] = said.split(' ');
  const withText = chatCommands.find((one) => one.takesText && one.words.includes(first));
  if (withText) return withText.run(turn, clean(typed.slice(first.length).trim()));
  return itemIdOf(said) === undefined ? showWelcome(turn) : openCase(turn, said);
}

/** What the bot is for and where to begin, to somebody of a name; '' greets without one. */
export function showWelcome(turn: Turn, name = turn.person.name): Shown {
  const card = render('welcome', welcome(name, turn.services.profile));
  return { card, summary: summaries.welcome };
}
