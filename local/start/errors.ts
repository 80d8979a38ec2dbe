/** The port is in use; the message says how to choose another. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(port: number) {
    super(
      `Port ${String(port)} is taken. Stop what uses it, or choose another: set PORT, for example PORT=3979.`,
    );
  }
}

/** The app's entry is not there; the message says how to make it. */
export class EntryMissingError extends Error {
  override readonly name = 'EntryMissingError';
}
