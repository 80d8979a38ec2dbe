import type { Profile } from '../../bot/policy/profile';
import { problemsAfter } from '../builders/profile-file';

const warning = 1;

/** Changes one letter of the profile: by default the warning. */
const letter =
  (change: (kind: Profile['letters'][number]) => unknown, index = warning) =>
  ({ letters }: Profile) => {
    const kind = letters[index];
    if (kind) change(kind);
  };

/** Takes the row of a step out of the workflow. */
const without =
  (action: string) =>
  ({ workflow }: Profile) => {
    workflow.transitions = workflow.transitions.filter((row) => row.action !== action);
  };

const rowOf = ({ workflow }: Profile, action: string) =>
  workflow.transitions.find((row) => row.action === action);

/** What breaks the letters of a profile, the path that must be named, and a part of the mend. */
const breaks: readonly (readonly [string, (profile: Profile) => unknown, string, string])[] = [
  ['a letter twice', (p) => p.letters.push(...p.letters.slice(0, 1)), 'letters[7].code', 'letters[0]'],
  [
    'a field of a letter twice',
    letter((kind) => kind.fields.push(...kind.fields.slice(0, 1))),
    'letters[1].fields[4].code',
    'fields[0]',
  ],
  [
    'a sentence to the customer with a name in braces that nothing fills',
    ({ restrictionKinds }) => restrictionKinds.forEach((kind) => (kind.letter = 'Call at {hours}.')),
    'restrictionKinds[0].letter',
    'Use one of spoc, deputy',
  ],
  [
    'a letter that leads back',
    letter((kind) => (kind.leadsTo = 'back')),
    'letters[1].leadsTo',
    'Name a status',
  ],
  [
    'a letter that leads to a status the workflow lacks',
    letter((kind) => (kind.leadsTo = 'overturned')),
    'letters[1].leadsTo',
    'workflow.statuses',
  ],
  [
    'a letter that leads to a retired status',
    ({ workflow }) =>
      workflow.statuses.forEach((status) => (status.retired = status.code === 'warned' || status.retired)),
    'letters[1].leadsTo',
    'lead elsewhere',
  ],
  [
    'a letter that nobody may prepare where it says',
    without('prepare-letter'),
    'letters[0].from[0]',
    'Add a row to the workflow for "prepare-letter"',
  ],
  [
    'a letter that nobody may record as sent',
    without('record-letter-sent'),
    'letters[1].from[0]',
    'Add a row to the workflow for "record-letter-sent"',
  ],
  [
    'a notice of a restriction that leads elsewhere than the notice without a letter',
    letter((kind) => (kind.leadsTo = 'same'), 2),
    'letters[2].leadsTo',
    'record-notice',
  ],
  [
    'a warning that is expected and cannot be written',
    (p) => {
      p.decision.warning.first = 'expected';
      p.letters = p.letters.filter(({ purpose }) => purpose !== 'warning');
    },
    'letters',
    'Add a letter whose purpose is "warning"',
  ],
  [
    'a letter that can be recorded as sent before it was prepared',
    (p) =>
      p.workflow.transitions.forEach((row) => {
        if (row.action === 'record-letter-sent')
          row.guards = row.guards.filter((one) => one !== 'letter-unsent');
      }),
    '.guards',
    'letter-unsent',
  ],
  [
    'a step with letters where no letter is',
    (p) => rowOf(p, 'prepare-letter')?.from.push('reported'),
    '.from[',
    'No letter is prepared in this status',
  ],
  ['a watch of no days', (p) => (p.decision.warning.watchDays = 0), 'decision.warning.watchDays', '0'],
  [
    'a template that is no Word file',
    letter((kind) => (kind.template = '../secret.txt')),
    'letters[1].template',
    'ends in .docx',
  ],
];

it.each(breaks)('H7, H9 · %s is an error that names its path and the mend', (_, broken, path, mend) => {
  const found = problemsAfter(broken).map((problem) => `${problem.path}: ${problem.mend}`);
  expect(found.filter((line) => line.includes(path) && line.includes(mend))).not.toEqual([]);
});
