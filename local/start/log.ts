import type { InvocationRecord } from '../functions-host/invoker';
import type { HostLog } from '../functions-host/rpc';

/** The lines of one start: kept for whoever asks, shown unless quiet. */
export interface LocalLog {
  readonly lines: readonly string[];
  readonly host: HostLog;
  readonly invocation: (record: InvocationRecord) => void;
}

const kept = 10_000;

/** Whether a line says of one request that it went well: kept, but ten of them to a click would bury what somebody looks for. */
const isEachRequest = (level: string, message: string): boolean =>
  level === 'information' && message.includes('"event":"dependency"');

/** A log that keeps its last 10,000 lines; when it is not quiet, warnings and errors go to stderr and the rest to stdout, but for each request that went well. */
export function createLog(quiet: boolean): LocalLog {
  const lines: string[] = [];
  const write = (level: string, message: string): void => {
    const line = `${level} ${message}`;
    lines.push(line);
    if (lines.length > kept) lines.shift();
    if (quiet || isEachRequest(level, message)) return;
    if (['warning', 'error', 'critical'].includes(level)) console.error(line);
    else console.log(line);
  };
  return {
    lines,
    host(level, message) {
      if (level !== 'trace' && level !== 'debug' && level !== 'none') write(level, message);
    },
    invocation({ functionName, durationMs, outcome }) {
      write('information', `${functionName} ${outcome} after ${durationMs.toFixed(0)} ms`);
    },
  };
}
