import type { Wake } from '../../commands/ports';
import type { Posting, Sent, SentLog } from '../ports';

/** Under what it is kept which cases somebody missed a message of. */
const missedBy = (personId: string): string => `missed/${personId}`;

/** Notes that a person missed a message of a case, so that it comes when they can be reached again. */
export async function noteMissed(
  posting: Posting,
  ref: string,
  sent: Pick<SentLog, 'record'>,
): Promise<void> {
  const { destination, card } = posting;
  if (destination.kind !== 'person' || card === 'alert') return;
  await sent.record(missedBy(destination.id), {
    posting: { ...posting, id: ref },
    posted: undefined,
    shows: '',
  });
}

/**
 * Has everything posted that a person missed while Teams took nothing for them (C7): every card, and of news the newest of each
 * case. Twice does no harm. Throws `Outage`; what was not marked by then is marked the next time.
 */
export async function wantMissed(
  personId: string,
  { sent, wake }: { readonly sent: SentLog; readonly wake: Wake },
): Promise<void> {
  for (const [ref, { version }] of await sent.of(missedBy(personId))) {
    const untold = [...(await sent.of(ref)).values()].filter(
      ({ posted, posting: { destination: to, card } }) =>
        !posted && to.kind === 'person' && to.id === personId && card !== 'alert',
    );
    const news = untold.filter(({ posting }) => posting.card === 'news').sort(byEvent);
    for (const one of [...untold.filter(({ posting }) => posting.card !== 'news'), ...news.slice(-1)])
      await sent.record(ref, { ...one, isWanted: true });
    await wake.deliveries(ref);
    if (version !== undefined) await sent.release(missedBy(personId), ref, { version });
  }
}

const byEvent = (one: Sent, other: Sent): number => one.posting.event - other.posting.event;
