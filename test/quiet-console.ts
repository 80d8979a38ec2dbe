/**
 * Keeps what the app writes to the console for the length of a suite, instead of printing it: on Azure these lines are its
 * log. Call it at the top of a suite; gives the lines, oldest first.
 */
export function quietConsole(): readonly string[] {
  const lines: string[] = [];
  const keep = (...said: unknown[]): void => void lines.push(said.map(String).join(' '));
  const spies: jest.SpyInstance[] = [];
  beforeAll(() => {
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      spies.push(jest.spyOn(console, level).mockImplementation(keep));
    }
  });
  afterAll(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return lines;
}
