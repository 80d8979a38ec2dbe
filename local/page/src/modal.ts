import { el, icon } from './dom';

let counter = 0;

/** A modal window with a title and a button to close it; the browser keeps the focus in it, and Escape closes it. */
export class Modal {
  readonly body = el('div', { class: 'dialog-body' });
  readonly #heading: HTMLElement;
  readonly #dialog: HTMLDialogElement;

  /** Opens at once. */
  constructor(title: string) {
    const headingId = `dialog-${(counter += 1)}`;
    this.#heading = el('h2', { id: headingId, class: 'dialog-title', tabindex: '-1' }, title);
    const close = (): void => this.close();
    const closeButton = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Close', click: close },
      icon('close'),
    );
    this.#dialog = el(
      'dialog',
      { class: 'dialog', role: 'dialog', 'aria-labelledby': headingId },
      el('header', { class: 'dialog-header' }, this.#heading, closeButton),
      this.body,
    );
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  close(): void {
    this.#dialog.close();
  }

  /** Shows a title and contents from their top, and leads the keyboard to the first field in sight, else to the title. */
  present(title: string, size: string, contents: HTMLElement): void {
    this.#heading.textContent = title;
    this.#dialog.dataset.size = size;
    this.body.replaceChildren(contents);
    this.body.scrollTop = 0;
    const field = this.body.querySelector<HTMLElement>('input, select, textarea');
    const { bottom } = this.body.getBoundingClientRect();
    const isInSight = field !== null && field.getBoundingClientRect().bottom <= bottom;
    (isInSight ? field : this.#heading).focus({ preventScroll: true });
  }

  /** Shows a sentence and a button to close. */
  say(sentence: string, isError: boolean): void {
    if (isError) this.#heading.textContent = 'That did not work';
    const words = el(
      'p',
      { class: isError ? 'dialog-text is-error' : 'dialog-text', role: isError ? 'alert' : 'status' },
      sentence,
    );
    const button = el('button', { type: 'button', class: 'button', click: () => this.close() }, 'Close');
    this.body.replaceChildren(words, el('div', { class: 'dialog-actions' }, button));
    button.focus();
  }
}
