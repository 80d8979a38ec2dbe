import type { PersonView } from '../../connector/page-contract';

const MOST_SHOWN = 6;

/** The people whose name or mail has a part that begins with each word typed, without those in `except`; six at most. */
export function searchPeople(
  people: readonly PersonView[],
  typed: string,
  except: readonly PersonView[],
): PersonView[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return people
    .filter((person) => !except.includes(person))
    .filter(({ name, mail }) => {
      const parts = [...name.toLowerCase().split(' '), mail.toLowerCase()];
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, MOST_SHOWN);
}
