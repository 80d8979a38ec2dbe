import { ExportParts } from '../../bot/deliveries/records/export-parts';

/** The parts of a file that takes ten characters, each piece added in turn. */
async function partsOf(pieces: readonly string[]): Promise<readonly string[]> {
  const written: string[] = [];
  const parts = new ExportParts({
    limit: 10,
    begin: (part) => `<${part}:`,
    end: (next) => `:${next ?? 'end'}>`,
    write: async (part, text) => {
      written[part - 1] = text;
    },
  });
  for (const piece of pieces) await parts.add(piece);
  await parts.finish();
  return written;
}

describe('A file that may be too long for one', () => {
  it('X4 · is one where everything fits, and one where there is nothing', async () => {
    expect(await partsOf(['aaaa', 'bbbb'])).toEqual(['<1:aaaabbbb:end>']);
    expect(await partsOf([])).toEqual(['<1::end>']);
  });

  it('X4 · goes on in a next part that the one before names, and no piece is torn or lost', async () => {
    expect(await partsOf(['aaaaaa', 'bbbbbb', 'cccc', 'd'])).toEqual([
      '<1:aaaaaa:2>',
      '<2:bbbbbbcccc:3>',
      '<3:d:end>',
    ]);
  });

  it('X4 · takes a piece that is longer than a part by itself', async () => {
    expect(await partsOf(['a'.repeat(30), 'b'])).toEqual([`<1:${'a'.repeat(30)}:2>`, '<2:b:end>']);
  });
});
