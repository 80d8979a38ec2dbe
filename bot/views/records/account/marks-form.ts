import type { CardData } from '../../../../cards/catalogue';
import { fill } from '../../../../cards/words/fill';
import { marksFormWords as said, markWords } from '../../../../cards/words/records/account-words';
import { openMarks, proposesLeavingOut } from '../../../domain/records/account/marks';
import type { Account, Mark } from '../../../domain/records/account/state';
import { customerForm } from '../../customers/customer-forms';

/** How many marks one page asks about, and how much of each it shows: a card has 28 KB. */
const marksAPage = 5;
const longestShown = 700;

/** What a mark's answer is called in the form. */
const markField = (number: number): string => `mark-${number}`;

/** What an answer says. */
const markAnswers = { leaveOut: 'out', give: 'give' } as const;

/**
 * The next few marks of an account for an officer to confirm (X4); that it can be drawn up where none is left. `stem`: what
 * the files of the account are called.
 */
export function marksForm(account: Account, stem: string): CardData<'step-form'> {
  const open = openMarks(account);
  const asked = open.slice(0, marksAPage);
  const counts = { ref: account.customerRef, open: String(open.length), all: String(account.marks.length) };
  const words = {
    heading: fill(said.heading, counts),
    lead: fill(open.length === 0 ? said.done : said.lead, counts),
    submit: open.length === 0 ? said.drawUp : said.confirm,
    style: 'positive' as const,
  };
  const ids = { ref: account.customerRef, key: stem, action: 'customer-marks' };
  const form = customerForm({ ...ids, ...words }, asked.map(fieldOf), { entered: {}, wrong: {} });
  return { ...form, about: asked.map(rowOf) };
}

const fieldOf = ({ number, kind }: Mark) => {
  const values = { number: String(number), what: markWords[kind] };
  return {
    id: markField(number),
    label: fill(said.label, values),
    input: 'choice' as const,
    errorMessage: fill(said.missing, values),
    value: proposesLeavingOut[kind] ? markAnswers.leaveOut : markAnswers.give,
    choices: [
      { title: said.leaveOut, value: markAnswers.leaveOut },
      { title: said.give, value: markAnswers.give },
    ],
  };
};

function rowOf({ number, kind, text, where, places }: Mark) {
  const values = { number: String(number), kind: markWords[kind] };
  const short =
    text.length > longestShown ? fill(said.cut, { ...values, text: text.slice(0, longestShown) }) : text;
  const about = { text: short, where, places: String(places) };
  return {
    label: fill(said.about, values),
    text: fill(places > 1 ? said.aboutPlaces : said.aboutOne, about),
  };
}
