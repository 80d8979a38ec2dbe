import { deflateSync, inflateSync } from 'node:zlib';

/** A picture in memory: four bytes a pixel (red, green, blue, alpha), row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** The file is not a PNG, or not of the one kind that is read here: 8 bits a channel, with alpha, not interlaced. */
export class UnreadablePng extends Error {
  override readonly name = 'UnreadablePng';
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesPerPixel = 4;
/** Bit depth 8, colour type 6 (RGBA), and the only compression, filter and interlace methods in use: 0, 0, 0. */
const kind = [8, 6, 0, 0, 0];

/** The picture as a PNG file. */
export function encodePng({ width, height, rgba }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  const stride = width * bytesPerPixel;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(rgba.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

/** The picture in a PNG file. Throws `UnreadablePng` with how to save it instead. Checksums are not compared. */
export function decodePng(file: Buffer): Picture {
  const { header, data } = chunksOf(file);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  if (!header.subarray(8, 13).equals(Buffer.from(kind))) {
    throw new UnreadablePng('save it as a PNG with 8 bits a channel, with transparency, not interlaced');
  }
  return { width, height, rgba: unfilter(inflateSync(data), width * bytesPerPixel, height) };
}

function chunksOf(file: Buffer): { header: Buffer; data: Buffer } {
  if (!file.subarray(0, 8).equals(signature)) throw new UnreadablePng('it is not a PNG file');
  let header: Buffer | undefined;
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (header?.length !== 13 || data.length === 0) throw new UnreadablePng('the PNG file is cut short');
  return { header, data: Buffer.concat(data) };
}

/** Undoes the filter that each row begins with (PNG specification, section 9). */
function unfilter(rows: Buffer, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < bytesPerPixel ? 0 : (out[at - bytesPerPixel] ?? 0);
      const up = out[at - stride] ?? 0;
      const upLeft = x < bytesPerPixel ? 0 : (out[at - stride - bytesPerPixel] ?? 0);
      const raw = rows[y * (stride + 1) + 1 + x] ?? 0;
      out[at] = raw + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default:
      return paeth(left, up, upLeft);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}

/** The checksum of a chunk. zlib's own is missing from the first versions of Node 20. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
