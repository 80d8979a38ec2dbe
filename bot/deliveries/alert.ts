import { render } from '../../cards/render';
import { fill } from '../../cards/words/fill';
import { summaries } from '../../cards/words/summaries';
import { caseLabels } from '../../cards/words/case/words';
import { message } from '../views/messages/message';
import type { Sender, SentLog } from './ports';
import { alertsChannel } from './postings';

/** A lasting fault is told of this often, in milliseconds, and not at each of its tries. */
const alertEveryMs = 6 * 3_600_000;

/**
 * Tells Customer Experience of a case whose deliveries, of a lane whose parked orders, or of customers whose change were
 * given up for now; not again for some hours. Throws `Outage` when Teams is away, and then may be called again at once.
 */
export async function alert(
  about: 'undelivered' | 'stuck' | 'unexported' | 'unmerged',
  ref: string,
  { sender, sent }: { readonly sender: Sender; readonly sent: SentLog },
): Promise<void> {
  if (!(await sent.claim(ref, `alert-${about}`, alertEveryMs))) return;
  const card = render('message', message(about, { ref, who: caseLabels.somebodyConcerned }));
  try {
    await sender.post(
      { kind: 'channel', code: alertsChannel },
      { card, summary: fill(summaries.alert, { ref }) },
    );
  } catch (problem) {
    await sent.release(ref, `alert-${about}`);
    throw problem;
  }
}
