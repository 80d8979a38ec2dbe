import { writeFileSync } from 'node:fs';

/** Writes the app's settings into a file that `node --env-file` reads, so that commands can be run beside the start. */
export function writeSettings(file: string, settings: Readonly<Record<string, string>>): void {
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
}
