/** A frame of ours: of a source, or of the bundle where its source map is not read. */
const ours = [
  /[/\\]((?:bot|functions|cards|policy)[/\\][^:()]+\.ts:\d+)/,
  /[/\\](dist[/\\][^:()]+\.cjs:\d+:\d+)/,
];

/**
 * Where something was thrown: the first frame of our own in its stack, such as `takeStep bot/commands/take-step.ts:41`, without
 * what the message says. What a library threw is placed where we called it. '' where no frame is ours.
 */
export function findOwnFrame({ stack = '', message }: Error): string {
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line));
  const own = frames.filter((line) => !/[/\\]node_modules[/\\]/.test(line));
  for (const frame of ours) {
    for (const line of own) {
      const [, place] = frame.exec(line) ?? [];
      if (place === undefined) continue;
      const [, by = ''] = /^ {4}at (?:async )?([\w.<>]+) \(/.exec(line) ?? [];
      return `${by} ${place.replaceAll('\\', '/')}`.trim();
    }
  }
  return '';
}
