import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import {
  letterGoesOn,
  letterLeads,
  warnedWords,
  lettersLabels as labels,
} from '../../../cards/words/letters/words';
import type { Case } from '../../domain/case/state';
import type { Letter } from '../../domain/letters/state';
import { unsentLetter } from '../../domain/letters/letters';
import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { openRecord, stepButtons } from '../case/buttons';
import { dateInWords } from '../time/dates';
import { problemInWords } from '../forms/form-problems';
import { rows } from '../reporting/incident-rows';
import { labelOf } from '../case/labels';
import { letterRows } from './letter-sections';
import type { Problem } from '../../domain/entries/problem';

/** A paragraph of a letter, and whether it is a heading there. */
interface Paragraph {
  readonly text: string;
  readonly isHeading: boolean;
}

/** The Word file of a letter, as far as a card shows it. */
export type LetterFile =
  | { readonly kind: 'made'; readonly webUrl: string; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'not-made'; readonly problem: Problem }
  | { readonly kind: 'gone' };

/** A letter for who prepared it: its text, where its file is, and the way to record that it was sent (H7, H9, R6). */
export function letterCard(
  subject: Case,
  letter: Letter,
  file: LetterFile,
  profile: Profile,
): CardData<'letter'> {
  const isOpen = unsentLetter(subject, profile)?.number === letter.number;
  const { shown, isCut } = preview(file.kind === 'made' ? file.paragraphs : []);
  return {
    ref: subject.ref,
    v: subject.version,
    heading: `${subject.ref}: ${labelOf(profile.letters, letter.code)}`,
    tone: toneOf(letter, file, isOpen),
    lead: leadOf(letter, file, isOpen),
    rows: [
      ...letterRows(letter, profile),
      ...(file.kind === 'not-made' && isOpen
        ? [{ label: labels.whatIsWrong, text: problemInWords(file.problem) }]
        : []),
    ],
    paragraphs: shown,
    more: isCut ? letterGoesOn : '',
    webUrl: file.kind === 'made' ? file.webUrl : '',
    buttons: isOpen ? stepButtons(stepsFor(file)) : [],
  };
}

const stepsFor = ({ kind }: LetterFile): readonly Action[] =>
  kind === 'made' ? ['record-letter-sent', 'prepare-letter'] : ['prepare-letter'];

function leadOf({ sent }: Letter, { kind }: LetterFile, isOpen: boolean): string {
  if (sent) return letterLeads.sent;
  if (!isOpen) return letterLeads.replaced;
  if (kind === 'made') return letterLeads.toSend;
  return kind === 'gone' ? letterLeads.gone : letterLeads.notMade;
}

function toneOf({ sent }: Letter, { kind }: LetterFile, isOpen: boolean): CardData<'letter'>['tone'] {
  if (sent) return 'good';
  if (!isOpen) return 'emphasis';
  return kind === 'made' ? 'accent' : 'warning';
}

/** The most bytes of a letter that a card shows, and what each paragraph costs besides its text. */
const previewBytes = { all: 16_000, each: 160 };

/** The beginning of a letter, whole paragraphs, as far as a card holds it; each text counted as JSON writes it. */
function preview(paragraphs: readonly Paragraph[]): {
  shown: CardData<'letter'>['paragraphs'];
  isCut: boolean;
} {
  let room = previewBytes.all;
  const shown: CardData<'letter'>['paragraphs'] = [];
  for (const { text, isHeading } of paragraphs) {
    room -= Buffer.byteLength(JSON.stringify(text)) + previewBytes.each;
    if (room < 0) break;
    shown.push({ text, weight: isHeading ? 'Bolder' : 'Default' });
  }
  return { shown, isCut: shown.length < paragraphs.length };
}

/** Asks who watches a warned customer whether the behaviour changed (D2); afterwards it says what became of the warning. */
export function warnedCase(subject: Case, letter: Letter, profile: Profile): CardData<'letter'> {
  const isOpen = subject.status === 'warned' && letter.ended === undefined;
  const since = incidentsSince(subject, letter);
  const words = isOpen ? warnedWords.heading : warnedWords.ended;
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(words, { ref: subject.ref }),
    tone: isOpen ? 'warning' : 'emphasis',
    lead: isOpen ? leadOfWarned(since.length, letter) : warnedWords.over,
    rows: warnedRows(subject, letter, since, profile),
    paragraphs: [],
    more: '',
    webUrl: '',
    buttons: isOpen
      ? [...stepButtons(['behaviour-changed', 'behaviour-not-changed']), openRecord]
      : [openRecord],
  };
}

/** The most incidents whose dates the card gives: the newest. */
const shownIncidents = 10;

const leadOfWarned = (incidents: number, { askedAt }: Letter): string =>
  incidents > 0 && askedAt === undefined ? warnedWords.incident : warnedWords.due;

const warnedRows = (subject: Case, letter: Letter, since: Case['incidents'], profile: Profile) => [
  ...rows([[labels.customer, subject.customer.name]]),
  ...letterRows(letter, profile),
  ...rows([[labels.incidentsSince, datesOf(since, profile) || labels.none]]),
];

const datesOf = (incidents: Case['incidents'], { timeZone }: Profile): string =>
  incidents
    .slice(-shownIncidents)
    .map(({ occurredAt }) => dateInWords(occurredAt, timeZone))
    .join('; ');

/** The incidents added after a letter was recorded as sent, by the order of the steps: two may bear the same second. */
function incidentsSince({ incidents, steps }: Case, { sent }: Letter): Case['incidents'] {
  const sentAt = steps.findIndex(({ event, at }) => event === 'LetterSent' && at === sent?.at);
  const added = steps.slice(sentAt + 1).filter(({ event }) => event === 'IncidentAdded').length;
  if (sentAt < 0 || added === 0) return [];
  return incidents.slice(-added).filter(({ setAside }) => setAside === undefined);
}
