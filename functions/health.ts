import { app } from '@azure/functions';
import { version } from '../package.json';
import { bot } from './bot';
import { onRequest } from './host/invocation';

/** Says that the app is alive: it started with usable settings. Contacts nobody: `ready` does. */
app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: onRequest(async () => ({ jsonBody: { status: 'alive', version, policy: bot().policy } })),
});

/** Says whether the app reaches what it depends on: 503 where it does not. Somebody looked at most half a minute ago. */
app.http('ready', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'ready',
  handler: onRequest(async () => {
    const { isReady, ...said } = await bot().ready();
    return { status: isReady ? 200 : 503, jsonBody: { status: isReady ? 'ready' : 'not-ready', ...said } };
  }),
});
