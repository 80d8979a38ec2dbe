import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { StoredMatch } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Match } from '../../domain/customers/matching/matches';
import type { Profile } from '../../policy/profile';
import { matchRequest } from '../../views/customers/match-request';
import { message } from '../../views/messages/message';
import { alert } from '../alert';
import type { Message, Posted, Sender } from '../ports';
import { tellOnce, type TellDeps } from '../tell-once';
import { hasCome, writeInstant } from '../../domain/time/instant';

/** What asking and telling of matches needs. */
export interface MatchMessageDeps extends TellDeps {
  readonly sender: Pick<Sender, 'post' | 'update'>;
  readonly profile: Profile;
  readonly now: () => Date;
}

/**
 * Asks those who keep the list whether two customers are one person, where it is time to (S4); else brings the question
 * that stands up to date. Gives the match with what was posted. Throws `Outage`.
 */
export async function showMatch({ ref, match }: StoredMatch, deps: MatchMessageDeps): Promise<Match> {
  const { profile, sender, now } = deps;
  const isDue = match.dueAt !== '' && hasCome(match.dueAt, writeInstant(now()));
  if (isDue && (match.state === 'asked' || match.state === 'later')) {
    const asked = { ...match, state: 'asked' as const, dueAt: '', asked: match.asked + 1 };
    const posted = await ask(ref, asked, deps);
    // Where the channel cannot be reached the question is not lost: it is tried again the day after.
    return posted ? { ...asked, posted } : { ...asked, dueAt: dayAfter(now()) };
  }
  if (!match.posted) return match;
  const became = await sender.update(match.posted, questionOf(ref, match, profile));
  if (became !== 'updated') deps.log.warn('copy-lost', { card: 'match-request', ref });
  return match;
}

const dayAfter = (moment: Date): string => writeInstant(moment.getTime() + 24 * 3_600_000);

async function ask(ref: string, match: Match, deps: MatchMessageDeps): Promise<Posted | undefined> {
  const about = `ask-${match.asked}`;
  const claim = await deps.sent.claim(ref, about);
  if (!claim) throw new Outage('Somebody else is asking this just now', { system: 'storage', status: 409 });
  const to = { kind: 'channel', code: deps.profile.customerList.channel } as const;
  try {
    const posted = await deps.sender.post(to, questionOf(ref, match, deps.profile));
    if (!('undeliverable' in posted)) return posted;
    deps.log.error('undeliverable', { ref, card: 'match', reason: posted.undeliverable });
    await alert('undelivered', ref, deps);
    return undefined;
  } catch (problem) {
    await deps.sent.release(ref, about, claim);
    throw problem;
  }
}

const questionOf = (ref: string, match: Match, profile: Profile): Message => ({
  card: render('match-request', matchRequest(ref, match, profile)),
  summary: summaries['match-request'],
});

/** Tells whoever decided that two customers are one, or two again, what came of it; once. Throws `Outage`. */
export async function tellOfMatch({ ref, match }: StoredMatch, deps: MatchMessageDeps): Promise<void> {
  const { change } = match;
  if (!change) return;
  const name = match.failed !== '' ? 'notMerged' : change.kind === 'merge' ? 'merged' : 'parted';
  const card = render('message', message(name, { goes: change.goes, stays: change.stays }));
  const told = { card, summary: summaries['customers-changed'] };
  const to = { kind: 'person', id: change.by.id } as const;
  await tellOnce({ about: ref, id: `told-${change.key}`, to, message: told }, deps);
}
