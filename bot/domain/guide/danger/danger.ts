import { readClauses } from './clauses';
import { deniedAfter, deniedBefore, isAbout, isNow, isPresent } from './denials';
import { dangerSigns } from './signs';

/**
 * Whether a text says that somebody is in danger, in whatever words, case and punctuation (E1): whoever writes so gets the
 * emergency steps at once. Not where it is denied, past, asked about in general, or a way of speaking. What it is worth is
 * measured in `test/domain/guide/danger.test.ts`; who is in doubt shows the way to the steps first.
 */
export function isDanger(text: string): boolean {
  if (isShout(text)) return true;
  const clauses = readClauses(text);
  if (!clauses.some(hasSign)) return false;
  const whole = clauses.join(' ');
  if (isNow.test(whole) || !isAbout.some((about) => about.test(whole))) return true;
  return isPresent.test(whole) && !/\b(?:if|when|whenever|in case)\b/.test(whole);
}

/** `help` alone asks what the bot can do; shouted or drawn out, it asks for help. */
function isShout(text: string): boolean {
  const word = /^\W*(h+e+l+p+)\W*$/i.exec(text)?.[1];
  return word !== undefined && (word === 'HELP' || word.length > 4 || text.includes('!'));
}

/** Whether a clause says so without taking it back. */
const hasSign = (clause: string): boolean =>
  dangerSigns.some((sign) => {
    const found = sign.exec(clause);
    if (!found) return false;
    const before = clause.slice(0, found.index);
    const after = clause.slice(found.index + found[0].length);
    return !deniedBefore.test(before) && !deniedAfter.test(after);
  });
