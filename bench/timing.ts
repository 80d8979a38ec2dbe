import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/v4';
import { type AppProcess, startApp } from './app-process';
import type { Bundles } from './bundles';
import { prepareCases } from './prepared-cases';
import type { Told } from './request-counts';
import { type Round, runRound, sendTurn } from './rounds';
import { decisionTurn, reportTurn, type TimedTurn } from './turns';
import type { World } from './world';

/** How much is measured. */
export interface Size {
  readonly rounds: number;
  /** Turns a round. */
  readonly turns: number;
  /** Turns before the first round, so that the compiler has seen the code. */
  readonly warmUp: number;
}

/** The rounds of one kind of turn, the product's and the floor's in pairs that ran one after the other. */
export interface Timing {
  readonly turn: string;
  readonly atOnce: number;
  readonly pairs: readonly { readonly product: Round; readonly floor: Round }[];
  /** How many bytes the card has that both bots send. */
  readonly cardBytes: number;
}

/** How many turns are under way at once. */
const concurrencies = [1, 8] as const;

const message = z.object({ attachments: z.tuple([z.object({ content: z.unknown() })]) });
const dialog = z.object({
  task: z.object({ value: z.object({ card: z.object({ content: z.unknown() }) }) }),
});

/** The cards that the product sends, which the floor then sends too. */
async function takeCards({ product, mailbox }: World, report: TimedTurn, decision: TimedTurn) {
  await sendTurn(product, report);
  const answer = await sendTurn(product, decision);
  return {
    message: message.parse(JSON.parse(mailbox.last())).attachments[0].content,
    dialog: dialog.parse(JSON.parse(answer)).task.value.card.content,
  };
}

/** The bare bot, sending these cards. */
export async function startFloor(
  bundles: Bundles,
  storage: string,
  cards: { readonly message: unknown; readonly dialog: unknown },
  flags: readonly string[] = [],
): Promise<AppProcess> {
  const file = join(bundles.folder, 'cards.json');
  writeFileSync(file, JSON.stringify(cards));
  const environment = { AzureWebJobsStorage: storage, FLOOR_CARDS: file };
  return startApp({ host: bundles.host, bundle: bundles.floor, environment, flags });
}

/** Times each turn at each concurrency, product and floor by turns. Rejects with `NotMeasured` at the first wrong answer. */
export async function timeTurns(
  world: World,
  told: Told,
  bundles: Bundles,
  size: Size,
): Promise<readonly Timing[]> {
  const decisions = 2 + size.warmUp + size.rounds * size.turns * concurrencies.length;
  const report = reportTurn(world);
  const decision = decisionTurn(world, told.approval.card, await prepareCases(world, decisions));
  const cards = await takeCards(world, report, decision);
  const floor = await startFloor(bundles, world.local.storageConnection, cards);
  const apps = { product: world.product, floor };
  const timings = [
    ...(await timeTurn(apps, report, size, JSON.stringify(cards.message))),
    ...(await timeTurn(apps, decision, size, JSON.stringify(cards.dialog))),
  ];
  await floor.stop();
  return timings;
}

interface Apps {
  readonly product: AppProcess;
  readonly floor: AppProcess;
}

async function timeTurn(apps: Apps, turn: TimedTurn, size: Size, card: string): Promise<readonly Timing[]> {
  // The floor looks at nothing in an activity, so one is enough for it.
  const sample = turn.activity();
  const bare = { ...turn, activity: () => sample, isRight: () => true };
  const timings: Timing[] = [];
  await runRound(apps.product, turn, { turns: size.warmUp, atOnce: 4 });
  await runRound(apps.floor, bare, { turns: size.warmUp, atOnce: 4 });
  for (const atOnce of concurrencies) {
    const pairs: { product: Round; floor: Round }[] = [];
    for (let round = 0; round < size.rounds; round += 1) {
      const product = await runRound(apps.product, turn, { turns: size.turns, atOnce });
      pairs.push({ product, floor: await runRound(apps.floor, bare, { turns: size.turns, atOnce }) });
    }
    timings.push({ turn: turn.name, atOnce, pairs, cardBytes: Buffer.byteLength(card) });
  }
  return timings;
}
