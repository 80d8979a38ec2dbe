import type { ExtensionCommand, Outcome, SearchResult } from '../../connector/page-contract';
import { sentenceOf } from './busy';
import { openModal } from './dialog';
import { el } from './dom';
import type { Session } from './session';

const TYPING_PAUSE_MS = 300;

/** Opens the search of a message extension; a chosen hit puts its card into the compose box. */
export function openSearch(session: Session, place: string, command: ExtensionCommand): void {
  const modal = openModal(command.title);
  const hits = el('div', { class: 'hits', role: 'list', 'aria-label': 'Results' });
  const note = el('p', { class: 'hits-note', role: 'status' });
  const label = command.parameters[0]?.title || 'Search';
  const box = el('input', {
    type: 'search',
    class: 'field',
    'aria-label': label,
    placeholder: command.parameters[0]?.description || label,
  });
  modal.body.append(box, note, hits);

  const choose = async ({ attachment, tap }: SearchResult): Promise<void> => {
    const selected: Outcome | undefined =
      tap === null
        ? undefined
        : await session.api.ask({
            place,
            name: 'composeExtension/selectItem',
            value: { ...(isRecord(tap) ? tap : { value: tap }) },
          });
    const card = selected?.kind === 'results' ? (selected.results[0]?.attachment ?? attachment) : attachment;
    session.insert(card);
    modal.close();
  };
  const show = (outcome: Outcome): void => {
    const results = outcome.kind === 'results' ? outcome.results : [];
    note.textContent =
      outcome.kind === 'text' || outcome.kind === 'failed'
        ? outcome.text
        : results.length === 0
          ? 'Nothing found.'
          : '';
    hits.replaceChildren(...results.map((hit) => hitLine(hit, () => void choose(hit).catch(fail))));
  };
  const fail = (error: unknown): void => show({ kind: 'failed', text: sentenceOf(error) });
  let turn = 0;
  const search = async (): Promise<void> => {
    const mine = (turn += 1);
    const typed = box.value.trim();
    if (typed === '' && !command.initialRun) return show({ kind: 'text', text: command.description });
    note.textContent = 'Searching…';
    const parameter =
      typed === ''
        ? { name: 'initialRun', value: 'true' }
        : { name: command.parameters[0]?.name ?? 'q', value: typed };
    const value = {
      commandId: command.id,
      parameters: [parameter],
      queryOptions: { skip: 0, count: 25 },
      context: { theme: 'default' },
    };
    const outcome = await session.api.ask({ place, name: 'composeExtension/query', value });
    if (mine === turn) show(outcome);
  };
  let pending = 0;
  box.addEventListener('input', () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => void search().catch(fail), TYPING_PAUSE_MS);
  });
  box.focus();
  void search().catch(fail);
}

const isRecord = (tap: SearchResult['tap']): tap is { readonly [key: string]: SearchResult['tap'] } =>
  typeof tap === 'object' && tap !== null && !Array.isArray(tap);

const hitLine = (hit: SearchResult, choose: () => void): HTMLElement =>
  el(
    'div',
    { role: 'listitem' },
    el(
      'button',
      { type: 'button', class: 'hit', click: choose },
      el('span', { class: 'hit-title' }, hit.title || 'Result'),
      el('span', { class: 'hit-text' }, hit.text),
    ),
  );
