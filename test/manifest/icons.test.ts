import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { icons } from '../../scripts/draw-icons';
import { iconProblems, pixelsOf } from '../../scripts/icon-rules';

const shipped = (name: string): Buffer => readFileSync(join(__dirname, '..', '..', 'manifest', name));

/** A square of one colour, as a PNG file. */
function aSquare(side: number, pixel: readonly [number, number, number, number]): Buffer {
  const picture = new PNG({ width: side, height: side });
  picture.data.set(Array.from({ length: side * side }, () => pixel).flat());
  return PNG.sync.write(picture);
}

describe('the icons', () => {
  it.each(['color.png', 'outline.png'] as const)('%s is what Teams asks for', (name) => {
    expect(iconProblems(name, shipped(name))).toEqual([]);
  });

  it.each(['color.png', 'outline.png'] as const)('%s is what the script draws', (name) => {
    const [drawn, kept] = [PNG.sync.read(icons[name]()), PNG.sync.read(shipped(name))];
    expect([drawn.width, drawn.height]).toEqual([kept.width, kept.height]);
    expect(drawn.data.equals(kept.data)).toBe(true);
  });

  it('keep the drawing of the colour icon within the 120 pixels in the middle', () => {
    const { data, width } = PNG.sync.read(shipped('color.png'));
    const pixels = pixelsOf(data);
    const [ground] = pixels;
    const drawn = pixels.flatMap((pixel, at) =>
      pixel.join() === ground?.join() ? [] : [at % width, Math.floor(at / width)],
    );
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(36);
    expect(Math.max(...drawn)).toBeLessThan(156);
  });
});

describe('an icon is refused with the mend', () => {
  it.each([
    ['of another size', 'color.png', aSquare(96, [0, 0, 0, 255]), '192 by 192'],
    ['in colour that is see-through', 'color.png', aSquare(192, [0, 0, 0, 128]), 'fill the whole square'],
    ['in outline that has a colour', 'outline.png', aSquare(32, [255, 0, 0, 255]), 'white alone'],
    ['in outline on a solid ground', 'outline.png', aSquare(32, [255, 255, 255, 255]), 'transparent'],
    ['in outline with nothing on it', 'outline.png', aSquare(32, [0, 0, 0, 0]), 'it is empty'],
  ] as const)('%s', (_, name, file, said) => {
    expect(iconProblems(name, file).join('\n')).toContain(said);
  });

  it.each([
    ['is no PNG', Buffer.from('GIF89a')],
    ['is cut short', shipped('color.png').subarray(0, 200)],
    ['is empty', Buffer.alloc(0)],
  ])('that %s', (_, file) => {
    expect(iconProblems('color.png', file)).toEqual([
      'color.png: save it as a PNG file; this is none, or it is cut short',
    ]);
  });
});
