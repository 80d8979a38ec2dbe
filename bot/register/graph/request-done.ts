import { traceId } from '../../commands/trace';

/** One request to Graph that is over: what it was, without anything of anybody, and how it went. */
export interface RequestDone {
  readonly method: string;
  /** Its path by `shapeOf`. */
  readonly path: string;
  /** 0 where no answer came. */
  readonly status: number;
  readonly ms: number;
  readonly requestId: string | undefined;
}

/** Words of Graph's own addresses; everything else in a path may be somebody's. */
const words = new Set([
  '$batch',
  'checkMemberGroups',
  'columns',
  'content',
  'delta',
  'drive',
  'drives',
  'fields',
  'getByPath',
  'groups',
  'items',
  'lists',
  'members',
  'permissions',
  'root',
  'search',
  'servicePrincipals',
  'sites',
  'subsites',
  'users',
  'versions',
]);

/** A path by its words alone: a query for items of a list is `/sites/+/lists/+/items`. */
export const shapeOf = (path: string): string =>
  (path.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part === '' || words.has(part) ? part : '+'))
    .join('/');

/**
 * What Microsoft's support may find a request by although no answer named it: what is being followed, as Graph takes it in
 * `client-request-id`. Undefined where nothing is.
 */
export const callId = (): string | undefined =>
  traceId()?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
