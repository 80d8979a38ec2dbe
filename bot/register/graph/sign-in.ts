import { Outage } from '../../commands/outage';
import type { OutageReason } from '../../policy/codes/outages';
import { readToken, type TokenFacts } from './token-facts';

/** No token could be had: nothing was asked of Graph. Its name is how it is known again behind the Graph client, which wraps it. */
class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'no token could be had', { cause });
  }
}

/** As whom Graph is to be spoken to; what is absent is not looked at. */
export interface Expected {
  readonly tenantId?: string | undefined;
  readonly appId?: string | undefined;
}

/** Signs in to Graph, and says of a refusal whether the identity or one of its rights is what is wrong. */
export class SignIn {
  private facts: TokenFacts | undefined;

  constructor(
    private readonly getToken: () => Promise<string>,
    private readonly expected: Expected = {},
  ) {}

  /** A token for Graph. Throws `NotSignedIn`. */
  async token(): Promise<string> {
    try {
      const token = await this.getToken();
      this.facts = readToken(token);
      return token;
    } catch (cause) {
      throw new NotSignedIn(cause);
    }
  }

  /** The outage that a refusal (401 or 403) of a request is. `path` says which right would have been needed. */
  explain(status: number, path: string, requestId?: string): Outage {
    const facts = { system: 'graph', status, requestId } as const;
    const stranger = this.stranger();
    if (stranger !== undefined)
      return new Outage(stranger, { ...facts, reason: 'wrong-identity', what: this.facts?.appId });
    if (status === 401)
      return new Outage('Graph does not take the sign-in of the app', { ...facts, reason: 'not-signed-in' });
    const what = rightFor(path);
    const reason: OutageReason = 'role-missing';
    return new Outage(`Graph refuses: ${what} is missing`, { ...facts, reason, what });
  }

  private stranger(): string | undefined {
    const { tenantId, appId } = this.facts ?? {};
    const { expected } = this;
    if (differs(tenantId, expected.tenantId)) return 'The token for Graph is of another tenant';
    return differs(appId, expected.appId) ? 'The token for Graph is of another application' : undefined;
  }
}

const differs = (found: string | undefined, expected: string | undefined): boolean =>
  found !== undefined && expected !== undefined && found.toLowerCase() !== expected.toLowerCase();

/** The right in Graph that a request needs, by what it asks for. */
function rightFor(path: string): string {
  if (path.includes('/checkMemberGroups')) return 'User.Read.All and GroupMember.Read.All';
  if (path.startsWith('/users')) return 'User.Read.All';
  return 'Sites.Selected with write on the site';
}
