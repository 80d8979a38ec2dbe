import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';

type Point = readonly [x: number, y: number];
/** How far a point is from the edge of a shape: negative inside. */
type Shape = (point: Point) => number;
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** One colour laid over what is below it. */
interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

const white: Colour = [255, 255, 255, 255];
/** The accent colour of the manifest. */
const teal: Colour = [11, 85, 99, 255];
const samples = 8;

const everywhere: Shape = () => -Infinity;

const roundedBox =
  ([left, top]: Point, [right, bottom]: Point, radius: number): Shape =>
  ([x, y]) => {
    const dx = Math.max(left + radius - x, x - (right - radius));
    const dy = Math.max(top + radius - y, y - (bottom - radius));
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

function polygon(corners: readonly Point[]): Shape {
  const edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length] ?? from] as const);
  return (point) => {
    let nearest = Infinity;
    let inside = false;
    for (const [from, to] of edges) {
      nearest = Math.min(nearest, distanceToEdge(point, from, to));
      const crosses = from[1] > point[1] !== to[1] > point[1];
      const at = from[0] + ((point[1] - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (crosses && point[0] < at) inside = !inside;
    }
    return inside ? -nearest : nearest;
  };
}

function distanceToEdge([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

const union =
  (...shapes: readonly Shape[]): Shape =>
  (point) =>
    Math.min(...shapes.map((shape) => shape(point)));

/** A line of this width along the inner side of the edge. */
const rim =
  (shape: Shape, width: number): Shape =>
  (point) => {
    const distance = shape(point);
    return Math.max(distance, -distance - width);
  };

/** A shield about `x`, with its shoulders at `top` and its point at `bottom`. */
function shield(x: number, top: number, bottom: number, half: number): Shape {
  const waist = top + (bottom - top) * 0.45;
  const flank = Array.from({ length: 13 }, (_, step): Point => {
    const t = step / 12;
    return [half * Math.cos((t * Math.PI) / 2) ** 0.8, waist + (bottom - waist) * t];
  });
  const right = flank.map(([dx, y]): Point => [x + dx, y]);
  const left = flank.map(([dx, y]): Point => [x - dx, y]).reverse();
  return polygon([[x - half, top], [x, top - half * 0.28], [x + half, top], ...right, ...left]);
}

/** What somebody says to us, in a square of this size with this margin. */
function bubble(left: number, top: number, right: number, bottom: number): Shape {
  const [width, height] = [right - left, bottom - top];
  const body = bottom - height * 0.2;
  const tail = polygon([
    [left + width * 0.2, body - 1],
    [left + width * 0.5, body - 1],
    [left + width * 0.2, bottom],
  ]);
  return union(roundedBox([left, top], [right, body], width * 0.14), tail);
}

/** The icon in colour: 192 pixels, the drawing within the 120 in the middle that Teams never cuts. */
const colourIcon: readonly Layer[] = [
  { shape: everywhere, colour: teal },
  { shape: bubble(38, 38, 154, 154), colour: white },
  { shape: shield(96, 58, 122, 27), colour: teal },
];

/** The outline: 32 pixels, white alone, so that Teams can tint it. */
const outlineIcon: readonly Layer[] = [
  { shape: rim(bubble(2, 2, 30, 29.5), 2), colour: white },
  { shape: shield(16, 8.2, 20.6, 5.2), colour: white },
];

/** Draws layers from the bottom up, each pixel as the mean of 64 points of it, and gives the PNG file. */
function paint(size: number, layers: readonly Layer[]): Buffer {
  const picture = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) picture.data.set(pixel(x, y, layers), (y * size + x) * 4);
  }
  return PNG.sync.write(picture);
}

function pixel(x: number, y: number, layers: readonly Layer[]): Colour {
  let below: Colour = [255, 255, 255, 0];
  for (const { shape, colour } of layers) {
    const part = coverage(x, y, shape) * (colour[3] / 255);
    const alpha = part + (below[3] / 255) * (1 - part);
    const mix = (over: number, under: number): number =>
      alpha === 0 ? under : Math.round((over * part + under * (below[3] / 255) * (1 - part)) / alpha);
    below = [
      mix(colour[0], below[0]),
      mix(colour[1], below[1]),
      mix(colour[2], below[2]),
      Math.round(alpha * 255),
    ];
  }
  return below;
}

/** How much of a pixel a shape covers, from 0 to 1; only pixels at its edge are looked at closely. */
function coverage(x: number, y: number, shape: Shape): number {
  const distance = shape([x + 0.5, y + 0.5]);
  if (Math.abs(distance) > 1) return distance < 0 ? 1 : 0;
  let hits = 0;
  for (let index = 0; index < samples * samples; index += 1) {
    const dx = ((index % samples) + 0.5) / samples;
    const dy = (Math.floor(index / samples) + 0.5) / samples;
    if (shape([x + dx, y + dy]) <= 0) hits += 1;
  }
  return hits / (samples * samples);
}

/** Both icons of the app by their file names. */
export const icons = {
  'color.png': () => paint(192, colourIcon),
  'outline.png': () => paint(32, outlineIcon),
} as const;

if (require.main === module) {
  const folder = join(resolve(__dirname, '..'), 'manifest');
  for (const [name, draw] of Object.entries(icons)) writeFileSync(join(folder, name), draw());
}
