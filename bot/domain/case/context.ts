import type { Profile } from '../../policy/profile';
import type { Person } from './person';

/** Who acts: the verified person and the roles the directory confirms for them now. */
export interface Actor extends Person {
  readonly roles: readonly string[];
}

/** Everything a rule may know besides the case and the command. */
export interface Context {
  readonly actor: Actor;
  readonly profile: Profile;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
  /** Identifies this wish of this person, however often it arrives. */
  readonly commandId: string;
  /** What was entered with this wish, as `gistOf` gives it; absent where nothing can be entered, or nobody kept it. */
  readonly gist?: string | undefined;
}
