import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { icons } from '../../scripts/draw-icons';
import { iconProblems, pixelsOf } from '../../scripts/icon-rules';
import { decodePng, encodePng, type Picture, UnreadablePng } from '../../scripts/png';

const shipped = (name: string): Buffer => readFileSync(join(__dirname, '..', '..', 'manifest', name));

/** A square of one colour. */
const aSquare = (side: number, pixel: readonly [number, number, number, number]): Picture => ({
  width: side,
  height: side,
  rgba: Uint8Array.from(Array.from({ length: side * side }, () => pixel).flat()),
});

describe('the icons', () => {
  it.each(['color.png', 'outline.png'] as const)('%s is what Teams asks for', (name) => {
    expect(iconProblems(name, shipped(name))).toEqual([]);
  });

  it.each(['color.png', 'outline.png'] as const)('%s is what the script draws', (name) => {
    expect(decodePng(icons[name]())).toEqual(decodePng(shipped(name)));
  });

  it('keep the drawing of the colour icon within the 120 pixels in the middle', () => {
    const { rgba, width } = decodePng(shipped('color.png'));
    const pixels = pixelsOf(rgba);
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
  ] as const)('%s', (_, name, picture, said) => {
    expect(iconProblems(name, encodePng(picture)).join('\n')).toContain(said);
  });

  it('that is no PNG', () => {
    expect(iconProblems('color.png', Buffer.from('GIF89a'))).toEqual(['color.png: it is not a PNG file']);
  });
});

describe('a PNG', () => {
  it('keeps every pixel when it is written and read again', () => {
    const rgba = Uint8Array.from({ length: 5 * 3 * 4 }, (_, at) => (at * 37) % 256);
    expect(decodePng(encodePng({ width: 5, height: 3, rgba }))).toEqual({ width: 5, height: 3, rgba });
  });

  it('is read whatever filter its rows were saved with', () => {
    const flat = encodePng(aSquare(2, [7, 7, 7, 7]));
    const rows = [1, 7, 7, 7, 7, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(decodePng(withRows(flat, rows))).toEqual(aSquare(2, [7, 7, 7, 7]));
    const averaged = [0, 7, 7, 7, 7, 7, 7, 7, 7, 3, 4, 4, 4, 4, 0, 0, 0, 0];
    expect(decodePng(withRows(flat, averaged))).toEqual(aSquare(2, [7, 7, 7, 7]));
    const predicted = [4, 7, 7, 7, 7, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(decodePng(withRows(flat, predicted))).toEqual(aSquare(2, [7, 7, 7, 7]));
  });

  it('is refused when it is cut short', () => {
    expect(() => decodePng(encodePng(aSquare(2, [7, 7, 7, 7])).subarray(0, 33))).toThrow(UnreadablePng);
  });
});

/** The file with other rows in it: signature and header (33 bytes), then one block of data. */
function withRows(file: Buffer, rows: readonly number[]): Buffer {
  const data = deflateSync(Buffer.from(rows));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const unchecked = Buffer.alloc(4);
  return Buffer.concat([file.subarray(0, 33), length, Buffer.from('IDAT'), data, unchecked]);
}
