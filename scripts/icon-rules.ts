import { PNG } from 'pngjs';

/** What Teams asks of each icon, in pixels. */
const sides = { 'color.png': 192, 'outline.png': 32 } as const;

/** The file name of an icon. */
export type IconName = keyof typeof sides;

/** What is wrong with an icon, with the mend. Teams refuses a package with such an icon only after it was uploaded. */
export function iconProblems(name: IconName, file: Buffer): readonly string[] {
  const picture = readPng(file);
  if (picture === undefined) return [`${name}: save it as a PNG file; this is none, or it is cut short`];
  const side = sides[name];
  if (picture.width !== side || picture.height !== side) {
    return [`${name}: make it ${side} by ${side} pixels; it is ${picture.width} by ${picture.height}`];
  }
  return name === 'outline.png' ? outlineProblems(picture) : colourProblems(picture);
}

/** pngjs throws bare errors for a file that it cannot read, and no others. */
function readPng(file: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(file);
  } catch {
    return undefined;
  }
}

function outlineProblems({ data }: PNG): readonly string[] {
  const pixels = pixelsOf(data);
  const isTinted = pixels.some(([red, green, blue, alpha]) => alpha > 0 && red + green + blue < 3 * 255);
  return [
    ...(isTinted ? ['outline.png: use white alone; Teams tints it'] : []),
    ...(pixels.every(([, , , alpha]) => alpha > 0) ? ['outline.png: make the ground transparent'] : []),
    ...(pixels.every(([, , , alpha]) => alpha === 0) ? ['outline.png: draw something; it is empty'] : []),
  ];
}

const colourProblems = ({ data }: PNG): readonly string[] =>
  pixelsOf(data).some(([, , , alpha]) => alpha < 255)
    ? ['color.png: fill the whole square; Teams rounds the corners itself']
    : [];

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixels of a picture, row by row. */
export function pixelsOf(rgba: Uint8Array): readonly Pixel[] {
  const pixels: Pixel[] = [];
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    pixels.push([rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0, rgba[at + 3] ?? 0]);
  }
  return pixels;
}
