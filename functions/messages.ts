import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { bot } from './bot';
import { isDeclaredOver, readAtMost } from './host/body';
import { onRequest } from './host/invocation';
import { readJson } from '../bot/json';

/** The largest activity we read, in bytes: Teams sends cards' inputs, never files. */
const largestBody = 256 * 1024;

const tooLarge: HttpResponseInit = { status: 413, jsonBody: { error: 'Send at most 256 KB' } };

/**
 * Teams speaks to the bot here. What costs least is looked at first: the length that a request names, then what its token says
 * of itself, then the body, no further than it may be long (REQUIREMENTS C6).
 */
async function messages(request: HttpRequest): Promise<HttpResponseInit> {
  if (isDeclaredOver(request, largestBody)) return tooLarge;
  const authorization = request.headers.get('authorization') ?? '';
  const refused = bot().refuseToken(authorization);
  if (refused) return { status: refused.status, jsonBody: refused.body };
  const text = await readAtMost(request, largestBody);
  if (text === undefined) return tooLarge;
  const body = readJson(text);
  if (body === undefined)
    return { status: 400, jsonBody: { error: 'Send a Bot Framework activity as JSON' } };
  const reply = await bot().receive({ authorization, body });
  return reply.body === undefined ? { status: reply.status } : { status: reply.status, jsonBody: reply.body };
}

app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'messages',
  handler: onRequest(messages),
});
