import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/v4';

const count = z.number().int().min(0);

const costsSchema = z.object({
  /** What each kind of turn asks of others before it is answered. */
  turns: z.array(
    z.object({
      turn: z.string(),
      /** Requests to Graph; a `$batch` is one. */
      graph: count,
      /** How many requests to Graph the turn may make. */
      budget: count,
      /** Requests to the Bot Connector, the answer into the chat included. */
      connector: count,
      /** Requests to Azure Storage, such as `POST queue deliveries`. */
      storage: z.array(z.string()),
    }),
  ),
  /** The deployed file, in bytes. */
  bundleBytes: count,
  /** The heaviest card when every entry is as long as it may be. */
  largestCard: z.object({ name: z.string(), bytes: count }),
  /** CPU time of loading the deployed file, as a multiple of the bare bot's. */
  loading: z.object({
    /** The median over pairs. */
    ratio: z.number().positive(),
    /** The standard error of that median, as the scatter of the pairs shows it. */
    noise: z.number().min(0),
    pairs: z.number().int().positive(),
  }),
});

/** What the product costs, as it was measured in one run. */
export type Costs = z.infer<typeof costsSchema>;

const figuresSchema = costsSchema.extend({
  accepted: z.object({
    /** The day of the last acceptance. */
    on: z.iso.date(),
    /** The commit that it stood on, in short. */
    commit: z.string(),
  }),
});

/** What somebody accepted that the product may cost. */
export type Figures = z.infer<typeof figuresSchema>;

/** Where the figures are committed. */
export const figuresFile = join(resolve(__dirname, '..'), 'figures.json');

/** Whether any figures are committed yet. */
export const hasFigures = (): boolean => existsSync(figuresFile);

/** Reads the committed figures. Throws where the file is not there or holds something else. */
export const readFigures = (): Figures => figuresSchema.parse(JSON.parse(readFileSync(figuresFile, 'utf8')));
