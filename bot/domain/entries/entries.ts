import type { Problem } from './problem';
import type { ProblemCode } from '../../policy/codes/entries';

/** Gathers everything that is wrong with a form, in the order of its fields, so that it can all be mended at once. */
export class Entries {
  readonly problems: Problem[] = [];

  /** Notes a problem at a field. */
  note(field: string, code: ProblemCode, more: Omit<Problem, 'field' | 'code'> = {}): void {
    this.problems.push({ field, code, ...more });
  }

  /** A text that must be there, trimmed; '' after noting a problem. */
  required(field: string, text: string, limit: number): string {
    const value = text.trim();
    if (value === '') this.note(field, 'missing');
    return this.withinLimit(field, value, limit);
  }

  /** A text that may be absent, trimmed; undefined when it is. */
  optional(field: string, text: string, limit: number): string | undefined {
    const value = text.trim();
    return value === '' ? undefined : this.withinLimit(field, value, limit);
  }

  /** A code that must be among those offered. */
  chosen(field: string, code: string, offered: readonly { readonly code: string }[]): string {
    if (code === '') this.note(field, 'missing');
    else if (!offered.some((entry) => entry.code === code)) this.note(field, 'not-offered');
    return code;
  }

  /** Codes of which each must be among those offered; twice is once. */
  chosenAny(
    field: string,
    codes: readonly string[],
    offered: readonly { readonly code: string }[],
  ): readonly string[] {
    const unknown = codes.some((code) => !offered.some((entry) => entry.code === code));
    if (unknown) this.note(field, 'not-offered');
    return [...new Set(codes)];
  }

  private withinLimit(field: string, value: string, limit: number): string {
    if (value.length > limit) this.note(field, 'too-long', { limit });
    return value;
  }
}
