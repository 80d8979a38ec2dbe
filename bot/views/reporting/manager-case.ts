import { incidentsOf } from '../../domain/reporting/weight';
import type { CardData } from '../../../cards/catalogue';
import type { CardRow } from '../../../cards/parts';
import { afterExpectation } from '../../../cards/words/letters/words';
import { fill } from '../../../cards/words/fill';
import { markersLabels } from '../../../cards/words/markers/words';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import { caseLabels } from '../../../cards/words/case/words';
import type { Case } from '../../domain/case/state';
import { permittedActions } from '../../domain/case/transitions';
import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { chatButtons, moreSteps, openRecord, stepsOnRecord } from '../case/buttons';
import { momentInWords } from '../time/dates';
import { incidentRows, incidentTold, rows } from './incident-rows';
import { nameOf, statusLabel } from '../case/labels';
import { nextStep } from '../case/next-step';
import { statusTone } from './reporter-case';
import { stepSentences } from '../case/steps';
import { concernsOf } from '../../domain/reporting/concerns';
import { urgencyOf } from '../../domain/reporting/urgency';
import { urgencyInWords } from './urgency';
import { markerInWords } from '../markers/marker-in-words';
import { openTasksInWords } from '../outside-reports/tracks-in-words';
import type { Viewer } from '../case/viewer';

/** A case for its line manager: the newest incident in full, where the case stands, and what they can do (D1, E2). */
export function managerCase(subject: Case, viewer: Viewer): CardData<'manager-case'> {
  const { profile } = viewer;
  const newest = incidentsOf(subject).at(-1);
  // One place is kept for the record, and one for the page of the steps that find no room, such as tasks.
  const { alarm, offered } = stepsOf(subject, viewer);
  const { verbs, dialogs } = chatButtons(offered);
  const steps = [...dialogs, ...moreSteps(subject, viewer, [...alarm, ...offered])];
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(caseLabels.caseOf, { ref: subject.ref }),
    status: statusLabel(profile, subject.status),
    tone: statusTone[subject.status],
    urgency: urgencyInWords[urgencyOf(subject, profile)],
    alarm: chatButtons(alarm).verbs,
    rows: managerRows(subject, profile),
    told: newest ? incidentTold(newest) : [],
    steps: stepSentences(subject, profile.timeZone),
    next: nextStep(subject, profile, viewer.actor.id),
    verbs,
    buttons: [...steps, openRecord],
  };
}

/** The steps on the card; to say that one has what is urgent stands beside those words, and takes no place from the others (E2). */
function stepsOf(
  subject: Case,
  viewer: Viewer,
): { readonly alarm: readonly Action[]; readonly offered: readonly Action[] } {
  const isUrgent = (action: Action): boolean => action === 'take-in-hand';
  const most = permittedActions(subject, viewer).some(isUrgent) ? 6 : 5;
  const all = stepsOnRecord(subject, viewer, most);
  return { alarm: all.filter(isUrgent), offered: all.filter((action) => !isUrgent(action)) };
}

function managerRows(subject: Case, profile: Profile): CardRow[] {
  const newest = incidentsOf(subject).at(-1);
  const count = incidentsOf(subject).length;
  return [
    ...rows([
      [labels.customer, subject.customer.name],
      [labels.reportedBy, newest && `${nameOf(newest.by)}, ${momentInWords(newest.at, profile.timeZone)}`],
      [labels.incidents, count > 1 ? fill(labels.newestShown, { count: String(count) }) : undefined],
    ]),
    ...(newest ? incidentRows(newest, profile) : []),
    ...concernRows(subject, profile),
    ...rows([
      [markersLabels.warning, markerInWords(subject, profile)],
      [labels.openTasks, openTasksInWords(subject, profile)],
      [labels.consider, considerNow(subject)],
      [labels.whyClosed, subject.closure?.reason],
    ]),
  ];
}

/** What the behaviours raise, and what the manager does about it now (E2, E3). */
const concernRows = (subject: Case, profile: Profile): CardRow[] =>
  concernsOf(subject, profile).map(({ label, manager }) => ({ label, text: manager }));

/** H8: what is to be weighed once a customer was told in writing what to expect, as long as the case is open. */
const considerNow = ({ letters, status }: Case): string | undefined =>
  status === 'acknowledged' && letters.some(({ purpose, sent }) => purpose === 'expectation' && sent)
    ? afterExpectation
    : undefined;
