import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import type { StoredMatch } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Log } from '../../commands/ports';
import type { Match } from '../../domain/customers/matching/matches';
import type { Profile } from '../../policy/profile';
import { matchRequest } from '../../views/customers/match-request';
import { message } from '../../views/messages/message';
import type { Destination, Message, Posted, Sender, SentLog } from '../ports';
import { hasCome, writeInstant } from '../../domain/time/instant';

/** What asking and telling of matches needs. */
export interface MatchMessageDeps {
  readonly sender: Pick<Sender, 'post' | 'update'>;
  readonly sent: Pick<SentLog, 'claim' | 'release' | 'settle'>;
  readonly profile: Profile;
  readonly now: () => Date;
  readonly log: Log;
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
  if ((await sender.update(match.posted, questionOf(ref, match, profile))) === 'gone') {
    deps.log.warn('copy-lost', { card: 'match-request', ref });
  }
  return match;
}

const dayAfter = (moment: Date): string => writeInstant(moment.getTime() + 24 * 3_600_000);

async function ask(ref: string, match: Match, deps: MatchMessageDeps): Promise<Posted | undefined> {
  const channel = deps.profile.customerList.channel;
  const about = `ask-${match.asked}`;
  if (!(await deps.sent.claim(ref, about))) {
    throw new Outage('Somebody else is asking this just now', { system: 'storage', status: 409 });
  }
  const to = { kind: 'channel', code: channel } as const;
  return post({ ref, about, to, said: questionOf(ref, match, deps.profile) }, deps);
}

const questionOf = (ref: string, match: Match, profile: Profile): Message => ({
  card: render('match-request', matchRequest(ref, match, profile)),
  summary: summaries['match-request'],
});

/** Tells whoever decided that two customers are one, or two again, what came of it; once. Throws `Outage`. */
export async function tellOfMatch({ ref, match }: StoredMatch, deps: MatchMessageDeps): Promise<void> {
  const { change } = match;
  if (!change) return;
  const about = `told-${change.key}`;
  if (!(await deps.sent.claim(ref, about))) return;
  const name = match.failed !== '' ? 'notMerged' : change.kind === 'merge' ? 'merged' : 'parted';
  const card = render('message', message(name, { goes: change.goes, stays: change.stays }));
  const told = { card, summary: summaries['customers-changed'] };
  await post({ ref, about, to: { kind: 'person', id: change.by.id }, said: told }, deps);
  await deps.sent.settle(ref, about);
}

/** One message about a match, claimed by whoever sends it. */
interface Said {
  readonly ref: string;
  readonly about: string;
  readonly to: Destination;
  readonly said: Message;
}

async function post(
  { ref, about, to, said }: Said,
  { sender, sent, log }: MatchMessageDeps,
): Promise<Posted | undefined> {
  try {
    const posted = await sender.post(to, said);
    if (!('undeliverable' in posted)) return posted;
    log.error('undeliverable', { ref, card: 'match', reason: posted.undeliverable });
    return undefined;
  } catch (problem) {
    await sent.release(ref, about);
    throw problem;
  }
}
