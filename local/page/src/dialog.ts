import type { Json, Outcome } from '../../connector/page-contract';
import type { QuestionName } from './api';
import { sentenceOf } from './busy';
import { renderCard, type CardNote } from './card';
import type { JsonObject } from './card-json';
import { el, icon } from './dom';
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

/** A modal window with a title and a button to close it; the browser keeps the focus in it, and Escape closes it. */
export function openModal(title: string): {
  dialog: HTMLDialogElement;
  heading: HTMLElement;
  body: HTMLElement;
  close: () => void;
} {
  const headingId = `dialog-${Date.now()}`;
  const heading = el('h2', { id: headingId, class: 'dialog-title' }, title);
  const body = el('div', { class: 'dialog-body' });
  const close = (): void => dialog.close();
  const closeButton = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', click: close },
    icon('close'),
  );
  const dialog = el(
    'dialog',
    { class: 'dialog', role: 'dialog', 'aria-labelledby': headingId, close: () => dialog.remove() },
    el('header', { class: 'dialog-header' }, heading, closeButton),
    body,
  );
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, heading, body, close };
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
  const modal = openModal('');
  modal.body.append(busySign());
  const show = (outcome: Outcome): CardNote | undefined => {
    switch (outcome.kind) {
      case 'dialog':
        modal.heading.textContent = outcome.title;
        modal.dialog.dataset.size = outcome.size;
        modal.body.replaceChildren(dialogCard(outcome.card));
        focusFirst(modal.body);
        return undefined;
      case 'text':
        modal.body.replaceChildren(
          el('p', { class: 'dialog-text', role: 'status' }, outcome.text),
          closeRow(modal.close),
        );
        return undefined;
      case 'failed':
        return { text: outcome.text, isError: true };
      case 'results':
        for (const { attachment } of outcome.results.slice(0, 1)) session.insert(attachment);
        modal.close();
        return undefined;
      default:
        modal.close();
        return undefined;
    }
  };
  const dialogCard = (card: Json): HTMLElement =>
    renderCard(card, {
      width: modal.body.clientWidth,
      withoutExecute: true, // a dialog submits; Teams has no Action.Execute in it
      handlers: {
        execute: () => Promise.resolve({ text: 'A dialog cannot execute an action.', isError: true }),
        submit: async (data) => {
          const value = { ...start.extra, data, context: { theme: 'default' } };
          const asked = { place: start.place, name: start.submitWith, value };
          return show(
            await session.api.ask(start.replyToId ? { ...asked, replyToId: start.replyToId } : asked),
          );
        },
      },
    });
  const failed = (error: unknown): Outcome => ({ kind: 'failed', text: sentenceOf(error) });
  void start.first.catch(failed).then((outcome) => {
    const note = show(outcome);
    if (note)
      modal.body.replaceChildren(
        el('p', { class: 'dialog-text is-error', role: 'alert' }, note.text),
        closeRow(modal.close),
      );
  });
}

const closeRow = (close: () => void): HTMLElement =>
  el(
    'div',
    { class: 'dialog-actions' },
    el('button', { type: 'button', class: 'button', click: close }, 'Close'),
  );

function focusFirst(body: HTMLElement): void {
  body.querySelector<HTMLElement>('input, select, textarea, button, [tabindex="0"]')?.focus();
}
