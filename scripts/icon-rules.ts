import { decodePng, type Picture, UnreadablePng } from './png';

/** What Teams asks of each icon, in pixels. */
const sides = { 'color.png': 192, 'outline.png': 32 } as const;

/** The file name of an icon. */
export type IconName = keyof typeof sides;

/** What is wrong with an icon, with the mend. Teams refuses a package with such an icon only after it was uploaded. */
export function iconProblems(name: IconName, file: Buffer): readonly string[] {
  let picture: Picture;
  try {
    picture = decodePng(file);
  } catch (problem) {
    if (problem instanceof UnreadablePng) return [`${name}: ${problem.message}`];
    throw problem;
  }
  const side = sides[name];
  if (picture.width !== side || picture.height !== side) {
    return [`${name}: make it ${side} by ${side} pixels; it is ${picture.width} by ${picture.height}`];
  }
  return name === 'outline.png' ? outlineProblems(picture) : colourProblems(picture);
}

function outlineProblems({ rgba }: Picture): readonly string[] {
  const pixels = pixelsOf(rgba);
  const isTinted = pixels.some(([red, green, blue, alpha]) => alpha > 0 && red + green + blue < 3 * 255);
  return [
    ...(isTinted ? ['outline.png: use white alone; Teams tints it'] : []),
    ...(pixels.every(([, , , alpha]) => alpha > 0) ? ['outline.png: make the ground transparent'] : []),
    ...(pixels.every(([, , , alpha]) => alpha === 0) ? ['outline.png: draw something; it is empty'] : []),
  ];
}

const colourProblems = ({ rgba }: Picture): readonly string[] =>
  pixelsOf(rgba).some(([, , , alpha]) => alpha < 255)
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
