import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { makeBundles } from '../bundles';
import { countsTable } from '../counts-table';
import { commitOf, type TableName, writeTables } from '../performance-page';
import { table } from '../table';
import { acceptCosts, compareCosts, measureRows } from './compare-costs';
import { type Costs, type Figures, figuresFile, hasFigures, readFigures } from './figures';
import { acceptPatience, checkPatience, countRequests, measureCosts, turnsOf } from './measure-costs';
import { gateText, requestsText } from './tables';

const isWorse = (accepted: Costs, seen: Costs): boolean =>
  compareCosts(accepted, seen).some(({ verdict }) => verdict === 'worse');

/** What is measured now. A count that is worse is taken a second time, since a request that was repeated for want of time is nobody's. */
async function measureBeside(accepted: Costs): Promise<Costs> {
  const bundles = await makeBundles();
  const seen = await measureCosts(bundles, checkPatience);
  const counted = { ...accepted, turns: seen.turns };
  if (!isWorse(accepted, counted)) return seen;
  console.log('A count is worse than accepted; everything is counted a second time.');
  return { ...seen, turns: turnsOf(await countRequests(bundles)) };
}

const summaryOf = (accepted: Costs, seen: Costs): string =>
  [
    countsTable(seen.turns),
    table(['What', 'Accepted', 'Now', 'Tolerated'], measureRows(accepted, seen)),
    `CPU time of loading: ${seen.loading.pairs} pairs, standard error ${seen.loading.noise}`,
  ].join('\n\n');

/** How a worse figure is accepted. */
const advice =
  'Where this is meant: npm run bench -- --accept, and commit bench/figures.json with docs/performance.md, saying why.';

/** Compares what the product costs with the committed figures and says what it saw; gives what is worse. */
export async function checkCosts(): Promise<readonly string[]> {
  const accepted = readFigures();
  const seen = await measureBeside(accepted);
  const differences = compareCosts(accepted, seen);
  const linesOf = (verdict: 'worse' | 'better'): readonly string[] =>
    differences.filter((one) => one.verdict === verdict).map(({ line }) => `${verdict}: ${line}`);
  console.log(`${summaryOf(accepted, seen)}\n`);
  const better = linesOf('better');
  for (const line of better) console.log(line);
  if (better.length > 0)
    console.log('What is better is held to once it is accepted: npm run bench -- --accept');
  const worse = linesOf('worse');
  if (worse.length > 0) return [...worse, advice];
  console.log(`Nothing costs more than was accepted on ${accepted.accepted.on}.`);
  return [];
}

/**
 * Puts what is measured now into the place of the committed figures and of their tables in the page about performance, and says what
 * that changes; gives what nobody can accept.
 */
export async function acceptSeen(): Promise<readonly string[]> {
  const before = hasFigures() ? readFigures() : undefined;
  const seen = await measureCosts(await makeBundles(), acceptPatience);
  const costs = before ? acceptCosts(before, seen) : seen;
  const differences = compareCosts(before ?? seen, seen);
  for (const { verdict, line } of differences) console.log(`${verdict}: ${line}`);
  const { commit, isChanged } = commitOf();
  const on = new Date().toISOString().slice(0, 10);
  const figures: Figures = {
    accepted: { on, commit: isChanged ? `${commit} and changes after it` : commit },
    ...costs,
  };
  writeFileSync(figuresFile, await format(JSON.stringify(figures), { parser: 'json' }));
  writeTables(
    new Map<TableName, string>([
      ['requests', requestsText(figures)],
      ['gate', gateText(figures)],
    ]),
  );
  return differences.filter(({ isLimit }) => isLimit).map(({ line }) => `Nobody can accept: ${line}`);
}
