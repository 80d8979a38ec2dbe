import {
  AuthenticationHandler,
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
} from '@microsoft/microsoft-graph-client';

/** What a Graph client is made of. */
export interface GraphClientOptions {
  /** Gives an access token for Graph; called for each request, so it should cache. */
  readonly getToken: () => Promise<string>;
  /** Where requests really go, for the local stand-in (`http://127.0.0.1:3978/graph`); absent: to Graph itself. */
  readonly origin?: string | undefined;
  /** How we introduce ourselves, as Microsoft asks of applications: `NONISV|Organisation|App/1.0`. */
  readonly userAgent: string;
  /** Told of each request as it leaves: for counting. */
  readonly onRequest?: ((method: string, url: string) => void) | undefined;
}

/**
 * A Graph client without the library's own retries, which would repeat creates and outlast our deadlines. The base
 * stays graph.microsoft.com even for the stand-in, since the client strips tokens from other hosts; the last link
 * of the chain turns the address.
 */
export function createGraphClient(options: GraphClientOptions): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: options.getToken });
  const introduction = new Introduction(options);
  const last: Middleware =
    options.origin === undefined ? new HTTPMessageHandler() : new LocalMessageHandler(options.origin);
  authentication.setNext(introduction);
  introduction.setNext(last);
  return Client.initWithMiddleware({ middleware: authentication });
}

class Introduction implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly options: GraphClientOptions) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = urlOf(context);
    this.options.onRequest?.(context.options?.method ?? 'GET', url);
    context.options = {
      ...context.options,
      headers: { ...plainHeaders(context.options?.headers), 'User-Agent': this.options.userAgent },
    };
    await this.next?.execute(context);
  }
}

class LocalMessageHandler implements Middleware {
  constructor(private readonly origin: string) {}

  async execute(context: Context): Promise<void> {
    const url = urlOf(context).replace('https://graph.microsoft.com', this.origin);
    context.response = await fetch(url, context.options);
  }
}

/** The client says with a browser's types what it sends; with ours that is an address or a `Request`. */
function urlOf({ request }: { readonly request: unknown }): string {
  return request instanceof Request ? request.url : String(request);
}

function plainHeaders(headers: ConstructorParameters<typeof Headers>[0]): Record<string, string> {
  return Object.fromEntries(new Headers(headers).entries());
}
