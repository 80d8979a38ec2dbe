import { app } from '@azure/functions';
import { bot } from './bot';

/** Says that the app started with usable settings, and which policy is in force. Contacts nobody. */
app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: async () => ({ jsonBody: { status: 'ok', policy: bot().policy } }),
});
