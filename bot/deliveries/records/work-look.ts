import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { LookEntry } from '../../commands/customers/known-customer';
import { overLimit } from '../../commands/customers/look-counts';
import type { Log } from '../../commands/ports';
import type { Profile } from '../../policy/profile';
import { message } from '../../views/messages/message';
import type { Sender, SentLog } from '../ports';

/** What keeping a look needs of the outside. Members throw `Outage`. */
export interface LookWorkDeps {
  /** Writes the look to the register, once under its key. */
  readonly record: (look: LookEntry) => Promise<void>;
  /** Seals it, so that it shows where somebody alters or removes it. */
  readonly seal: (look: LookEntry) => Promise<void>;
  readonly sender: Pick<Sender, 'post'>;
  readonly sent: Pick<SentLog, 'claim' | 'release' | 'settle'>;
  readonly profile: Profile;
  readonly log: Log;
}

/**
 * Keeps that somebody looked in the trail (X3). Of somebody who looked more than their work explains those who keep the list are
 * told, once. Throws `Outage`, and then may be called again.
 */
export async function workLook(look: LookEntry, deps: LookWorkDeps): Promise<void> {
  await deps.record(look);
  await deps.seal(look);
  const over: readonly string[] = Object.values(overLimit);
  if (look.kinds.some((kind) => over.includes(kind))) await tellKeepers(look, deps);
}

async function tellKeepers(look: LookEntry, { sender, sent, profile, log }: LookWorkDeps): Promise<void> {
  const id = 'over-limit';
  if (!(await sent.claim(look.key, id))) return;
  const card = render('message', message('overLimit', { who: look.by.name }));
  try {
    const to = { kind: 'channel', code: profile.customerList.channel } as const;
    const posted = await sender.post(to, { card, summary: summaries.message });
    if ('undeliverable' in posted)
      log.error('undeliverable', { card: 'over-limit', reason: posted.undeliverable });
  } catch (problem) {
    await sent.release(look.key, id);
    throw problem;
  }
  await sent.settle(look.key, id);
}
