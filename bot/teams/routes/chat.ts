import { render } from '../../../cards/render';
import { clean } from '../../../cards/typed-text';
import { summaries } from '../../../cards/words/summaries';
import { commandHelp, commandWords } from '../../../cards/words/chat';
import { itemIdOf } from '../../domain/case/case-reference';
import { isDanger } from '../../domain/guide/danger/danger';
import { type Admission, rolesForKeeping, rolesForPermission } from '../../domain/door/admission';
import { meantCommand } from '../../domain/guide/meant-command';
import type { Profile } from '../../policy/profile';
import { answerToOther } from '../../views/messages/message';
import { welcome } from '../../views/messages/welcome';
import type { Door, Handlers, Passage } from '../door/enter';
import { entries, type EntryOf } from '../door/entries';
import { openCase } from '../steps/case-by-reference';
import { showCustomers } from '../customers/customer-list';
import { showAbsences } from '../absences/absences';
import { atBeginning, showGuide, showSupport } from '../guide/guide';
import { showRecord } from '../records/keeping-steps';
import { checkText } from '../customers/known-customer';
import { showLog, showMyCustomers } from '../contact-people/my-customers';
import { openReport } from '../reporting/report';
import { showAccess } from '../records/subject-access';
import type { Shown, Turn } from '../sdk/turn';
import type { Written } from '../sdk/written';
import { showEmergency, showMyReports } from './verbs';
import { showWaiting } from '../waiting/waiting';

/** A command that people type: matched whole, whatever the case of its letters. The manifest offers the first of each that is for many. */
interface ChatCommand {
  readonly words: readonly string[];
  /** What it does, as the menu says it. */
  readonly does: string;
  /** Whether what follows the word belongs to it: `check Morag Ogilvie`. */
  readonly takesText?: true;
  /** Whether it takes a role that few hold: the menu, which Teams shows to all alike, does not offer it. */
  readonly isForFew?: true;
  /** Its row of the door's table. */
  readonly entry: Exclude<EntryOf<'command'>, 'reference' | 'other' | 'files'>;
}

/** Every command of the chat. */
export const chatCommands: readonly ChatCommand[] = [
  { words: commandWords.report, does: commandHelp.report, entry: 'report' },
  { words: commandWords.guide, does: commandHelp.guide, entry: 'guide' },
  { words: commandWords.check, does: commandHelp.check, takesText: true, entry: 'check' },
  { words: commandWords.customers, does: commandHelp.customers, isForFew: true, entry: 'customers' },
  { words: commandWords.reports, does: commandHelp.reports, entry: 'my reports' },
  { words: commandWords.waiting, does: commandHelp.waiting, entry: 'waiting' },
  { words: commandWords.myCustomers, does: commandHelp.myCustomers, entry: 'my customers' },
  { words: commandWords.log, does: commandHelp.log, takesText: true, entry: 'log' },
  { words: commandWords.absent, does: commandHelp.absent, entry: 'absent' },
  {
    words: commandWords.records,
    does: commandHelp.records,
    takesText: true,
    isForFew: true,
    entry: 'records',
  },
  { words: commandWords.export, does: commandHelp.export, takesText: true, isForFew: true, entry: 'export' },
  { words: commandWords.support, does: commandHelp.support, entry: 'support' },
  { words: commandWords.emergency, does: commandHelp.emergency, entry: 'emergency' },
  { words: commandWords.help, does: commandHelp.help, entry: 'help' },
];

/** What each command gives; the text is what followed its word, '' for nothing. */
const commands: Handlers<'command', string, Shown> = {
  report: (turn, by) => openReport(turn, by, { inDialog: false, ref: '' }),
  guide: (turn) => showGuide(turn, atBeginning, { inDialog: false }),
  check: checkText,
  customers: showCustomers,
  'my reports': (turn, by) => showMyReports(turn, by),
  waiting: (turn, by) => showWaiting(turn, by),
  'my customers': (turn, by) => showMyCustomers(turn, by, {}),
  log: showLog,
  absent: showAbsences,
  records: showRecord,
  export: showAccess,
  support: (turn) => showSupport(turn, { inDialog: false }),
  emergency: (turn) => showEmergency(turn),
  help: (turn, by) => showWelcome(turn, by),
  other: showOther,
  files: () => messageShown('filesNotKept'),
  reference: openCase,
};

const messageShown = (name: Parameters<typeof answerToOther>[0]): Shown => ({
  card: render('message', answerToOther(name)),
  summary: summaries.message,
});

/** What is answered where others read along: the emergency steps, or that this is no place for the rest. */
const spoken: Handlers<'elsewhere', string, Shown> = {
  emergency: (turn) => showEmergency(turn),
  text: () => messageShown('inChannel'),
};

/**
 * What the bot answers to what somebody wrote: the emergency steps where somebody is in danger (E1), a command's card, the case
 * that a reference names, that files are not kept, or what may have been meant.
 */
export async function answerText(turn: Turn, door: Door, written: Written): Promise<Shown> {
  const { entry, rest } = readWritten(written);
  if (!turn.isPersonal) {
    const at = { way: 'elsewhere', entry: entry === 'emergency' ? entry : 'text', turn } as const;
    return shownOf(await door.enter(at, spoken, rest));
  }
  const named = entry === 'records' || entry === 'reference' ? { ref: rest } : {};
  return shownOf(await door.enter({ way: 'command', entry, turn, named }, commands, rest));
}

interface Read {
  readonly entry: EntryOf<'command'>;
  /** What followed the word of a command; of `reference` the reference, of `other` the whole text. */
  readonly rest: string;
}

/** Which entry was meant. A command with an object wins over words of danger in it: `check John Danger` (E1). */
function readWritten({ text, hasFiles }: Written): Read {
  const typed = text.trim().replace(/\s+/g, ' ');
  const said = typed.toLowerCase();
  const command = chatCommands.find((one) => one.words.includes(said));
  const isEmergency = isDanger(text);
  // `help` alone asks what the bot can do; shouted, it is danger.
  if (command && !(command.entry === 'help' && isEmergency)) return { entry: command.entry, rest: '' };
  const [first = ''] = said.split(/[\s:]/);
  const taking = chatCommands.find((one) => one.takesText && one.words.includes(first));
  if (taking) return { entry: taking.entry, rest: clean(typed.slice(first.length).replace(/^[\s:]+/, '')) };
  if (isEmergency) return { entry: 'emergency', rest: '' };
  if (itemIdOf(said) !== undefined) return { entry: 'reference', rest: said };
  const meant = meantCommand(typed, typedCommands);
  if (meant.kind === 'command') return { entry: meant.command.entry, rest: clean(meant.text) };
  return { entry: hasFiles ? 'files' : 'other', rest: typed };
}

/** The commands as they are told from slips. */
const typedCommands = chatCommands.map(({ words, takesText = false, isForFew = false, entry }) => ({
  words,
  takesText,
  isExact: isForFew,
  entry,
}));

const shownOf = (passage: Passage<Shown>): Shown =>
  'out' in passage ? passage.out : { card: passage.shut, summary: summaries.message };

/** What the bot is for, and every command that this person may use; greets without a name where it is ''. */
export async function showWelcome(
  turn: Turn,
  by: Admission<'staff'>,
  { name = turn.person.name, waits = 0 }: { readonly name?: string; readonly waits?: number } = {},
): Promise<Shown> {
  const more = { commands: (await commandsFor(turn, by)).map(lineOf), waits };
  const card = render('welcome', welcome(name, turn.services.profile, { kind: 'greeted' }, more));
  return { card, summary: summaries.welcome };
}

/** The same to somebody who was not understood, with the commands that they may have meant. */
async function showOther(turn: Turn, by: Admission<'staff'>, typed: string): Promise<Shown> {
  const own = await commandsFor(turn, by);
  const found = meantCommand(
    typed,
    typedCommands.filter(({ entry }) => own.some((one) => one.entry === entry)),
  );
  const meant = found.kind === 'maybe' ? found.commands.flatMap(({ words }) => words.slice(0, 1)) : [];
  const why = { kind: 'not-understood', meant } as const;
  const more = { commands: own.map(lineOf), waits: 0 };
  const card = render('welcome', welcome(turn.person.name, turn.services.profile, why, more));
  return { card, summary: summaries.welcome };
}

const lineOf = ({ words, does }: ChatCommand) => ({ command: words[0] ?? '', does });

/** The roles by which a command is somebody's, by its row of the door; undefined for one of everybody. */
const rolesFor = ({ entry }: ChatCommand, profile: Profile): readonly string[] | undefined => {
  const byNeed: Readonly<Record<string, readonly string[]>> = {
    list: rolesForPermission('list', profile),
    access: rolesForPermission('access', profile),
    keeping: rolesForKeeping(profile),
  };
  return byNeed[entries.command[entry].of];
};

/** The commands of somebody who holds these roles: those of everybody, and those of a role only for whoever holds it (C5). */
export const commandsOf = (held: readonly string[], profile: Profile): readonly ChatCommand[] =>
  chatCommands.filter((one) => rolesFor(one, profile)?.some((role) => held.includes(role)) ?? true);

/** The same of whoever sent this. */
async function commandsFor(turn: Turn, by: Admission<'staff'>): Promise<readonly ChatCommand[]> {
  const { profile, rolesAmong } = turn.services;
  const asked = chatCommands.flatMap((one) => rolesFor(one, profile) ?? []);
  return commandsOf(await rolesAmong(by, [...new Set(asked)]), profile);
}
