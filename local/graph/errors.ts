import { DateTime } from 'luxon';

/** What Graph answers instead of an effect: a status, its code and its sentence. Every handler throws it; the edge turns it into a body. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** A stand-in that was called wrongly by our own code (not by a request): a list of that name is missing, a route names no such segment. */
export class StandInMisuse extends Error {
  override readonly name = 'StandInMisuse';
}

/** 400 `invalidRequest`: what SharePoint answers to most of what it dislikes, a duplicate in a unique column included. */
export const invalid = (message: string): GraphRefusal => new GraphRefusal(400, 'invalidRequest', message);

/** 404 `itemNotFound` for a thing that is not there. */
export const notFound = (message = 'The specified resource was not found.'): GraphRefusal =>
  new GraphRefusal(404, 'itemNotFound', message);

/** 409 `nameAlreadyExists` for a list, column or file whose name is taken. */
export const nameTaken = (): GraphRefusal =>
  new GraphRefusal(409, 'nameAlreadyExists', 'The specified name already exists.');

/** 412 for an If-Match that names another version. Callers branch on the status: the real code varies. */
export const versionMismatch = (): GraphRefusal =>
  new GraphRefusal(412, 'notAllowed', "ETag does not match current item's value.");

/** The list view threshold of 5,000 rows, which Graph surfaces as a 429 without a Retry-After: waiting does not help. */
export const overThreshold = (): GraphRefusal =>
  new GraphRefusal(
    429,
    'activityLimitReached',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );

/** 400 for a filter on a column without an index, in the words of the real service. */
export const notIndexed = (name: string): GraphRefusal =>
  invalid(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

const faultCodes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  409: 'conflict',
  412: 'notAllowed',
  429: 'activityLimitReached',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
};

/** The refusal that a fault plan asks for; `retryAfter` in seconds becomes the header. */
export function orderedRefusal(status: number, retryAfter: number | undefined): GraphRefusal {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return new GraphRefusal(
    status,
    faultCodes[status] ?? 'generalException',
    'A fault was ordered for this request.',
    headers,
  );
}

/** Graph's error body; `at` and the two ids are what support asks for when something is reported to them. */
export function errorBody(
  refusal: GraphRefusal,
  at: Date,
  requestId: string,
  clientRequestId: string,
): object {
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      innerError: {
        date: DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
        'request-id': requestId,
        'client-request-id': clientRequestId,
      },
    },
  };
}
