import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { bot } from './bot';
import { readJson } from '../bot/json';

/** The largest activity we read, in bytes: Teams sends cards' inputs, never files. */
const largestBody = 256 * 1024;

/** Teams speaks to the bot here. */
async function messages(request: HttpRequest): Promise<HttpResponseInit> {
  const text = await request.text();
  if (Buffer.byteLength(text) > largestBody)
    return { status: 413, jsonBody: { error: 'Send at most 256 KB' } };
  const body = readJson(text);
  if (body === undefined)
    return { status: 400, jsonBody: { error: 'Send a Bot Framework activity as JSON' } };
  const reply = await bot().receive({ authorization: request.headers.get('authorization') ?? '', body });
  return reply.body === undefined ? { status: reply.status } : { status: reply.status, jsonBody: reply.body };
}

app.http('messages', { methods: ['POST'], authLevel: 'anonymous', route: 'messages', handler: messages });
