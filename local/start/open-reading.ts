import type { RequestHandler } from 'express';

/**
 * Lets a person look at the lists in a browser, which has no token to send: a GET without one is taken as theirs.
 * Writing, and everything in tests, needs a token as in the real service.
 */
export const openForReading: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET') request.headers.authorization ??= 'Bearer a-person-looking';
  next();
};
