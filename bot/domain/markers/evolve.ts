import type { CaseEvent } from '../case/events';
import type { Case } from '../case/state';
import { type MarkerHappened, markerEventTypes } from './events';

/** Whether something happened about the warning of violence or danger. */
export const isAboutMarker = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, MarkerHappened> => markerEventTypes.some((one) => one === happened.type);

/** What an event about the warning of violence or danger changes in its case. */
export function evolveMarker(
  { markerAnswers, incidents }: Case,
  happened: MarkerHappened,
  stamp: Pick<CaseEvent, 'by' | 'at'>,
): Partial<Case> {
  if (happened.type === 'MarkerDue') return { markerAskedAt: stamp.at };
  const { said, reason } = happened;
  return {
    markerAnswers: [...markerAnswers, { said, reason, incidents: incidents.length, ...stamp }],
    markerAskedAt: undefined,
  };
}
