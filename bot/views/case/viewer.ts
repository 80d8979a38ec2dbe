import type { Actor } from '../../domain/case/context';
import type { Profile } from '../../policy/profile';

/** Who looks at a case, under which policy and when: what a view may know besides the case. */
export interface Viewer {
  readonly actor: Actor;
  readonly profile: Profile;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
}
