import { render } from '../../../cards/render';
import { upkeepSummaries } from '../../../cards/words/upkeep/words';
import type { UpkeepFinding } from '../../domain/upkeep/findings';
import { upkeepCard } from '../../views/upkeep/report';
import { differencesCard } from '../../views/upkeep/differences';
import { type AlertDeps, alertOf, raise } from '../alert';
import type { Message } from '../ports';

/** Under what the claims of these alerts are kept. */
const ledger = 'upkeep';
/** The daily examination is told of once a day, in milliseconds. */
const dailyMs = 20 * 3_600_000;

/** Tells the alerts channel what an examination found wrong; nothing where all is well. Throws `Outage`. */
export async function tellFindings(findings: readonly UpkeepFinding[], deps: AlertDeps): Promise<void> {
  const card = upkeepCard(findings);
  if (card)
    await tellOnce(
      'findings',
      dailyMs,
      { card: render('message', card), summary: upkeepSummaries.upkeep },
      deps,
    );
}

/** Tells the alerts channel what differed between the lists and the cases; nothing where nothing did. Throws `Outage`. */
export async function tellDifferences(
  compared: Parameters<typeof differencesCard>[0],
  deps: AlertDeps,
): Promise<void> {
  const card = differencesCard(compared);
  if (!card) return;
  const message = { card: render('message', card), summary: upkeepSummaries.upkeep };
  await tellOnce('differences', dailyMs, message, deps);
}

async function tellOnce(id: string, everyMs: number, message: Message, deps: AlertDeps): Promise<void> {
  if (!(await deps.sent.claim(ledger, id, everyMs))) return;
  await raise(alertOf({ about: ledger, id, message }), deps);
}
