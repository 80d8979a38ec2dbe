import { withoutButtons } from '../../../cards/superseded';
import { render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { summaries } from '../../../cards/words/summaries';
import { waitingWords } from '../../../cards/words/waiting/words';
import { message } from '../../views/messages/message';
import { whichAreReplaced } from '../newest';
import { shownIdOf } from './shown-id';
import type { Posting, Sender, SentLog, ShownInChat } from '../ports';

interface Deps {
  readonly sent: SentLog;
  readonly sender: Pick<Sender, 'update'>;
}

/**
 * Keeps that a card was shown, so that what changes or erases a case reaches it (C7, X4). A case that was opened anew leaves the
 * copies of it above in the same chat without buttons. Throws `Outage`.
 */
export async function keepShown(shown: ShownInChat, deps: Deps): Promise<void> {
  const { about, copy } = shown;
  if (copy) await replaceOlder(shown, copy.subject.ref, deps);
  await Promise.all(about.map((ref) => deps.sent.record(ref, recordOf(shown, ref))));
}

function recordOf({ to, posted, copy, at }: ShownInChat, ref: string) {
  const isCopy = copy?.subject.ref === ref;
  const posting: Posting = {
    id: shownIdOf(at, posted.activityId),
    destination: { kind: 'person', id: to },
    card: isCopy ? copy.card : 'answer',
    audience: isCopy ? copy.audience : 'reader',
    event: isCopy ? copy.subject.version : 0,
    because: 'IncidentReported',
    status: isCopy ? copy.subject.status : 'reported',
  };
  return { posting, posted, shows: '' };
}

/** The copies of the same card above it say where the newer one is, and have nothing to press. */
async function replaceOlder(shown: ShownInChat, ref: string, { sent, sender }: Deps): Promise<void> {
  const newest = recordOf(shown, ref).posting;
  const before = [...(await sent.of(ref)).values()];
  const isReplaced = whichAreReplaced([...before.map(({ posting }) => posting), newest]);
  const { card, summary } = shown.message;
  const closed = { card: withoutButtons(card, waitingWords.replaced), summary };
  const older = before.filter(
    ({ posting, posted }) =>
      posted !== undefined &&
      posted.activityId !== shown.posted.activityId &&
      posting.destination.kind === 'person' &&
      posting.destination.id === shown.to &&
      posting.card === newest.card &&
      posting.audience === newest.audience &&
      isReplaced(posting),
  );
  for (const { posted } of older.slice(-mostReplaced)) if (posted) await sender.update(posted, closed);
}

/** Of many copies the newest are closed at once, the others with the next step of the case. */
const mostReplaced = 3;

/** Takes everything off the answers on which a customer was shown of whom a case is erased (X4). Twice is once; throws `Outage`. */
export async function closeAnswers(customerRef: string, ref: string, { sent, sender }: Deps): Promise<void> {
  if (customerRef === '') return;
  const card = render('message', message('answerErased', { ref }));
  for (const { posted, posting } of (await sent.of(customerRef)).values())
    if (posted && posting.card === 'answer')
      await sender.update(posted, { card, summary: fill(summaries.news, { ref }) });
}
