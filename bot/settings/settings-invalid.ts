/** The environment cannot be used; `problems` name each variable and what to set, never a value. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';

  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    // Whoever reads this has something to set and nothing to look for in the code: a host prints the stack.
    this.stack = `${this.name}: ${this.message}`;
  }
}
