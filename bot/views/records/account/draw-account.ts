import { fill } from '../../../../cards/words/fill';
import {
  accountDetails,
  accountParts,
  accountWords as said,
} from '../../../../cards/words/records/account-words';
import { theBot } from '../../../domain/case/person';
import {
  accountColumns,
  type AccountList,
  isAccountList,
  whoList,
} from '../../../domain/records/account/columns';
import type { Account, AccountParagraph, MarkKind } from '../../../domain/records/account/state';
import type { Entry } from '../../../domain/records/disclosure';
import type { Profile } from '../../../policy/profile';
import { dateInWords } from '../../time/dates';
import { deepTexts, type Leaf, leavesAt } from './leaves';
import { columnsToldOf, isId, type Told, tellRow } from './told';
import { addNamed, Marking } from './marking';

/** What an account is drawn of: whose it is, and the rows of the lists it tells of, each as its entries. */
export interface AccountOf {
  readonly customerRef: string;
  readonly customerRefs: readonly string[];
  readonly caseRefs: readonly string[];
  /** Instants. */
  readonly at: string;
  readonly keepUntil: string;
  /** Of each what `neededOf` leaves. */
  readonly rows: ReadonlyMap<string, readonly (readonly Entry[])[]>;
  readonly looks: readonly string[];
  /** The names of colleagues anywhere in what is kept. */
  readonly colleagues: Iterable<string>;
}

// The keys of a constant object are its type's keys; Object.keys forgets that.
const lists = Object.keys(accountColumns) as readonly AccountList[];
/**
 * The account of what is kept on a customer, to be read by them (X4): part by part, each row as a sentence or two, with the
 * passages marked that may tell about somebody else.
 */
export function drawAccount(of: AccountOf, profile: Profile): Account {
  const marking = new Marking(namedIn(of), {
    names: namesIn(of),
    refs: new Set([...of.customerRefs, ...of.caseRefs]),
  });
  const paragraphs = [
    ...opening(of, profile),
    ...lists.flatMap((list) => partOf(list, of, { profile, marking })),
    ...closing(of, profile),
  ];
  return { customerRef: of.customerRef, keepUntil: of.keepUntil, paragraphs, marks: [...marking.all] };
}

/** Whoever is named by a column of what is told, with why. */
function namedIn({ rows, colleagues }: AccountOf): ReadonlyMap<string, MarkKind> {
  const named = new Map<string, MarkKind>();
  for (const list of lists)
    for (const row of rows.get(list) ?? [])
      for (const [column, sight] of columnsToldOf(list)) {
        if (sight === 'plain') continue;
        for (const entry of leavesAt(row, column)) if (isPerson(entry)) addNamed(named, entry.text, sight);
      }
  for (const name of colleagues) if (name !== theBot.name) addNamed(named, name, 'colleague');
  return named;
}

/** Whether a value names somebody of the staff; what the bot did by itself nobody did. */
const isPerson = ({ sight, text }: Leaf): boolean =>
  sight === 'colleague' && !isId.test(text) && text !== theBot.name;

function opening(of: AccountOf, profile: Profile): readonly AccountParagraph[] {
  const [name = of.customerRef] = namesIn(of);
  const facts = {
    organisation: profile.organisation,
    policy: profile.policy.title,
    on: dateInWords(of.at, profile.timeZone),
    refs: of.customerRefs.join(', '),
    cases: of.caseRefs.join(', ') || said.noCases,
  };
  const details = Object.entries(accountDetails).flatMap(([column, label]) => {
    const found = [...new Set(customerIn(of).flatMap((row) => deepTexts(row, column)))];
    return found.length === 0 || column === 'DisplayName' ? [] : [`${label}: ${found.join(', ')}`];
  });
  return [
    paragraph('title', fill(said.title, { name })),
    paragraph('text', fill(said.lead, facts)),
    paragraph('text', said.leftOut),
    paragraph('heading', said.who),
    paragraph('text', [...details, fill(said.numbers, facts)].join('. ')),
  ];
}

function closing({ looks }: AccountOf, profile: Profile): readonly AccountParagraph[] {
  const [first, last] = [looks.toSorted()[0], looks.toSorted().at(-1)];
  const words = (at: string): string => dateInWords(at, profile.timeZone);
  return [
    ...(first === undefined || last === undefined
      ? []
      : [
          paragraph(
            'text',
            fill(said.looks, { count: String(looks.length), first: words(first), last: words(last) }),
          ),
        ]),
    paragraph('text', said.annex),
  ];
}

interface Drawing {
  readonly profile: Profile;
  readonly marking: Marking;
}

const isOfTheBot = (list: AccountList, row: readonly Entry[]): boolean =>
  list === 'Events' && leavesAt(row, 'ActorName').every(({ text }) => text === theBot.name);

function partOf(
  list: AccountList,
  { rows, caseRefs }: AccountOf,
  drawing: Drawing,
): readonly AccountParagraph[] {
  const [when = ''] = columnsToldOf(list).map(([column]) => column);
  const at = (row: readonly Entry[]): string => leavesAt(row, when)[0]?.text ?? '';
  const shown = (rows.get(list) ?? []).filter((row) => at(row) !== '' && !isOfTheBot(list, row));
  if (shown.length === 0) return [];
  return [
    paragraph('heading', accountParts[list].heading),
    ...(list === 'Notices' ? [paragraph('text', said.letters)] : []),
    ...shown
      .toSorted((one, other) => at(one).localeCompare(at(other)))
      .flatMap((row) => rowOf(list, row, { ...drawing, areSeveral: caseRefs.length > 1 })),
  ];
}

/** A row: what is a fact about it in one paragraph, and each text that somebody wrote in its own. */
function rowOf(
  list: AccountList,
  row: readonly Entry[],
  { areSeveral, ...drawing }: Drawing & { readonly areSeveral: boolean },
): readonly AccountParagraph[] {
  const [first, ...others] = tellRow(list, row, drawing.profile);
  const when = first?.text ?? '';
  const caseRef = leavesAt(row, 'CaseRef')[0]?.text ?? '';
  const at = { list, caseRef, where: `${accountParts[list].one}, ${when}` };
  const facts = others.filter(({ sight, isNames }) => sight === 'plain' || isNames);
  return [
    {
      style: 'item',
      runs: [
        { text: when, isStrong: true },
        ...(areSeveral && caseRef !== '' ? [{ text: `. ${caseRef}` }] : []),
        ...facts.flatMap((fact) => factRuns(fact, at, drawing)),
      ],
    },
    ...others.filter((one) => !facts.includes(one)).map((text) => writtenParagraph(text, at, drawing)),
  ];
}

/** Where something is told: of which list and case, and in words. */
interface Place {
  readonly list: AccountList;
  readonly caseRef: string;
  readonly where: string;
}

const labelled = (label: string): string => (label === '' ? '' : `${label}: `);

function factRuns({ column, label, text }: Told, { list, where }: Place, { marking }: Drawing) {
  // The words of a step go on with the name of whoever took it.
  const before = list === 'Events' && column === 'ActorName' ? ' ' : `. ${labelled(label)}`;
  return [{ text: before }, ...marking.runs(text, where)];
}

function writtenParagraph(
  { column, label, text, sight }: Told,
  { list, caseRef, where }: Place,
  { marking }: Drawing,
): AccountParagraph {
  const passage = {
    kind: sight === 'plain' ? ('written' as const) : sight,
    of: `${caseRef} ${list} ${column}`,
  };
  return { style: 'text', runs: [{ text: labelled(label) }, ...marking.runs(text, where, passage)] };
}

const customerIn = ({ rows }: AccountOf) => rows.get(whoList) ?? [];

const namesIn = (of: AccountOf): readonly string[] =>
  customerIn(of).flatMap((row) => leavesAt(row, 'DisplayName').map(({ text }) => text));

const paragraph = (style: AccountParagraph['style'], text: string): AccountParagraph => ({
  style,
  runs: [{ text }],
});

/** What of a row an account needs: nothing of a list that it does not tell of, and all of who the customer is. */
export function neededOf(list: string, row: readonly Entry[]): readonly Entry[] {
  if (list === whoList) return row;
  if (!isAccountList(list)) return [];
  const heads = new Set(['CaseRef', ...columnsToldOf(list).map(([column]) => column.split('.')[0])]);
  return row.filter(({ name }) => heads.has(name));
}
