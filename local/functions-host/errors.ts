/** The app asked for something that this host does not imitate; the message names the function and the way out. */
export class UnsupportedFunctionError extends Error {
  override readonly name = 'UnsupportedFunctionError';
}

/** A timer's schedule is not an NCRONTAB expression of six fields. */
export class InvalidScheduleError extends Error {
  override readonly name = 'InvalidScheduleError';
}

/** host.json is not what the Functions host reads; the message names the path. */
export class InvalidHostJsonError extends Error {
  override readonly name = 'InvalidHostJsonError';
}

/** No function, or no function of this kind, has the name that was given. */
export class UnknownFunctionError extends Error {
  override readonly name = 'UnknownFunctionError';
}

/** The work in the queues did not come to an end in time; `running` names what was still busy. */
export class DrainTimeoutError extends Error {
  override readonly name = 'DrainTimeoutError';

  constructor(
    timeoutMs: number,
    readonly running: readonly string[],
  ) {
    const still = running.length === 0 ? 'messages keep arriving' : `still running: ${running.join(', ')}`;
    super(`The queues were not empty after ${String(timeoutMs)} ms; ${still}.`);
  }
}
