import type { Actor } from '../../domain/case/context';
import type { Case } from '../../domain/case/state';
import type { Problem } from '../../domain/entries/problem';

/** A form of one step on one case: the key of the wish, made when it was opened, and what is wrong with what was sent. */
export interface Form {
  readonly subject: Case;
  readonly key: string;
  readonly problems: readonly Problem[];
  /** Whoever fills it in; absent where nothing on it depends on them. */
  readonly actor?: Actor;
  /** The review that it answers, or the proposed change that it decides (V3); absent where it does neither. */
  readonly way?: string;
}

/** The ids that every form carries. */
export const idsOfForm = ({ subject, key }: Form) => ({ ref: subject.ref, v: subject.version, key });
