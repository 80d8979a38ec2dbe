import type { CardData } from '../../../cards/catalogue';
import type { Tone } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import type { Status } from '../../policy/codes';
import { chatButtons, openRecord, stepsOffered } from '../case/buttons';
import { dateInWords } from '../time/dates';
import { behavioursOf, rows } from './incident-rows';
import { nameOf, statusLabel } from '../case/labels';
import { nextStep } from '../case/next-step';
import { stepSentences } from '../case/steps';
import type { Viewer } from '../case/viewer';

/** How a status looks; its label always says the same in words. */
export const statusTone = {
  reported: 'accent',
  acknowledged: 'accent',
  'awaiting-assessment': 'accent',
  'awaiting-information': 'warning',
  'awaiting-endorsement': 'accent',
  'awaiting-decision': 'accent',
  warned: 'warning',
  'awaiting-notice': 'warning',
  restricted: 'good',
  'awaiting-appeal': 'warning',
  'awaiting-end-notice': 'warning',
  'awaiting-variation': 'accent',
  'awaiting-lifting': 'accent',
  'awaiting-change-notice': 'warning',
  'awaiting-lifting-notice': 'warning',
  lifted: 'emphasis',
  overturned: 'emphasis',
  closed: 'emphasis',
  refused: 'emphasis',
  withdrawn: 'emphasis',
} as const satisfies Record<Status, Tone>;

/**
 * A reporter's own report: where it stands, who did what, what happens next. Not what was written about it by those
 * who decide: why it was closed is told, the reasons of a decision are not.
 */
export function reporterCase(subject: Case, viewer: Viewer): CardData<'reporter-case'> {
  const { profile } = viewer;
  const first = subject.incidents[0];
  // A report that waits for nobody's acknowledgement but its own reporter has nothing that acts at once.
  // One place is kept for what they wrote.
  const { dialogs } = chatButtons(stepsOffered(subject, viewer, 5));
  return {
    ref: subject.ref,
    v: subject.version,
    heading: fill(labels.yourReport, { ref: subject.ref }),
    status: statusLabel(profile, subject.status),
    tone: statusTone[subject.status],
    rows: rows([
      [labels.customer, subject.customer.name],
      [labels.behaviour, behavioursOf(subject, profile)],
      [labels.reported, first && dateInWords(first.at, profile.timeZone)],
      [labels.incidents, subject.incidents.length > 1 ? String(subject.incidents.length) : undefined],
      [labels.manager, nameOf(subject.manager)],
      [labels.whyClosed, subject.status === 'closed' ? subject.closure?.reason : undefined],
    ]),
    steps: stepSentences(subject, profile.timeZone),
    next: nextStep(subject, profile, viewer.actor.id),
    buttons: [...dialogs, { ...openRecord, title: labels.readReport }],
  };
}
