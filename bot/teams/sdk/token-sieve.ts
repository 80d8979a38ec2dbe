import * as z from 'zod/v4';
import { readJson } from '../../json';

/** Issuer of the tokens that Bot Service sends for a channel. */
export const channelIssuer = 'https://api.botframework.com';

/** How far clocks may differ, in milliseconds: as much as the library grants. */
const skewMs = 5 * 60_000;

const claimsSchema = z.object({ iss: z.string(), aud: z.string(), exp: z.number() });

/**
 * Whether an Authorization header may hold a token of Bot Service for this bot, by what the token says of itself: a first
 * sieve, proving nothing. What it lets through is verified by the library, which fetches keys from the internet to do so and
 * remembers every new issuer; what says itself that it is not for us, or over, costs neither.
 */
export function mayBeBotService(authorization: string, appId: string, now: Date): boolean {
  const claims = claimsOf(authorization);
  if (claims?.iss !== channelIssuer || claims.aud !== appId) return false;
  return claims.exp * 1_000 + skewMs > now.getTime();
}

function claimsOf(authorization: string): z.infer<typeof claimsSchema> | undefined {
  const [scheme = '', token = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'bearer') return undefined;
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  // Not a token at all: nobody issued it.
  return claimsSchema.safeParse(readJson(payload)).data;
}
