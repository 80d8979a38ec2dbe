import type { DialogButton, VerbButton } from '../../../cards/parts';
import { actionWords, buttonOrder } from '../../../cards/words/actions';
import { caseLabels as labels } from '../../../cards/words/case/words';
import type { Case } from '../../domain/case/state';
import { type Action, isClick, isKeeping, isParallel } from '../../policy/codes';
import { permittedActions } from '../../domain/case/transitions';
import type { Viewer } from './viewer';

/** The most buttons that Teams shows on a card; more would vanish. */
const mostButtons = 6;

/** The steps a person may take, the expected one first; those about keeping the record are on a card of their own. */
const permittedInOrder = (subject: Case, viewer: Viewer): readonly Action[] =>
  permittedActions(subject, viewer)
    .filter((action) => !isKeeping(action))
    .sort((a, b) => placeOf(a) - placeOf(b));

/** Where a step's button stands. A step that is missing from the order does not compile at the call. */
const placeOf = (action: (typeof buttonOrder)[number]): number => buttonOrder.indexOf(action);

/**
 * The steps a person is offered, the expected one first; at most `most`. Where there are more, a further incident is
 * left to `report`, then the steps that run beside the restriction flow, and last what is least expected, to a page of
 * their own (`moreSteps`).
 */
export function stepsOffered(subject: Case, viewer: Viewer, most = mostButtons): readonly Action[] {
  const permitted = permittedInOrder(subject, viewer);
  if (permitted.length <= most) return permitted;
  const fewer = permitted.filter((action) => action !== 'add-incident');
  if (fewer.length <= most) return fewer;
  return fewer.filter((action) => !isSeldom(action)).slice(0, most);
}

/** Whether a step is left to the page beside a record as soon as there is not room for all. */
const isSeldom = (action: Action): boolean => isParallel(action) || action === 'change-manager';

/** The steps on a record, or at most `most` on a card: the way to those that find no room takes the place of one. */
export function stepsOnRecord(subject: Case, viewer: Viewer, most = mostButtons): readonly Action[] {
  const all = stepsOffered(subject, viewer, most);
  return moreSteps(subject, viewer, all).length > 0 ? stepsOffered(subject, viewer, most - 1) : all;
}

/** A page of the steps beside a record, and whether more follow it. */
export interface StepsPage {
  readonly steps: readonly Action[];
  readonly areMore: boolean;
}

/**
 * The steps beside the record: those beside the restriction flow, and what found no room on it; a further incident, which
 * can also be reported, last. On as many pages as they need, so that nothing that somebody may do is out of reach. `page` is 1
 * for the first; beyond the last it is the last.
 */
export function stepsBeside(subject: Case, viewer: Viewer, page = 1): StepsPage {
  const onRecord = stepsOnRecord(subject, viewer);
  const all = permittedInOrder(subject, viewer).filter(
    (action) => isParallel(action) || !onRecord.includes(action),
  );
  const rest = all.filter((action) => !isParallel(action));
  const needless = rest.filter((action) => !isNeeded(action));
  // The page is named after police and tasks: they come first.
  const steps = [...all.filter(isParallel), ...rest.filter(isNeeded), ...needless];
  // The way to the next page takes the place of a button.
  const most = mostButtons - 1;
  const pages = Math.max(1, Math.ceil((steps.length - 1) / most));
  const from = (Math.min(Math.max(page, 1), pages) - 1) * most;
  const isLast = steps.length - from <= mostButtons;
  return { steps: steps.slice(from, from + (isLast ? mostButtons : most)), areMore: !isLast };
}

/** A further incident can also be reported, which finds the open case: it gives way to the rest. */
const isNeeded = (action: Action): boolean => action !== 'add-incident';

/** The button to that page, where not all of its steps are among those offered. */
export function moreSteps(subject: Case, viewer: Viewer, offered: readonly Action[]): DialogButton[] {
  const left = permittedInOrder(subject, viewer).filter(
    (action) => isNeeded(action) && !offered.includes(action),
  );
  return left.length === 0 ? [] : [{ title: besideTitle(left), dialog: 'tracks', style: 'default' }];
}

/**
 * The further incident, where it alone found no room among the steps offered: a card has room in its body for what takes no
 * place from a step that is waited for.
 */
export function furtherIncident(subject: Case, viewer: Viewer, offered: readonly Action[]): DialogButton[] {
  if (offered.includes('add-incident') || moreSteps(subject, viewer, offered).length > 0) return [];
  return stepButtons(permittedInOrder(subject, viewer).filter((action) => !isNeeded(action)));
}

/** The button to the next page of those steps. */
export const nextSteps: DialogButton = { title: labels.moreSteps, dialog: 'tracks', style: 'default' };

/** What the page holds, so that whoever has a task to record finds where. */
function besideTitle(left: readonly Action[]): string {
  if (left.every(isParallel)) return labels.policeAndTasks;
  return left.some(isParallel) ? labels.tasksAndMoreSteps : labels.moreSteps;
}

const worded = (action: Action) => ({ title: actionWords[action].button, style: actionWords[action].style });

/** Buttons for steps inside a dialog, where each leads on from the dialog that is open. */
export const stepButtons = (actions: readonly Action[]): DialogButton[] =>
  actions.map((action) => ({ ...worded(action), dialog: action }));

/** Buttons for steps on a card in a chat: those that act at once, and those that open a dialog. */
export const chatButtons = (
  actions: readonly Action[],
): { verbs: VerbButton[]; dialogs: DialogButton[] } => ({
  verbs: actions.filter(isClick).map((action) => ({ ...worded(action), verb: action })),
  dialogs: stepButtons(actions.filter((action) => !isClick(action))),
});

/** The button that opens the whole record of a case. */
export const openRecord: DialogButton = { title: labels.openTheRecord, dialog: 'review', style: 'default' };
