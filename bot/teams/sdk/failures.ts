import * as z from 'zod/v4';
import type { CardData } from '../../../cards/catalogue';
import { UnreadableReply } from '../../../cards/reply';
import { render } from '../../../cards/render';
import { theBot } from '../../domain/case/person';
import { Slowed } from '../../commands/customers/look-counts';
import { describeOutage, Outage } from '../../commands/outage';
import type { Log } from '../../commands/ports';
import { message } from '../../views/messages/message';
import { outageMessage } from '../../views/upkeep/report';
import { Unconfirmed } from '../door/unconfirmed';
import type { DialogPage } from './answers';
import type { Shown } from './turn';

/** What is said of an outage, which is logged, or of an unreadable reply; throws anything else, which is a fault. */
function sayingOf(problem: unknown, log: Log): CardData<'message'> {
  noteOutage(problem, log);
  if (problem instanceof Unconfirmed) return message('unconfirmed');
  if (problem instanceof Slowed) return message('slowed');
  if (problem instanceof Outage)
    return problem.mayHaveHappened ? message('uncertain') : outageMessage(problem.reason);
  if (problem instanceof UnreadableReply) return message('failed');
  throw problem;
}

/** What a person is told of is found again in the log, by the trace of their turn and Microsoft's name for the request. */
function noteOutage(problem: unknown, log: Log): void {
  if (problem instanceof Outage) log.warn('outage-told', { kind: problem.name, ...describeOutage(problem) });
}

/** An outage or an unreadable reply as a card that says what to do. Throws anything else. */
export const sentenceFor = (problem: unknown, log: Log): Shown => ({
  card: render('message', sayingOf(problem, log)),
  summary: theBot.name,
});

/** What is shown, or what is said where it cannot be. Throws anything else than an outage or an unreadable reply. */
export async function orSentence(show: () => Promise<Shown>, log: Log): Promise<Shown> {
  try {
    return await show();
  } catch (problem) {
    return sentenceFor(problem, log);
  }
}

/** The same as one line, shown beside a card that stays as it is, with what was entered on it. Throws anything else. */
export function lineFor(problem: unknown, log: Log): string {
  const { heading, paragraphs } = sayingOf(problem, log);
  return `${heading}. ${paragraphs.join(' ')}`;
}

/** What is said of a form that was not carried out: whose it is, that nothing was kept, or that nobody knows. */
function whySent(problem: Outage): 'unconfirmedSent' | 'uncertainSent' | 'notSent' {
  if (problem instanceof Unconfirmed) return 'unconfirmedSent';
  return problem.mayHaveHappened ? 'uncertainSent' : 'notSent';
}

/**
 * The page of a dialog whose form could be neither carried out nor kept: it hands `data`, all that the form sent, back to be
 * sent once more, because Teams forgets a form once it has been answered. Throws what is no outage.
 */
export function handedBack(problem: unknown, data: unknown, log: Log): DialogPage {
  const sent = z.record(z.string(), z.json()).safeParse(data);
  if (!(problem instanceof Outage) || !sent.success) throw problem;
  noteOutage(problem, log);
  const { heading, paragraphs } = message(whySent(problem));
  const card = render('try-again', { heading, paragraphs, again: sent.data });
  return { title: theBot.name, card };
}
