import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { Person } from '../../domain/case/person';
import { message } from '../../views/messages/message';
import { alert } from '../alert';
import type { Sender, SentLog } from '../ports';

/**
 * Tells whoever asked for a file that it could not be written, and Customer Experience that one could not; each once,
 * however often the queue brings it (S4). Throws `Outage` when Teams is away, and then may be called again at once.
 */
export async function giveUpExport(
  { key, by }: { readonly key: string; readonly by: Person },
  { sender, sent }: { readonly sender: Sender; readonly sent: SentLog },
): Promise<void> {
  const about = `export-${key}`;
  if (await sent.claim(about, 'given-up')) {
    const said = { card: render('message', message('yoursUnexported')), summary: summaries.unexported };
    try {
      await sender.post({ kind: 'person', id: by.id }, said);
    } catch (problem) {
      await sent.release(about, 'given-up');
      throw problem;
    }
    await sent.settle(about, 'given-up');
  }
  await alert('unexported', key, { sender, sent });
}
