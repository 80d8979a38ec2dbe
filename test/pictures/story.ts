import type { Local } from '../../local/start/local';
import { Colleague, wordsOn } from '../journeys/colleague';
import { aCaseIn, aRestriction } from '../journeys/prepared';

/** A picture: who looks at which card, where, and what it is to show. */
export interface Picture {
  /** The name of its file in `docs/pictures`, without the ending. */
  readonly name: string;
  readonly person: string;
  /** The test id of the chat or channel in the page, and its title. */
  readonly place: string;
  readonly title: string;
  /** Words by which the card is found. */
  readonly words: string;
  /** The button whose dialog is shown instead of the card. */
  readonly opens?: string;
  /** Pixels; 390 is a telephone. */
  readonly width: number;
}

const chat = { place: 'chat', title: 'Customer Behaviour' } as const;
const emt = { place: 'channel-EMT', title: 'EMT', words: 'CB-0002' } as const;

/** The pictures of the documents. */
export const pictures: readonly Picture[] = [
  { ...chat, name: 'check-before-contact', person: 'ailsa', words: 'Rowan Pike', width: 1280 },
  { ...emt, name: 'request-to-decide', person: 'eilidh', width: 1280 },
  { ...emt, name: 'record-to-decide', person: 'eilidh', opens: 'Review', width: 390 },
  { ...chat, name: 'asked-to-look-after', person: 'isla', words: 'Decline', width: 390 },
];

/** Brings everything about that the pictures show, by what invented people do: one customer restricted, one to be decided on. */
export async function tellStory(local: Local): Promise<void> {
  await aRestriction(local, { customerName: 'Rowan Pike', email: 'rowan.pike@example.org' });
  const second = { customerName: 'Alder Finch', email: 'alder.finch@example.org' };
  await aCaseIn(local, 'awaiting-decision', second);
  await new Colleague(local, 'ailsa').says('check Rowan Pike');
  await local.drain();
}

/** What a person reads on a picture, times of day left out. */
export async function wordsOf({ person, title, words, opens }: Picture, local: Local): Promise<string> {
  const colleague = new Colleague(local, person);
  const message = await colleague.sees(words, title);
  const card = opens === undefined ? message.attachments : (await colleague.opens(opens, message)).card;
  return wordsOn(card).replaceAll(/\d{1,2}[:.]\d{2}/g, '…');
}
