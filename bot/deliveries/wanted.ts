import type { Away } from '../domain/absences/absences';
import type { Case } from '../domain/case/state';
import type { CaseEvent } from '../domain/case/events';
import type { NewsEvent } from '../domain/case/news';
import type { Profile } from '../policy/profile';
import type { Audience, PostedCard, Posting } from './ports';

/** A posting as a rule asks for it; what event it is of is added later. */
export type Wanted<C extends PostedCard = PostedCard> = Pick<Posting, 'destination' | 'audience'> & {
  readonly card: C;
};

/** The cards that an event may post: news only where it is one of `newsEvents`, for which there are words. */
type CardOf<T extends CaseEvent['happened']['type']> = T extends NewsEvent
  ? PostedCard
  : Exclude<PostedCard, 'news'>;

/** Who must hear of an event of one type. */
export type Rule<T extends CaseEvent['happened']['type']> = (
  subject: Case,
  event: CaseEvent & { readonly happened: Extract<CaseEvent['happened'], { type: T }> },
  profile: Profile,
  /** Who is away; rules that do not ask tell whoever is named, and `toStandIns` who else. */
  away: Away,
) => readonly Wanted<CardOf<T>>[];

/** A card in the chat of one person. */
export const toPerson = <const C extends PostedCard>(id: string, card: C, audience: Audience): Wanted<C> => ({
  destination: { kind: 'person', id },
  card,
  audience,
});

/** The request for approval, in the channel that the profile gives to the status the case came to. */
export function toChannelOf(
  subject: Case,
  event: CaseEvent,
  profile: Profile,
): readonly Wanted<'approval-request'>[] {
  const status = profile.workflow.statuses.find((entry) => entry.code === event.happened.to);
  if (status?.channel === undefined) return [];
  return [
    {
      destination: { kind: 'channel', code: status.channel },
      card: 'approval-request',
      audience: 'channel',
    },
  ];
}

/** Who reported the case and its manager, each once. */
export const toBoth = ({ reporter, manager }: Case): readonly Wanted<'news'>[] => [
  toPerson(manager.id, 'news', 'manager'),
  ...(reporter.id === manager.id ? [] : [toPerson(reporter.id, 'news', 'reporter')]),
];

/** News in a channel. */
export const toNewsIn = (code: string): Wanted<'news'> => ({
  destination: { kind: 'channel', code },
  card: 'news',
  audience: 'channel',
});
