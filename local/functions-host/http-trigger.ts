import type { Request, RequestHandler, Response } from 'express';
import type { Invoker, LoadedFunction } from './invoker';
import { parseRoute, type Route } from './route-template';
import { httpReturnSchema, type HostLog, type RpcCookie, type RpcHttpRequest } from './rpc';

/** The largest body the Functions host accepts, in bytes. */
const bodyLimitBytes = 100 * 1024 * 1024;

interface HttpFunction {
  readonly fn: LoadedFunction;
  readonly route: Route;
  readonly methods: ReadonlySet<string>;
}

function httpFunction(fn: LoadedFunction): HttpFunction {
  const { route, methods } = fn.metadata.bindings[fn.triggerName] ?? {};
  const listed = Array.isArray(methods) ? methods.map((method) => String(method).toUpperCase()) : [];
  return {
    fn,
    route: parseRoute(typeof route === 'string' ? route : fn.name, fn.name),
    methods: new Set(listed),
  };
}

/** The whole body; undefined when it is larger than the Functions host takes. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket must stay open for the refusal to be heard.
  const sent: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of sent) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bodyLimitBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const wrapped = (entries: Iterable<readonly [string, string]>): Record<string, { value: string }> =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));

function toRpc(request: Request, params: Record<string, string>, body: Buffer): RpcHttpRequest {
  const url = new URL(request.originalUrl, `http://${request.headers.host ?? '127.0.0.1'}`);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return {
    url: url.href,
    method: request.method,
    nullableHeaders: wrapped(headers),
    nullableQuery: wrapped(url.searchParams),
    nullableParams: wrapped(Object.entries(params)),
    ...(body.length > 0 ? { body: { bytes: body } } : {}),
  };
}

function setCookie(response: Response, cookie: RpcCookie): void {
  const sameSite = cookie.sameSite === 'explicitNone' ? 'none' : cookie.sameSite;
  response.cookie(cookie.name, cookie.value, {
    path: cookie.path?.value ?? '/',
    ...(cookie.domain ? { domain: cookie.domain.value } : {}),
    ...(cookie.expires ? { expires: new Date(cookie.expires.value.seconds * 1000) } : {}),
    ...(cookie.secure ? { secure: cookie.secure.value } : {}),
    ...(cookie.httpOnly ? { httpOnly: cookie.httpOnly.value } : {}),
    ...(cookie.maxAge ? { maxAge: cookie.maxAge.value * 1000 } : {}),
    ...(cookie.sameSite && cookie.sameSite !== 'none' && sameSite ? { sameSite } : {}),
  });
}

function answer(response: Response, returned: unknown): void {
  const value = httpReturnSchema.parse(returned);
  if (!value) {
    response.status(204).end();
    return;
  }
  const { statusCode, headers, cookies, body } = value.http;
  response.status(statusCode);
  for (const [name, text] of Object.entries(headers)) response.setHeader(name, text);
  for (const cookie of cookies) setCookie(response, cookie);
  response.end(body?.bytes);
}

/**
 * Serves the app's HTTP functions under the route prefix, whatever their authLevel: keys are a matter of Azure. An unknown
 * route or method is 404 and a handler's exception 500 without a body, as on Azure. Bodies over 100 MB are 413.
 */
export function serveHttpFunctions(
  functions: readonly LoadedFunction[],
  routePrefix: string,
  invoker: Invoker,
  log: HostLog,
): RequestHandler {
  const served = functions.map(httpFunction).sort((a, b) => a.route.rank.localeCompare(b.route.rank));
  const prefix = routePrefix === '' ? '/' : `/${routePrefix}/`;
  return async (request, response, next) => {
    if (!request.path.startsWith(prefix)) {
      next();
      return;
    }
    const path = request.path.slice(prefix.length).replace(/\/$/, '');
    const target = served.flatMap(({ fn, route, methods }) => {
      const params = methods.has(request.method) ? route.match(path) : undefined;
      return params ? [{ fn, params }] : [];
    })[0];
    if (target) await serve(target, request, response, { invoker, log });
    else response.status(404).end();
  };
}

async function serve(
  { fn, params }: { readonly fn: LoadedFunction; readonly params: Record<string, string> },
  request: Request,
  response: Response,
  { invoker, log }: { readonly invoker: Invoker; readonly log: HostLog },
): Promise<void> {
  const body = await readBody(request);
  if (!body) {
    response.status(413).setHeader('connection', 'close').end();
    return;
  }
  try {
    answer(response, await invoker.invoke(fn, { http: toRpc(request, params, body) }));
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log('error', `${fn.name} failed: ${said}`);
    if (!response.headersSent) response.status(500);
    response.end();
  }
}
