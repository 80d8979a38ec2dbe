import type { DequeuedMessageItem } from '@azure/storage-queue';
import { handleMessage, isMissingQueue, openQueue, reason, type MessageWork } from './queue-message';

/** How eagerly a queue is polled and how long a message is hidden while a function works on it. */
export interface QueuePolling {
  /** Pause after a poll that found something, in milliseconds. */
  readonly minMs: number;
  /** Longest pause while the queue stays empty, in milliseconds; Azure goes up to a minute. */
  readonly maxMs: number;
  /** Seconds; ten minutes on Azure, which is why redelivery after a crash can take that long. */
  readonly leaseSeconds: number;
}

/** One queue-triggered function at work. */
export interface QueueListener {
  readonly queueName: string;
  /** Begins polling in the background. */
  start(): void;
  /** Takes one batch now, after any poll already under way; resolves to the number of messages received. */
  poll(): Promise<number>;
  /** Resolves when the messages now in hand are deleted, sent back or moved away. */
  settled(): Promise<void>;
  /** Ends polling and waits for the messages in hand. */
  stop(): Promise<void>;
}

/** What a listener works with. */
export interface QueueListenerOptions extends MessageWork {
  readonly polling: QueuePolling;
}

/**
 * A listener for one function, with the promises of Azure's queue trigger: at least once, `batchSize` messages at a time and
 * more when no more than `newBatchThreshold` are in hand; a failed message comes back after host.json's
 * `visibilityTimeout` and goes to the poison queue after `maxDequeueCount` tries. A queue that does not exist is an empty one.
 */
export function createQueueListener(options: QueueListenerOptions): QueueListener {
  const { fn, log, polling, settings } = options;
  const queue = openQueue(options.connection, options.queueName);
  const inHand = new Set<Promise<void>>();
  let turn: Promise<unknown> = Promise.resolve();
  let wake = new AbortController();
  let stopped = false;
  let loop: Promise<void> = Promise.resolve();

  const take = (message: DequeuedMessageItem): void => {
    const work = handleMessage(queue, options, message)
      .catch((error: unknown) => {
        log('error', `${fn.name}: message ${message.messageId} could not be settled: ${reason(error)}`);
      })
      .finally(() => inHand.delete(work));
    inHand.add(work);
  };
  const receive = async (): Promise<number> => {
    while (inHand.size > settings.newBatchThreshold) await Promise.race(inHand);
    if (stopped) return 0;
    try {
      const request = { numberOfMessages: settings.batchSize, visibilityTimeout: polling.leaseSeconds };
      const { receivedMessageItems } = await queue.receiveMessages(request);
      receivedMessageItems.forEach(take);
      return receivedMessageItems.length;
    } catch (error) {
      if (!isMissingQueue(error)) log('warning', `${fn.name}: the queue could not be read: ${reason(error)}`);
      return 0;
    }
  };
  const poll = (): Promise<number> => {
    const next = turn.then(receive);
    turn = next;
    return next;
  };
  const pollUntilStopped = async (): Promise<void> => {
    let pauseMs = polling.minMs;
    while (!stopped) {
      pauseMs = (await poll()) > 0 ? polling.minMs : Math.min(pauseMs * 2, polling.maxMs);
      await pause(pauseMs, wake.signal);
    }
  };
  return {
    queueName: options.queueName,
    async settled() {
      await Promise.all(inHand);
    },
    start() {
      stopped = false;
      wake = new AbortController();
      loop = pollUntilStopped();
    },
    poll,
    async stop() {
      stopped = true;
      wake.abort();
      await loop;
      await Promise.all(inHand);
    },
  };
}

/** Waits `ms` milliseconds or until the signal says to stop waiting. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
