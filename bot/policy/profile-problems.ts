import type { ProfileProblem } from './profile-invalid';

/** Gathers what is wrong with a profile, so that a policy owner can mend it all at once. */
export class ProfileProblems {
  readonly all: ProfileProblem[] = [];

  /** Notes a problem. `found` is shown as it would stand in the file; `mend` is a sentence without its full stop. */
  note(path: string, found: unknown, mend: string): void {
    this.all.push({ path, found: shown(found), mend });
  }

  /** Notes every entry whose code already stands earlier in the list. */
  unique(path: string, entries: readonly { readonly code: string }[]): void {
    entries.forEach(({ code }, index) => {
      const first = entries.findIndex((entry) => entry.code === code);
      if (first !== index) {
        this.note(`${path}[${index}].code`, code, `${path}[${first}] has this code already; choose another`);
      }
    });
  }

  /** Notes a code that names nothing; `of` says in which part of the profile it must stand. */
  known(path: string, code: string, offered: readonly { readonly code: string }[], of: string): void {
    if (offered.some((entry) => entry.code === code)) return;
    const codes = offered.map((entry) => entry.code).join(', ');
    this.note(path, code, `Use a code of ${of}: ${codes}`);
  }
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  const text = JSON.stringify(found);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Enough of a value to find it by, in characters. */
const longestShown = 80;
