import type { Actor } from '../../bot/domain/case/context';
import type { Viewer } from '../../bot/views/case/viewer';
import { now } from '../builders/context';
import { aProfile } from '../builders/profile';

/** Somebody who looks, under the profile of Registers of Scotland, at the present of these tests. */
export const seenBy = (actor: Actor): Viewer => ({ actor, profile: aProfile(), now });

/** The facts beside a case where nothing was looked up. */
export const nothingElse = { earlier: [], comparable: [], look: '' };
