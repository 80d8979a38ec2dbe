import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries } from '../../bot/teams/door/entries';

const folder = join(__dirname, '..', '..', 'functions');
const source = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
/** The names under which triggers of a kind are registered; what was given up belongs to its queue. */
const registered = (kind: string): readonly string[] =>
  [...source.matchAll(new RegExp(`app\\.${kind}\\(\\s*'([^']+)'`, 'g'))].map(([, name = '']) =>
    name.replace(/-given-up$/, ''),
  );

describe('X5 · the table of the door', () => {
  it.each([
    ['queue', 'storageQueue'],
    ['timer', 'timer'],
  ] as const)('X5 · names each %s that the app listens to, and no other', (way, kind) => {
    expect([...new Set(registered(kind))].sort()).toEqual(Object.keys(entries[way]).sort());
  });

  it('X5 · lets nothing in without a need but the emergency steps', () => {
    const open = Object.entries(entries).flatMap(([way, rows]) =>
      Object.entries(rows).flatMap(([entry, { of }]) => (of === 'nothing' ? [`${way}/${entry}`] : [])),
    );
    expect(open.sort()).toEqual(['command/emergency', 'elsewhere/emergency', 'verb/emergency']);
  });

  it('X5 · asks the directory anew for whatever changes something under a permission', () => {
    const changing = Object.entries({ ...entries.verb, ...entries.submit }).filter(([entry]) =>
      /^(?:export|record-absence-for|cancel-absence-for|customer-)/.test(entry),
    );
    expect(changing.length).toBeGreaterThan(5);
    for (const [, need] of changing) expect(need).toMatchObject({ fresh: true });
  });
});
