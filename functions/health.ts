import { app } from '@azure/functions';
import { version } from '../package.json';
import { bot } from './bot';

/** Says that the app started with usable settings, which version it is and which policy is in force. Contacts nobody. */
app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: async () => ({ jsonBody: { status: 'ok', version, policy: bot().policy } }),
});
