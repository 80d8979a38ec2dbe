import type { Json, Outcome } from '../../connector/page-contract';
import type { QuestionName } from './api';
import { sentenceOf } from './busy';
import { renderCard, type CardNote } from './card';
import type { JsonObject } from './card-json';
import { el } from './dom';
import { Modal } from './modal';
import { whenRedrawn } from './redrawn';
import type { Session } from './session';

/** How a dialog begins, and what its buttons send. */
export interface DialogStart {
  readonly place: string;
  readonly replyToId?: string;
  readonly submitWith: Extract<QuestionName, 'task/submit' | 'composeExtension/submitAction'>;
  /** What goes with the data of every button, such as the command of a message extension. */
  readonly extra: JsonObject;
  /** The answer that opens it; a busy dialog stands until it is there. */
  readonly first: Promise<Outcome>;
}

const busySign = (): HTMLElement =>
  el(
    'div',
    { class: 'dialog-wait', role: 'status' },
    el('span', { class: 'spinner', 'aria-hidden': 'true' }),
    'Loading…',
  );

/** Opens a dialog (task module): a card, then whatever its buttons lead to, until an answer closes it. */
export function openDialog(session: Session, start: DialogStart): void {
  const modal = new Modal('Loading');
  modal.body.append(busySign());
  const failed = (error: unknown): Outcome => ({ kind: 'failed', text: sentenceOf(error) });
  void start.first.catch(failed).then((outcome) => {
    const note = show(session, start, modal, outcome);
    if (note) modal.say(note.text, true);
  });
}

/** Shows an outcome in the dialog; a failure comes back as the sentence for under the card, which stays as filled in. */
function show(session: Session, start: DialogStart, modal: Modal, outcome: Outcome): CardNote | undefined {
  switch (outcome.kind) {
    case 'failed':
      return { text: outcome.text, isError: true };
    case 'dialog':
      present(session, start, modal, outcome);
      return undefined;
    case 'text':
      modal.say(outcome.text, false);
      return undefined;
    case 'results':
      for (const { attachment } of outcome.results.slice(0, 1)) session.insert(attachment);
      modal.close();
      return undefined;
    default:
      modal.close();
      return undefined;
  }
}

/** Shows a page of the dialog; while the app is being edited, again when its card is drawn otherwise. */
function present(
  session: Session,
  start: DialogStart,
  modal: Modal,
  page: Extract<Outcome, { kind: 'dialog' }>,
): void {
  const element = dialogCard(session, start, modal, page.card);
  modal.present(page.title, page.size, element);
  whenRedrawn(element, page.card, (card) => present(session, start, modal, { ...page, card }));
}

function dialogCard(session: Session, start: DialogStart, modal: Modal, card: Json): HTMLElement {
  const submit = async (data: JsonObject): Promise<CardNote | undefined> => {
    const value = { ...start.extra, data, context: { theme: 'default' } };
    const asked = { place: start.place, name: start.submitWith, value };
    return show(
      session,
      start,
      modal,
      await session.api.ask(start.replyToId ? { ...asked, replyToId: start.replyToId } : asked),
    );
  };
  const execute = () => Promise.resolve({ text: 'A dialog cannot execute an action.', isError: true });
  // a dialog submits; Teams has no Action.Execute in it
  return renderCard(card, {
    width: modal.body.clientWidth,
    withoutExecute: true,
    handlers: { execute, submit },
  }).element;
}
