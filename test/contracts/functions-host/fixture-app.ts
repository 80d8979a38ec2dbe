import { app, output, trigger, type InvocationContext, type Timer } from '@azure/functions';

/** What the fixture's queue function saw of one message. */
export interface SeenMessage {
  readonly message: unknown;
  readonly metadata: InvocationContext['triggerMetadata'];
}

/** What a timer of the fixture saw. */
export interface SeenTick {
  readonly name: string;
  readonly timer: Timer;
  readonly at: string;
}

let now = (): Date => new Date(0);
/** Everything the functions of this app saw, in order. */
export const seen = { messages: [] as SeenMessage[], ticks: [] as SeenTick[], terminated: 0 };
/** Failures that the fixture shall show: a message is refused until this many tries. */
export const plan = { refusals: 0, onTick: (): Promise<void> => Promise.resolve() };

/** Takes the clock, as the product's entry does. */
export function useClock(clock: () => Date): void {
  now = clock;
}

class FixtureFailure extends Error {}

app.hook.appTerminate(() => {
  seen.terminated += 1;
});

app.http('echo', {
  methods: ['GET', 'POST'],
  authLevel: 'function',
  route: 'echo/{id}/{rest?}',
  handler: async (request) => ({
    status: 201,
    headers: { 'x-method': request.method },
    cookies: [{ name: 'seen', value: 'yes', httpOnly: true, sameSite: 'Lax' }],
    jsonBody: {
      params: request.params,
      query: Object.fromEntries(request.query),
      header: request.headers.get('x-test'),
      url: request.url,
      body: await request.text(),
    },
  }),
});
app.get('fixed', { route: 'echo/fixed', handler: () => ({ body: 'literal' }) });
app.post('size', {
  handler: async (request) => ({ body: String((await request.arrayBuffer()).byteLength) }),
});
app.get('bytes', {
  handler: () => ({ body: Buffer.from([0, 255, 1]), headers: { 'content-type': 'image/png' } }),
});
app.generic('silent', {
  trigger: trigger.http({ methods: ['GET'] }),
  return: output.http({}),
  handler: () => undefined,
});
app.get('failing', {
  handler: () => {
    throw new FixtureFailure('a secret of the handler');
  },
});

app.storageQueue('work', {
  queueName: 'fixture-work',
  connection: 'AzureWebJobsStorage',
  handler: (message, context) => {
    seen.messages.push({ message, metadata: context.triggerMetadata });
    if (Number(context.triggerMetadata?.['dequeueCount']) <= plan.refusals)
      throw new FixtureFailure('not yet');
  },
});

const tick =
  (name: string) =>
  async (timer: Timer): Promise<void> => {
    seen.ticks.push({ name, timer, at: now().toISOString() });
    await plan.onTick();
  };
app.timer('daily', { schedule: '0 0 7 * * *', handler: tick('daily') });
app.timer('frequent', { schedule: '0 */5 * * * *', handler: tick('frequent') });
app.timer('failing-weekly', {
  schedule: '0 30 7 * * MON',
  handler: async (timer) => {
    await tick('failing-weekly')(timer);
    throw new FixtureFailure('the week was bad');
  },
});
