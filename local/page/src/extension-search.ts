import type { ExtensionCommand, Json, Outcome, SearchResult } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { isObject } from './card-json';
import { el } from './dom';
import { Modal } from './modal';
import type { Session } from './session';

const TYPING_PAUSE_MS = 300;

/** The search of a message extension in a window; a chosen hit puts its card into the compose box. */
class SearchWindow {
  readonly #modal: Modal;
  readonly #hits = el('div', { class: 'hits', role: 'list', 'aria-label': 'Results' });
  readonly #note = el('p', { class: 'hits-note', role: 'status' });
  readonly #box: HTMLInputElement;
  #turn = 0;
  #pending = 0;

  constructor(
    readonly session: Session,
    readonly place: string,
    readonly command: ExtensionCommand,
  ) {
    const [parameter] = command.parameters;
    const label = parameter?.title || 'Search';
    this.#modal = new Modal(command.title);
    this.#box = el('input', {
      type: 'search',
      class: 'field',
      'aria-label': label,
      placeholder: parameter?.description || label,
    });
    this.#modal.body.append(this.#box, this.#note, this.#hits);
    this.#box.addEventListener('input', () => {
      window.clearTimeout(this.#pending);
      this.#pending = window.setTimeout(() => void this.search(), TYPING_PAUSE_MS);
    });
    this.#box.focus();
  }

  /** Asks for what is typed; an answer that comes after a later question is dropped. */
  async search(): Promise<void> {
    const turn = (this.#turn += 1);
    const typed = this.#box.value.trim();
    if (typed === '' && !this.command.initialRun) {
      this.#show({ kind: 'text', text: this.command.description });
      return;
    }
    this.#note.textContent = 'Searching…';
    const outcome = await this.#ask('composeExtension/query', queryOf(this.command, typed));
    if (turn === this.#turn) this.#show(outcome);
  }

  #ask(name: 'composeExtension/query' | 'composeExtension/selectItem', value: Json): Promise<Outcome> {
    const failed = (error: unknown): Outcome => ({ kind: 'failed', text: sentenceOf(error) });
    return this.session.api.ask({ place: this.place, name, value }).catch(failed);
  }

  #show(outcome: Outcome): void {
    const results = outcome.kind === 'results' ? outcome.results : [];
    const isSentence = outcome.kind === 'text' || outcome.kind === 'failed';
    this.#note.textContent = isSentence ? outcome.text : results.length === 0 ? 'Nothing found.' : '';
    this.#hits.replaceChildren(...results.map((hit) => hitLine(hit, () => void this.#choose(hit))));
  }

  async #choose({ attachment, tap }: SearchResult): Promise<void> {
    const value = isObject(tap) ? tap : { value: tap };
    const selected: Outcome =
      tap === null ? { kind: 'nothing' } : await this.#ask('composeExtension/selectItem', value);
    if (selected.kind === 'failed') {
      this.#show(selected);
      return;
    }
    this.session.insert(
      selected.kind === 'results' ? (selected.results[0]?.attachment ?? attachment) : attachment,
    );
    this.#modal.close();
  }
}

const queryOf = ({ id, parameters }: ExtensionCommand, typed: string): Json => ({
  commandId: id,
  parameters: [
    typed === '' ? { name: 'initialRun', value: 'true' } : { name: parameters[0]?.name ?? 'q', value: typed },
  ],
  queryOptions: { skip: 0, count: 25 },
  context: { theme: 'default' },
});

function hitLine(hit: SearchResult, choose: () => void): HTMLElement {
  const title = el('span', { class: 'hit-title' }, hit.title || 'Result');
  const text = el('span', { class: 'hit-text' }, hit.text);
  return el(
    'div',
    { role: 'listitem' },
    el('button', { type: 'button', class: 'hit', click: choose }, title, text),
  );
}

/** Opens the search of a message extension for the message that is being written in a place. */
export function openSearch(session: Session, place: string, command: ExtensionCommand): void {
  void new SearchWindow(session, place, command).search();
}
