/** What is looked at to say whether the bot is well. */
export type FindingCode =
  | 'graph-sign-in'
  | 'graph-identity'
  | 'graph-right'
  | 'site'
  | 'site-write'
  | 'list'
  | 'list-template'
  | 'column'
  | 'column-type'
  | 'index'
  | 'uniqueness'
  | 'required'
  | 'library'
  | 'library-closed'
  | 'template'
  | 'storage'
  | 'queue'
  | 'table'
  | 'container'
  | 'poison'
  | 'parked'
  | 'owed'
  | 'bot-sign-in'
  | 'channel'
  | 'team-app'
  | 'role-held'
  | 'role-guest'
  | 'role-left'
  | 'role-apart'
  | 'role-app'
  | 'group'
  | 'policy-review'
  | 'holidays'
  | 'app-answers'
  | 'app-version'
  | 'app-policy'
  | 'app-ready';

/** One thing that was looked at, and how it was found. Nothing in it is about a customer, or names a person. */
export interface UpkeepFinding {
  readonly code: FindingCode;
  /** Which of its kind: a list, a column, a role, a channel, by its code. */
  readonly about: string;
  /** `not-seen`: nobody could look, which is never well. */
  readonly verdict: 'well' | 'wrong' | 'not-seen';
  /** A number or a code that the words speak of. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** A finding of something as it must be. */
export const well = (code: FindingCode, about = ''): UpkeepFinding => ({ code, about, verdict: 'well' });
/** A finding of something that a person has to put right. */
export const wrong = (code: FindingCode, about = '', facts: UpkeepFinding['facts'] = {}): UpkeepFinding => ({
  code,
  about,
  verdict: 'wrong',
  facts,
});
/** A finding of what could not be looked at. */
export const notSeen = (code: FindingCode, about = ''): UpkeepFinding => ({
  code,
  about,
  verdict: 'not-seen',
});

/** Whether nothing is wrong: what could not be seen is not well either, unless nobody could ever see it. */
export const isWell = (findings: readonly UpkeepFinding[]): boolean =>
  findings.every(
    ({ code, verdict }) => verdict === 'well' || (verdict === 'not-seen' && code === 'library-closed'),
  );
