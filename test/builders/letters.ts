import { type Case, caseSchema } from '../../bot/domain/case/state';
import { type Letter, letterSchema } from '../../bot/domain/letters/state';
import { lettersIn } from '../../bot/domain/letters/letters';
import type { Action } from '../../bot/policy/codes';
import type { Profile } from '../../bot/policy/profile';
import { aPerson } from './people';
import { aProfile } from './profile';

/** A letter that Callum prepared and nobody sent yet: a warning, unless it is said otherwise. */
export const aLetter = (overrides: Partial<Letter> = {}): Letter =>
  letterSchema.parse({
    number: 94,
    code: 'warning',
    purpose: 'warning',
    template: 'Warning letter.docx',
    values: { reference: 'CB-0001', 'what-happened': 'On 3 November you swore at a colleague.' },
    by: aPerson('callum'),
    at: '2025-11-04T09:00:00Z',
    ...overrides,
  });

/** A warning that was sent and is watched until 2 December 2025. */
export const aSentWarning = (overrides: Partial<Letter> = {}): Letter =>
  aLetter({
    number: 90,
    sent: {
      on: '2025-11-04',
      channel: 'letter',
      watchUntil: '2025-12-02',
      by: aPerson('callum'),
      at: '2025-11-04T10:00:00Z',
    },
    ...overrides,
  });

/** The same case with a letter that waits to be sent, where one can be prepared where it stands. */
export function withUnsentLetter(subject: Case, profile: Profile = aProfile()): Case {
  const [kind] = lettersIn(subject.status, profile);
  if (!kind) return subject;
  const { code, purpose, template } = kind;
  return caseSchema.parse({
    ...subject,
    letters: [...subject.letters, aLetter({ code, purpose, template })],
  });
}

/** Everything that the first letter which can be prepared where a case stands asks for. */
export function valuesFor(subject: Case, profile: Profile = aProfile()) {
  const [kind] = lettersIn(subject.status, profile);
  const values = (kind?.fields ?? []).map(({ code }) => [code, 'So that the customer knows.'] as const);
  return { letter: kind?.code ?? '', values: Object.fromEntries(values) };
}

/** What a step with letters says beside the usual: a letter that can be prepared here, or the one that waits to be sent. */
export function saidOfLetters(action: Action, on: Case, profile: Profile = aProfile()): object {
  if (action === 'prepare-letter') return valuesFor(on, profile);
  return action === 'record-letter-sent' ? { letter: '94', sentOn: '2025-11-10', then: 'stay' } : {};
}
