import type { InvocationContext } from '@azure/functions';
import * as z from 'zod/v4';

/** What a function's log line is worth, in the words of the Functions worker. */
export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

/** Where the host and the functions write their lines. */
export type HostLog = (level: LogLevel, message: string) => void;

/** One request as the Functions host hands it to a worker: text and bytes, nothing parsed. */
export interface RpcHttpRequest {
  readonly url: string;
  readonly method: string;
  readonly nullableHeaders: Readonly<Record<string, { readonly value: string }>>;
  readonly nullableQuery: Readonly<Record<string, { readonly value: string }>>;
  readonly nullableParams: Readonly<Record<string, { readonly value: string }>>;
  readonly body?: { readonly bytes: Uint8Array };
}

/** A value on its way into a function; `@azure/functions` turns it into what the handler sees. */
export type RpcInput =
  { readonly string: string } | { readonly json: string } | { readonly http: RpcHttpRequest };

/** One trigger or binding of a function, as `@azure/functions` describes it to a host. */
interface RpcBinding {
  readonly type?: string;
  readonly direction?: 'in' | 'out' | 'inout';
  readonly [property: string]: unknown;
}

/** A function's name and bindings, the trigger among them. */
export interface FunctionMetadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, RpcBinding>>;
  readonly retryOptions?: unknown;
}

/** What the app registered; only `@azure/functions` knows how to call it. */
export type FunctionHandler = (...inputs: unknown[]) => unknown;

/** One call, as a host describes it to the programming model. */
export interface CoreInvocation {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  readonly request: {
    readonly invocationId: string;
    readonly inputData: readonly { readonly name: string; readonly data: RpcInput }[];
    readonly triggerMetadata?: Readonly<Record<string, RpcInput>>;
  };
  readonly log: (level: LogLevel, category: string, message: string) => void;
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks';
}

/** Microsoft's conversions around one call. */
interface InvocationModel {
  getArguments(): Promise<{ context: InvocationContext; inputs: unknown[] }>;
  invokeFunction(context: InvocationContext, inputs: unknown[], handler: FunctionHandler): Promise<unknown>;
  getResponse(context: InvocationContext, result: unknown): Promise<{ readonly returnValue?: unknown }>;
}

/** What `@azure/functions` gives the host once, before the first registration. */
export interface ProgrammingModel {
  readonly name: string;
  readonly version: string;
  getInvocationModel(invocation: CoreInvocation): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
}

const nullable = <T extends z.ZodType>(value: T) => z.object({ value }).nullish();

const cookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  domain: nullable(z.string()),
  path: nullable(z.string()),
  expires: nullable(z.object({ seconds: z.number() })),
  secure: nullable(z.boolean()),
  httpOnly: nullable(z.boolean()),
  sameSite: z.enum(['none', 'lax', 'strict', 'explicitNone']).nullish(),
  maxAge: nullable(z.number()),
});

/** A cookie of a response, in the worker's words. */
export type RpcCookie = z.infer<typeof cookieSchema>;

/** What an HTTP function's return value has become after Microsoft's conversion; null when it returned nothing. */
export const httpReturnSchema = z
  .object({
    http: z.object({
      statusCode: z.coerce.number().int(),
      headers: z.record(z.string(), z.string()).default({}),
      cookies: z.array(cookieSchema).default([]),
      body: z.object({ bytes: z.instanceof(Uint8Array) }).nullish(),
    }),
  })
  .nullish();
