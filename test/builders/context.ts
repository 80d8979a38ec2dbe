import type { Context } from '../../bot/domain/case/context';
import { anActor } from './people';
import { aProfile } from './profile';

/** The present of every test that does not say otherwise: a Monday, a week after the cases of `aCaseAt` began. */
export const now = '2025-11-10T10:00:00Z';

const profile = aProfile();

/** Who asks, when and under which policy: by default somebody without a role, now. */
export const aContext = (overrides: Partial<Context> = {}): Context => ({
  actor: anActor(),
  profile,
  now,
  commandId: 'wish-1',
  ...overrides,
});
