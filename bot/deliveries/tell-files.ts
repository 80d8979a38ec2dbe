import type { AdaptiveCardJson } from '../../cards/render';
import { summaries } from '../../cards/words/summaries';
import type { Log } from '../commands/ports';
import type { Sender, SentLog } from './ports';

/** What telling of files needs. */
export interface TellFilesDeps {
  readonly sender: Pick<Sender, 'post'>;
  readonly sent: Pick<SentLog, 'claim' | 'release' | 'settle'>;
  readonly log: Log;
}

/**
 * Tells whoever asked for files that they are there, once (`about` and `id` name the order), however often it is tried; gives
 * whether it was told now. Throws `Outage` when Teams is away: nothing was told then, and the next try begins anew.
 */
export async function tellFiles(
  {
    about,
    id,
    to,
    card,
  }: Readonly<Record<'about' | 'id' | 'to', string>> & { readonly card: AdaptiveCardJson },
  { sender, sent, log }: TellFilesDeps,
): Promise<boolean> {
  if (!(await sent.claim(about, id))) return false;
  try {
    const posted = await sender.post({ kind: 'person', id: to }, { card, summary: summaries.exported });
    if ('undeliverable' in posted)
      log.error('undeliverable', { card: 'export', reason: posted.undeliverable });
  } catch (problem) {
    await sent.release(about, id);
    throw problem;
  }
  await sent.settle(about, id);
  return true;
}
