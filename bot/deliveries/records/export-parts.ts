/** What the parts of a file are made of: how each begins and ends, and where it goes. */
export interface PartsOf {
  /** How many characters a part holds before the next one begins. */
  readonly limit: number;
  readonly begin: (part: number) => string;
  /** `next`: the part in which it goes on; undefined after the last. */
  readonly end: (next: number | undefined) => string;
  readonly write: (part: number, text: string) => Promise<void>;
}

/** A file that may be too long for one: written part by part, so that no worker has to hold it whole. */
export class ExportParts {
  private part = 1;
  private pieces: string[];
  private length = 0;

  constructor(private readonly of: PartsOf) {
    this.pieces = [of.begin(1)];
  }

  /** Whether nothing but its beginning stands in this part yet. */
  get isFresh(): boolean {
    return this.pieces.length === 1;
  }

  /** Adds a piece, which is never torn apart. */
  async add(piece: string): Promise<void> {
    if (!this.isFresh && this.length + piece.length > this.of.limit) await this.turn();
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** Writes what is left. */
  async finish(): Promise<void> {
    await this.of.write(this.part, [...this.pieces, this.of.end(undefined)].join(''));
  }

  private async turn(): Promise<void> {
    await this.of.write(this.part, [...this.pieces, this.of.end(this.part + 1)].join(''));
    this.part += 1;
    this.pieces = [this.of.begin(this.part)];
    this.length = 0;
  }
}
