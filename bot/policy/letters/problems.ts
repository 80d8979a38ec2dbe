import { namesInSentences } from '../codes/letters';
import type { LetterKind, Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** Checks the letters: that each can be prepared and recorded where it says, and leads where its steps lead. */
export function checkLetters(profile: Profile, problems: ProfileProblems): void {
  const { letters, decision } = profile;
  problems.unique('letters', letters);
  letters.forEach((kind, index) => checkKind(`letters[${index}]`, kind, profile, problems));
  checkRows(profile, problems);
  checkSentences(profile, problems);
  checkOwed(profile, problems);
  if (decision.warning.first === 'expected' && !letters.some(({ purpose }) => purpose === 'warning')) {
    const mend = 'Add a letter whose purpose is "warning", since one is expected';
    problems.note('letters', [], mend);
  }
}

/** What a restricted customer is told while their restriction stands, each by a letter of its own (R9). */
const owedWhileRestricted = ['review-outcome', 'new-contact'] as const;

/** How a review ended, and who their contact is now, the customer is told by letter. */
function checkOwed({ letters }: Profile, problems: ProfileProblems): void {
  for (const purpose of owedWhileRestricted) {
    if (letters.some((kind) => kind.purpose === purpose && kind.from.includes('restricted'))) continue;
    problems.note('letters', purpose, `Add a letter whose purpose is "${purpose}", prepared in "restricted"`);
  }
}

function checkKind(path: string, kind: LetterKind, profile: Profile, problems: ProfileProblems): void {
  const { statuses, transitions } = profile.workflow;
  problems.unique(`${path}.fields`, kind.fields);
  if (kind.leadsTo === 'back') problems.note(`${path}.leadsTo`, kind.leadsTo, 'Name a status, or "same"');
  else if (kind.leadsTo !== 'same')
    problems.known(`${path}.leadsTo`, kind.leadsTo, statuses, 'workflow.statuses');
  if (statuses.some(({ code, retired }) => retired && code === kind.leadsTo)) {
    const mend = 'No case gets into a retired status any more; lead elsewhere';
    problems.note(`${path}.leadsTo`, kind.leadsTo, mend);
  }
  kind.from.forEach((status, at) => {
    const has = (action: string) =>
      transitions.find((row) => row.action === action && row.from.includes(status));
    for (const action of ['prepare-letter', 'record-letter-sent']) {
      if (has(action)) continue;
      problems.note(
        `${path}.from[${at}]`,
        status,
        `Add a row to the workflow for "${action}" in this status`,
      );
    }
    const told = has('record-notice')?.to;
    if (
      kind.purpose === 'restriction-notice' ? told === kind.leadsTo : (told ?? kind.leadsTo) === kind.leadsTo
    )
      return;
    const mend = 'Lead where "record-notice" leads from here: both say that the customer was told';
    problems.note(`${path}.leadsTo`, kind.leadsTo, mend);
  });
}

/** A step with letters is only there where a letter is, and only what was prepared can be sent. */
function checkRows({ letters, workflow }: Profile, problems: ProfileProblems): void {
  workflow.transitions.forEach((row, index) => {
    const path = `workflow.transitions[${index}]`;
    if (row.action !== 'prepare-letter' && row.action !== 'record-letter-sent') return;
    if (row.to !== 'same') {
      problems.note(`${path}.to`, row.to, 'Write "same": each letter says itself where it leads');
    }
    if (row.action === 'record-letter-sent' && !row.guards.includes('letter-unsent')) {
      problems.note(`${path}.guards`, row.guards, 'Add "letter-unsent": only a prepared letter can be sent');
    }
    row.from.forEach((status, at) => {
      if (letters.some((kind) => kind.from.includes(status))) return;
      problems.note(`${path}.from[${at}]`, status, 'No letter is prepared in this status; take it out');
    });
  });
}

/** Every name in braces in a sentence to the customer is filled: by an answer of its kind, or by who their contact is. */
function checkSentences({ restrictionKinds }: Profile, problems: ProfileProblems): void {
  restrictionKinds.forEach(({ letter, asks }, index) => {
    const known: readonly string[] = [...namesInSentences, ...asks.map(({ code }) => code)];
    for (const [, name = ''] of letter.matchAll(/\{([^}]*)\}/g)) {
      if (known.includes(name)) continue;
      problems.note(`restrictionKinds[${index}].letter`, name, `Use one of ${known.join(', ')}`);
    }
  });
}
