import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { LookEntry } from '../../commands/customers/look-entry';
import { overLimit } from '../../commands/customers/look-counts';
import type { Profile } from '../../policy/profile';
import { message } from '../../views/messages/message';
import { tellOnce, type TellDeps } from '../tell-once';

/** What keeping a look needs of the outside. Members throw `Outage`. */
export interface LookWorkDeps extends TellDeps {
  /** Writes the look to the register, once under its key. */
  readonly record: (look: LookEntry) => Promise<void>;
  /** Seals it, so that it shows where somebody alters or removes it. */
  readonly seal: (look: LookEntry) => Promise<void>;
  readonly profile: Profile;
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

async function tellKeepers(look: LookEntry, deps: LookWorkDeps): Promise<void> {
  const card = render('message', message('overLimit', { who: look.by.name }));
  const to = { kind: 'channel', code: deps.profile.customerList.channel } as const;
  await tellOnce(
    { about: look.key, id: 'over-limit', to, message: { card, summary: summaries.message } },
    deps,
  );
}
