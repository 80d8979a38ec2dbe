import * as z from 'zod/v4';
import { readJson } from '../../json';

/** What an access token says of whoever shows it: nothing here is proof, it only explains a refusal. */
export interface TokenFacts {
  readonly tenantId: string | undefined;
  readonly appId: string | undefined;
  /** The rights it carries: those of an application and those lent by a person. */
  readonly rights: readonly string[];
}

const payloadSchema = z.object({
  tid: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  roles: z.array(z.string()).default([]),
  scp: z.string().default(''),
});

/** Reads what a token says of itself; undefined for a text that is no such token, as on a laptop. */
export function readToken(token: string): TokenFacts | undefined {
  const [, payload, ...rest] = token.split('.');
  if (payload === undefined || rest.length !== 1) return undefined;
  const said = payloadSchema.safeParse(readJson(Buffer.from(payload, 'base64url').toString('utf8'))).data;
  if (!said) return undefined;
  const lent = said.scp.split(' ').filter((right) => right !== '');
  return { tenantId: said.tid, appId: said.appid ?? said.azp, rights: [...said.roles, ...lent] };
}
