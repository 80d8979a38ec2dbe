import { UnsupportedFunctionError } from './errors';

/** Finds out whether a path (without the prefix, without slashes at its ends) is this route's, and its decoded parameters. */
export interface Route {
  match(path: string): Record<string, string> | undefined;
  /** Orders routes: the more literal comes first, a catch-all last. */
  readonly rank: string;
}

const constraints: Readonly<Record<string, string>> = {
  int: '-?\\d+',
  alpha: '[A-Za-z]+',
  guid: '[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}',
};

interface Segment {
  readonly pattern: string;
  readonly rank: string;
  readonly parameter?: string;
}

function parseSegment(segment: string, functionName: string): Segment {
  const parameter = /^\{(\*{0,2})(\w+)(?::(\w+))?(\?)?\}$/.exec(segment);
  if (!parameter) {
    if (/[{}]/.test(segment)) {
      throw new UnsupportedFunctionError(
        `The route of ${functionName} has a segment that the local host cannot read: ${segment}`,
      );
    }
    return { pattern: `/${segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`, rank: '0' };
  }
  const [, star = '', name = '', constraint, optional] = parameter;
  if (star) return { pattern: '(?:/(.*))?', rank: '2', parameter: name };
  const value = constraint === undefined ? '[^/]+' : constraints[constraint];
  if (value === undefined) {
    throw new UnsupportedFunctionError(
      `The route of ${functionName} uses the constraint "${constraint ?? ''}"; the local host knows int, alpha and guid.`,
    );
  }
  return { pattern: optional ? `(?:/(${value}))?` : `/(${value})`, rank: '1', parameter: name };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign: the Functions host hands such a segment on as it came.
  }
}

/**
 * Reads a route of Azure Functions: literal segments, `{name}`, `{name?}`, `{name:int}`, `{*rest}`; case does not matter.
 * Throws `UnsupportedFunctionError` for anything else.
 */
export function parseRoute(template: string, functionName: string): Route {
  const segments = template
    .split('/')
    .filter(Boolean)
    .map((segment) => parseSegment(segment, functionName));
  const pattern = new RegExp(`^${segments.map((segment) => segment.pattern).join('')}$`, 'i');
  const names = segments.flatMap((segment) => (segment.parameter === undefined ? [] : [segment.parameter]));
  return {
    rank: segments.map((segment) => segment.rank).join(''),
    match(path) {
      const found = pattern.exec(path === '' ? '' : `/${path}`);
      if (!found) return undefined;
      const values = names.map((name, index) => [name, found[index + 1]] as const);
      return Object.fromEntries(
        values.flatMap(([name, value]) => (value === undefined ? [] : [[name, decode(value)]])),
      );
    },
  };
}
