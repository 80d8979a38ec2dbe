import type { Action, Status } from '../../policy/codes';
import type { Person } from './person';
import type { Problem } from '../entries/problem';

/** The policy says no, or the case has moved on. Returned, never thrown; `cards/refusal` finds the words. */
export type Refusal =
  | { readonly code: 'Incomplete'; readonly problems: readonly Problem[] }
  /** This person is not among those who take this step; `parties` are. */
  | { readonly code: 'NotYours'; readonly action: Action; readonly parties: readonly string[] }
  /** It is with somebody else, and was not passed on to them yet (D7). */
  | { readonly code: 'NotPassedOn' }
  /** The case is none of this person's, or there is none: nothing more is said (X5). */
  | { readonly code: 'NotTheirs' }
  | { readonly code: 'OwnReport' }
  | { readonly code: 'AffectedPerson' }
  /** They had a part in the case, and a second look is for somebody who had none (D3). */
  | { readonly code: 'Involved' }
  | { readonly code: 'ConflictDeclared'; readonly at: string }
  | { readonly code: 'AlreadyActedOn'; readonly by: Person; readonly at: string }
  /** The case stands where this step is not possible (any more); `by` and `at` say who brought it there and when. */
  | {
      readonly code: 'MovedOn';
      readonly action: Action;
      readonly status: Status;
      readonly by: Person;
      readonly at: string;
    }
  /** Nothing on this case waits for this step. */
  | { readonly code: 'NothingOpen'; readonly action: Action }
  /** A report to a third party is decided only after advice on it (E3). */
  | { readonly code: 'AdviceMissing'; readonly from: readonly string[] }
  /** A complaint is being handled, and nobody has found yet whether the behaviour is unacceptable; `from` can (D1). */
  | { readonly code: 'AssessmentMissing'; readonly from: readonly string[] }
  /** While a complaint is handled, the behaviour was found not to be unacceptable (D1). */
  | { readonly code: 'FoundAcceptable'; readonly by: Person; readonly at: string }
  /** It was put forward for erasure by this very person: a second one has to confirm (X4). */
  | { readonly code: 'SecondPerson' }
  /** A legal hold stands (X4). */
  | { readonly code: 'RecordHeld'; readonly by: Person; readonly at: string }
  /** The period for which it is kept has not ended; `until` is an instant, '' while the case is open. */
  | { readonly code: 'PeriodNotOver'; readonly until: string }
  /** Rules of mail or telephones for its customer stand still, and would be found by nobody once it is erased (X4). */
  | { readonly code: 'RoutingStands' }
  /** Its erasure was confirmed: nothing more can happen to it (X4). */
  | { readonly code: 'Erased'; readonly by: Person; readonly at: string }
  /** The review was answered already (V3). */
  | { readonly code: 'ReviewAnswered'; readonly by: Person; readonly at: string }
  /** The same form was sent before with something else in it, which stands; `written` is what came now, and counts for nothing. */
  | { readonly code: 'SentBefore'; readonly written: readonly string[] }
  /** A further incident is added only to a case that was offered for its customer, or that one sees; `written` is what came, and is kept nowhere (X5). */
  | { readonly code: 'NotOffered'; readonly written: readonly string[] }
  /** The register can hold no more on this case; a further incident needs a case of its own. */
  | { readonly code: 'CaseFull' };

/** The code of a refusal. */
export type RefusalCode = Refusal['code'];
