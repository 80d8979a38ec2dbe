import * as z from 'zod/v4';
import { GraphRefusal, invalid } from './errors';
import type { GraphCall } from './routing';

/** Reads a JSON body through a schema. Throws a 400 for malformed JSON, another content type or another shape. */
export function readBody<T>(call: GraphCall, schema: z.ZodType<T>): T {
  if (!/^application\/json\b/i.test(call.headers['content-type'] ?? '')) {
    throw new GraphRefusal(400, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.');
  }
  const result = schema.safeParse(parseJson(new TextDecoder().decode(call.body)));
  if (!result.success) throw invalid(z.prettifyError(result.error));
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}
