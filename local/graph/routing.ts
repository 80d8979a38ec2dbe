import { GraphRefusal, notFound, StandInMisuse } from './errors';
import type { Params } from './query-options';

/** One request to Graph, whether it came alone or within a batch. */
export interface GraphCall {
  readonly method: string;
  /** Below `/v1.0`, still encoded, without its query. */
  readonly path: string;
  readonly query: Params;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What Graph answers: a body of JSON, or bytes, or nothing. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly bytes?: Uint8Array;
}

/** What a route does; `at` gives the decoded text of a named segment. Refusals are thrown. */
export type Handler = (call: GraphCall, at: (name: string) => string) => GraphAnswer;

/** A method, a pattern such as `/site/lists/:list`, and what happens. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handle: Handler;
}

/**
 * Answers a call by the first route that fits. Throws a 404 for an unknown path and a 405 for a known one with another
 * method. `site` says whether a name (its id, or `host:/path`) is the site that is served.
 */
export function answerBy(
  routes: readonly Route[],
  site: (name: string) => boolean,
): (call: GraphCall) => GraphAnswer {
  const compiled = routes.map((route) => ({ ...route, parts: route.pattern.split('/').slice(1) }));
  return (call) => {
    const segments = segmentsOf(call.path, site);
    const fitting = compiled.filter(({ parts }) => fits(parts, segments));
    const route = fitting.find(({ method }) => method === call.method);
    if (route) return route.handle(call, (name) => named(route.parts, segments, name));
    if (fitting.length > 0)
      throw new GraphRefusal(405, 'methodNotAllowed', 'The HTTP method is not supported here.');
    throw notFound(`Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
  };
}

function fits(parts: readonly string[], segments: readonly string[]): boolean {
  const same = (part: string, index: number): boolean => part.startsWith(':') || part === segments[index];
  return parts.length === segments.length && parts.every(same);
}

function named(parts: readonly string[], segments: readonly string[], name: string): string {
  const found = segments[parts.indexOf(`:${name}`)];
  if (found === undefined) throw new StandInMisuse(`The route ${parts.join('/')} has no segment :${name}`);
  return found;
}

/** Decoded segments; the two addresses by path, of a site and of a file, come down to one segment each. */
function segmentsOf(path: string, site: (name: string) => boolean): string[] {
  const short = path
    .replace(/\/+$/, '')
    .replace(/^\/sites\/([^/:]+:\/[^:]+|[^/:]+)(?::(?=\/|$))?/, (_, name: string) => {
      if (!site(decode(name))) throw notFound('Requested site could not be found');
      return '/site';
    });
  const file = /^(?<drive>.*\/drives\/[^/]+)\/root:\/(?<file>[^:]+)(?::(?<rest>\/.*)?)?$/.exec(short)?.groups;
  if (!file) return short.split('/').slice(1).map(decode);
  const before = (file['drive'] ?? '').split('/').slice(1).map(decode);
  const after = (file['rest'] ?? '').split('/').slice(1).map(decode);
  return [...before, 'root:', decode(file['file'] ?? ''), ...after];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new GraphRefusal(400, 'BadRequest', 'The address is not well encoded.');
  }
}
