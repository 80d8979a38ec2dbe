/** The demo cannot be made: its file says something that the bot refuses. The message names the step and what was answered. */
export class DemoRefusedError extends Error {
  override readonly name = 'DemoRefusedError';
}
