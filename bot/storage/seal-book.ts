import type { AppendBlobClient, ContainerClient } from '@azure/storage-blob';
import { createInterface } from 'node:readline';
import type { Seal } from '../commands/ports';
import type { SealBook, Sealed } from '../records/ports';
import { isStatus, storageCall } from './table';
import { utcHourOf, writeInstant } from '../domain/time/instant';

/**
 * Seals in append blobs, one an hour of the day, a line a seal. Azure lets nobody change what was appended; the policy on
 * the container (docs/operating.md) keeps even its owner from deleting a blob. Lines hold references and hashes only.
 */
export class BlobSealBook implements SealBook {
  private made: ContainerClient | undefined;

  constructor(
    private readonly makeContainer: () => ContainerClient,
    private readonly now: () => Date,
  ) {}

  private get container(): ContainerClient {
    return (this.made ??= this.makeContainer());
  }

  async add(seals: readonly Seal[]): Promise<void> {
    if (seals.length === 0) return;
    const text = seals
      .map(({ kind, name, hash }) => `${kind} ${encodeURIComponent(name)} ${hash}\n`)
      .join('');
    const hour = utcHourOf(writeInstant(this.now()));
    const blob = this.container.getAppendBlobClient(blobOf(hour));
    await storageCall((signal) => append(blob, text, signal));
  }

  async *all(): AsyncIterable<Sealed> {
    for (const hour of await this.hours()) yield* this.of(hour);
  }

  async hours(): Promise<readonly string[]> {
    return storageCall(async () => {
      const hours: string[] = [];
      for await (const { name } of this.container.listBlobsFlat()) hours.push(hourOf(name));
      return hours.sort();
    });
  }

  async *of(hour: string): AsyncIterable<Sealed> {
    const blob = this.container.getBlobClient(blobOf(hour));
    const { readableStreamBody } = await storageCall(() => blob.download());
    if (!readableStreamBody) return;
    for await (const line of createInterface({ input: readableStreamBody })) {
      const seal = sealIn(line);
      if (seal) yield { ...seal, sealedIn: hour };
    }
  }
}

/** The blob of an hour, in a folder a day: `2026/11/22T12.txt`. */
const blobOf = (hour: string): string => `${hour.replaceAll('-', '/')}.txt`;
const hourOf = (name: string): string => name.replace(/\.txt$/, '').replaceAll('/', '-');

/** Adds to the blob of the hour, which the first seal of the hour makes. Two first ones at once: the second finds it made. */
async function append(blob: AppendBlobClient, text: string, abortSignal: AbortSignal): Promise<void> {
  const length = Buffer.byteLength(text);
  try {
    await blob.appendBlock(text, length, { abortSignal });
  } catch (problem) {
    if (!isStatus(problem, 404)) throw problem;
    await blob.createIfNotExists({ abortSignal });
    await blob.appendBlock(text, length, { abortSignal });
  }
}

const kinds = ['entry', 'look', 'looks-over'] as const;

function sealIn(line: string): Seal | undefined {
  const [kind, name, hash] = line.split(' ');
  const known = kinds.find((one) => one === kind);
  if (known === undefined || name === undefined || hash === undefined) return undefined;
  return { kind: known, name: decodeURIComponent(name), hash };
}
