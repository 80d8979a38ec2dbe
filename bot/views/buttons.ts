import type { DialogButton, VerbButton } from '../../cards/parts';
import { actionWords } from '../../cards/words/actions';
import type { Case } from '../domain/case';
import type { Action } from '../domain/statuses';
import { permittedActions } from '../domain/transitions';
import type { Viewer } from './viewer';

/** The most buttons that Teams shows on a card; more would vanish. */
const mostButtons = 6;

/** Steps that need no form: a click on the card takes them. Every other step opens a dialog of its own. */
const atOnce: readonly Action[] = ['acknowledge'];

/** The steps a person may take, the expected one first; at most six, and then a further incident is left to `report`. */
export function stepsOffered(subject: Case, viewer: Viewer): readonly Action[] {
  const permitted = [...permittedActions(subject, viewer)].sort(
    (a, b) => actionWords[a].order - actionWords[b].order,
  );
  const fits = permitted.length <= mostButtons;
  return fits ? permitted : permitted.filter((action) => action !== 'add-incident').slice(0, mostButtons);
}

const worded = (action: Action) => ({ title: actionWords[action].button, style: actionWords[action].style });

/** Buttons for steps inside a dialog, where each leads on from the dialog that is open. */
export const stepButtons = (actions: readonly Action[]): DialogButton[] =>
  actions.map((action) => ({ ...worded(action), dialog: action }));

/** Buttons for steps on a card in a chat: those that act at once, and those that open a dialog. */
export const chatButtons = (
  actions: readonly Action[],
): { verbs: VerbButton[]; dialogs: DialogButton[] } => ({
  verbs: actions
    .filter((action) => atOnce.includes(action))
    .map((action) => ({ ...worded(action), verb: action })),
  dialogs: stepButtons(actions.filter((action) => !atOnce.includes(action))),
});

/** The button that opens the whole record of a case. */
export const openRecord: DialogButton = { title: 'Open the record', dialog: 'review', style: 'default' };
