import { fill } from '../../../cards/words/fill';
import { markersLabels as labels } from '../../../cards/words/markers/words';
import type { Case } from '../../domain/case/state';
import { markerOf } from '../../domain/markers/marker';
import type { Profile } from '../../policy/profile';
import { dayInWords } from '../time/dates';

/** How the warning of violence or danger of a case stands, to whoever looks after it; undefined where there is none. */
export function markerInWords(subject: Case, profile: Profile): string | undefined {
  const marker = markerOf(subject, profile);
  return marker && fill(labels.standing[marker.looked], { day: dayInWords(marker.reviewOn) });
}

/** What an event about this warning said, in a sentence; '' for other events. */
export function markerOfEvent({ steps, markerAnswers }: Case, number: number): string {
  const step = steps.find((taken) => taken.number === number && taken.event === 'MarkerAnswered');
  const answer = step && markerAnswers.find(({ at, by }) => at === step.at && by.id === step.by.id);
  return answer ? labels.said[answer.said] : '';
}
