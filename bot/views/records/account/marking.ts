import { type AccountRun, type Mark, type MarkKind, markKinds } from '../../../domain/records/account/state';
import { namePattern } from '../access-marks';

/** How many passages of one kind of row are decided on one by one; those after them are decided on together. */
const passagesAlone = 10;

/** Who is named in the record, with why: the first of `markKinds` counts where there are several. */
export type NamedPeople = ReadonlyMap<string, MarkKind>;

/** Whose account it is: their names, and their numbers and those of their cases. */
export interface Own {
  readonly names: readonly string[];
  readonly refs: ReadonlySet<string>;
}

const otherRef = /\bC[UB]-\d+\b/g;
const protectedFirst = (one: MarkKind, other: MarkKind): number =>
  markKinds.indexOf(one) - markKinds.indexOf(other);

/** Adds a name with why it stands somewhere; the more protective reason stays. */
export function addNamed(named: Map<string, MarkKind>, name: string, kind: MarkKind): void {
  const known = named.get(name);
  if (known === undefined || protectedFirst(kind, known) < 0) named.set(name, kind);
}

/** Parts texts of an account into what is marked and what is not, and counts the marks: one of a person, wherever they are named. */
export class Marking {
  private readonly marks = new Map<string, Mark>();
  private readonly passages = new Map<string, number>();
  private readonly pattern: RegExp | undefined;
  private readonly whose: ReadonlyMap<string, string>;

  constructor(
    private readonly named: NamedPeople,
    private readonly own: Own,
  ) {
    const byProtection = [...named].sort(([, one], [, other]) => protectedFirst(one, other));
    const people = byProtection.map(([name]) => name).filter((name) => !own.names.includes(name));
    this.pattern = namePattern(people, own.names, (name) => name);
    const parts = people.flatMap((name) => name.split(/\s+/).map((part) => [part, name] as const));
    this.whose = new Map([...parts.reverse(), ...people.map((name) => [name, name] as const)]);
  }

  /** The marks so far, in the order in which they were met. */
  get all(): readonly Mark[] {
    return [...this.marks.values()];
  }

  /** A text in which people may be named. `passage`: why all of it is to be decided on, `of`: the kind of row it is in. */
  runs(
    text: string,
    where: string,
    passage?: { readonly kind: MarkKind; readonly of: string },
  ): readonly AccountRun[] {
    const number = passage && this.passage(text, where, passage);
    const mark = number === undefined ? {} : { passage: number };
    const found = this.found(text);
    let from = 0;
    const runs: AccountRun[] = [];
    for (const { at, word, name, kind } of found) {
      if (at < from) continue;
      if (at > from) runs.push({ text: text.slice(from, at), ...mark });
      runs.push({ text: word, ...mark, named: this.mark(name, kind, { text: name, where }) });
      from = at + word.length;
    }
    if (from < text.length) runs.push({ text: text.slice(from), ...mark });
    return runs;
  }

  private found(text: string) {
    const people = [...text.matchAll(this.pattern ?? /(?!)/g)].map(({ index, 0: word }) => {
      const name = this.whose.get(word) ?? word;
      return { at: index, word, name, kind: this.named.get(name) ?? ('office' as const) };
    });
    const others = [...text.matchAll(otherRef)]
      .filter(({ 0: ref }) => !this.own.refs.has(ref))
      .map(({ index, 0: ref }) => ({ at: index, word: ref, name: ref, kind: 'other-customer' as const }));
    return [...people, ...others].sort((one, other) => one.at - other.at);
  }

  private passage(
    text: string,
    where: string,
    { kind, of }: { readonly kind: MarkKind; readonly of: string },
  ): number {
    const before = this.passages.get(of) ?? 0;
    this.passages.set(of, before + 1);
    return this.mark(`${of}/${Math.min(before, passagesAlone)}`, kind, { text, where });
  }

  private mark(
    key: string,
    kind: MarkKind,
    { text, where }: { readonly text: string; readonly where: string },
  ): number {
    const known = this.marks.get(key);
    const number = known?.number ?? this.marks.size + 1;
    this.marks.set(
      key,
      known ? { ...known, places: known.places + 1 } : { number, kind, text, where, places: 1 },
    );
    return number;
  }
}
