import type { ErrorRequestHandler } from 'express';

/** Answers 400 with a hint when express could not read a body as JSON; other errors go on. */
export function malformedJson(hint: string): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (error instanceof Error && 'status' in error && error.status === 400) {
      response.status(400).json({ error: `The body is not JSON. ${hint}` });
    } else next(error);
  };
}
