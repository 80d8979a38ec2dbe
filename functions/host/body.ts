import type { HttpRequest } from '@azure/functions';

/** Whether a request says itself, by its Content-Length, that its body holds more than so many bytes. */
export const isDeclaredOver = ({ headers }: Pick<HttpRequest, 'headers'>, bytes: number): boolean =>
  Number(headers.get('content-length') ?? 0) > bytes;

/** The body as text, read no further than so many bytes; undefined where it holds more. */
export async function readAtMost(
  { body }: Pick<HttpRequest, 'body'>,
  bytes: number,
): Promise<string | undefined> {
  if (!body) return '';
  const sent: AsyncIterable<Uint8Array> = body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of sent) {
    size += chunk.length;
    if (size > bytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
