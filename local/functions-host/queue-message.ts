import { QueueClient, type DequeuedMessageItem } from '@azure/storage-queue';
import type { QueueSettings } from './host-json';
import type { Invoker, LoadedFunction } from './invoker';
import type { HostLog, RpcInput } from './rpc';

/** What it takes to work on one message. */
export interface MessageWork {
  readonly fn: LoadedFunction;
  readonly queueName: string;
  readonly connection: string;
  readonly settings: QueueSettings;
  readonly invoker: Invoker;
  readonly log: HostLog;
}

/** A client that repeats soon and gives up soon: storage is on this machine, and the listener polls again anyway. */
export function openQueue(connection: string, name: string): QueueClient {
  return new QueueClient(connection, name, {
    retryOptions: { maxTries: 3, retryDelayInMs: 20, maxRetryDelayInMs: 100 },
  });
}

const json = (value: unknown): RpcInput => ({ json: JSON.stringify(value ?? null) });

function metadataOf(message: DequeuedMessageItem, text: string): Record<string, RpcInput> {
  return {
    QueueTrigger: { string: text },
    Id: json(message.messageId),
    DequeueCount: json(message.dequeueCount),
    PopReceipt: json(message.popReceipt),
    InsertionTime: json(message.insertedOn),
    ExpirationTime: json(message.expiresOn),
    NextVisibleTime: json(message.nextVisibleOn),
  };
}

/** The text of a message; undefined when it is not Base64 of UTF-8 although it must be. */
function decode(text: string, encoding: QueueSettings['messageEncoding']): string | undefined {
  if (encoding === 'none') return text;
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  return Buffer.from(text, 'base64').toString('utf8');
}

/** Whether storage said that the queue does not exist. */
export const isMissingQueue = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404;

/** The message of whatever was thrown. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Moves a message that cannot be handled to `<queue>-poison`, which is made when it is first needed. */
async function poison(queue: QueueClient, options: MessageWork, message: DequeuedMessageItem): Promise<void> {
  const name = `${options.queueName}-poison`;
  const poisonQueue = openQueue(options.connection, name);
  await poisonQueue.createIfNotExists();
  await poisonQueue.sendMessage(message.messageText);
  await queue.deleteMessage(message.messageId, message.popReceipt);
  options.log('error', `${options.fn.name}: message ${message.messageId} moved to ${name}`);
}

/**
 * Calls the function with one message, then deletes the message, sends it back after the retry delay or, when its tries are
 * used up, moves it to the poison queue. Rejects only when storage does.
 */
export async function handleMessage(
  queue: QueueClient,
  options: MessageWork,
  message: DequeuedMessageItem,
): Promise<void> {
  const { fn, invoker, log, settings } = options;
  const text = decode(message.messageText, settings.messageEncoding);
  if (text === undefined || message.dequeueCount > settings.maxDequeueCount)
    return poison(queue, options, message);
  try {
    await invoker.invoke(fn, { string: text }, metadataOf(message, text));
  } catch (error) {
    log(
      'error',
      `${fn.name} failed (${String(message.dequeueCount)} of ${String(settings.maxDequeueCount)}): ${reason(error)}`,
    );
    if (message.dequeueCount >= settings.maxDequeueCount) return poison(queue, options, message);
    await queue.updateMessage(message.messageId, message.popReceipt, undefined, settings.retryDelaySeconds);
    return;
  }
  await queue.deleteMessage(message.messageId, message.popReceipt);
}
