import { app } from '@azure/functions';
import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, TestAdapter } from 'botbuilder';

/** Lets a teams-ai application answer one message, all of it from inside the bundle; resolves to what it said. */
export async function converse(): Promise<string | undefined> {
  const adapter = new TestAdapter(async (context) => {
    await bot.run(context);
  });
  const bot = new Application({ startTypingTimer: false });
  bot.message(/^hello$/, async (context) => {
    await context.sendActivity('good morning');
  });
  await adapter
    .send({ type: ActivityTypes.Message, text: 'hello', from: { id: 'a', name: 'A' } })
    .startTest();
  return adapter.getNextReply().text;
}

app.http('bundled', { methods: ['GET'], handler: () => ({ body: 'from the bundle' }) });
