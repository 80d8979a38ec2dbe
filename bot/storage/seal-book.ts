import type { AppendBlobClient, ContainerClient } from '@azure/storage-blob';
import { createInterface } from 'node:readline';
import type { Seal } from '../commands/ports';
import type { SealBook } from '../records/ports';
import { isStatus, storageCall } from './table';

/**
 * Seals in append blobs, one an hour of the day, a line a seal. Azure lets nobody change what was appended; the policy on
 * the container (docs/operating.md) keeps even its owner from deleting a blob. Lines hold references and hashes only.
 */
export class BlobSealBook implements SealBook {
  constructor(
    private readonly container: ContainerClient,
    private readonly now: () => Date,
  ) {}

  async add(seals: readonly Seal[]): Promise<void> {
    if (seals.length === 0) return;
    const text = seals
      .map(({ kind, name, hash }) => `${kind} ${encodeURIComponent(name)} ${hash}\n`)
      .join('');
    const hour = this.now().toISOString().slice(0, 13);
    const blob = this.container.getAppendBlobClient(`${hour.replaceAll('-', '/')}.txt`);
    await storageCall(() => append(blob, text));
  }

  async *all(): AsyncIterable<Seal> {
    for (const name of await storageCall(() => this.names())) {
      const { readableStreamBody } = await storageCall(() => this.container.getBlobClient(name).download());
      if (!readableStreamBody) continue;
      for await (const line of createInterface({ input: readableStreamBody })) {
        const seal = sealIn(line);
        if (seal) yield seal;
      }
    }
  }

  private async names(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const { name } of this.container.listBlobsFlat()) names.push(name);
    return names.sort();
  }
}

/** Adds to the blob of the hour, which the first seal of the hour makes. Two first ones at once: the second finds it made. */
async function append(blob: AppendBlobClient, text: string): Promise<void> {
  const length = Buffer.byteLength(text);
  try {
    await blob.appendBlock(text, length);
  } catch (problem) {
    if (!isStatus(problem, 404)) throw problem;
    await blob.createIfNotExists();
    await blob.appendBlock(text, length);
  }
}

function sealIn(line: string): Seal | undefined {
  const [kind, name, hash] = line.split(' ');
  if ((kind !== 'entry' && kind !== 'look') || name === undefined || hash === undefined) return undefined;
  return { kind, name: decodeURIComponent(name), hash };
}
