import type { Deadline } from '../commands/deadline';
import type { Letter } from '../domain/letters/state';

/** A Word file as it stands in the library. */
export interface StoredFile {
  /** The address at which people open the file in Word, as SharePoint gave it. */
  readonly webUrl: string;
  readonly bytes: Uint8Array;
}

/** Which letter of which case; its file has a name made of these, and of no person's name. */
export interface LetterOf {
  readonly ref: string;
  readonly letter: Letter;
}

/** The library of notices. Every member may throw `Outage`. */
export interface NoticeLibrary {
  /** A template by its file name; undefined when it is not there. One request, besides one for the library at first. */
  template(name: string, deadline: Deadline): Promise<Uint8Array | undefined>;
  /** The file of a letter; undefined when there is none. */
  find(of: LetterOf, deadline: Deadline): Promise<StoredFile | undefined>;
  /** Keeps the file of a letter and fills in its columns; where there is one already, that one stays and is given. */
  keep(of: LetterOf, bytes: Uint8Array, deadline: Deadline): Promise<StoredFile>;
}
