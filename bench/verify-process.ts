import { composeTrailCheck } from '../bot/compose/records';
import { parseSettings } from '../bot/settings';

/** Checks the trail that the environment names, and prints what it took as one line of JSON. */
async function main(): Promise<void> {
  const since = performance.now();
  const checked = await composeTrailCheck(parseSettings(process.env), async () => 'local', {
    ref: undefined,
    now: () => new Date(),
  });
  const seconds = (performance.now() - since) / 1_000;
  console.log(JSON.stringify({ seconds, rssBytes: process.memoryUsage.rss(), ...checked }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
