import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  NumberInput,
  OpenUrlAction,
  SubmitAction,
  Table,
  ToggleInput,
  Version,
  type Action,
} from 'adaptivecards';
import type { Json } from '../../connector/page-contract';
import { sentenceOf, whileBusy } from './busy';
import { adaptCard, dependsOnWidth, isObject, widthRank, type JsonObject } from './card-json';
import { el } from './dom';
import { hostConfig } from './host-config';
import { toHtml } from './markdown';

/** What a pressed button asks for; the answer's sentence, if any, is shown under the card. */
export interface CardHandlers {
  execute(action: JsonObject): Promise<CardNote | undefined>;
  submit(data: JsonObject, button: HTMLElement | undefined): Promise<CardNote | undefined>;
}

/** A sentence under a card. */
export interface CardNote {
  readonly text: string;
  readonly isError: boolean;
}

/** How a card is to be drawn. */
export interface CardSetting {
  readonly handlers: CardHandlers;
  /** Pixels that the card may take. */
  readonly width: number;
  readonly withoutExecute: boolean;
}

const SUPPORTED = new Version(1, 5);

/** adaptivecards 3.0.6 calls an empty, optional number with a minimum wrong; Teams does not. */
class NumberField extends NumberInput {
  override isValid(): boolean {
    return Number.isNaN(this.value) ? !this.isRequired : super.isValid();
  }
}

GlobalRegistry.elements.register('Input.Number', NumberField);
GlobalRegistry.elements.register('Table', Table, SUPPORTED);
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** The data of a button with the card's inputs, as a client sends it. An untouched toggle says "false" whatever its valueOff. */
function dataOf(
  action: SubmitAction | ExecuteAction,
  card: AdaptiveCard,
  touched: ReadonlySet<unknown>,
): JsonObject {
  const data: unknown = JSON.parse(JSON.stringify(action.data ?? {}));
  const merged: Record<string, Json> = isObject(data as Json) ? { ...(data as JsonObject) } : {}; // parsed from JSON just above
  if (action.associatedInputs === 'none') return merged;
  for (const input of card.getAllInputs()) {
    const isUntouchedToggle =
      input instanceof ToggleInput && !touched.has(input) && input.value === input.valueOff;
    if (isUntouchedToggle && input.id && input.id in merged) merged[input.id] = 'false';
  }
  return merged;
}

const actionOf = (action: ExecuteAction, data: JsonObject): JsonObject => ({
  type: 'Action.Execute',
  ...(action.id && { id: action.id }),
  ...(action.title && { title: action.title }),
  ...(action.verb && { verb: action.verb }),
  data,
});

function follow(action: OpenUrlAction): void {
  if (action.url && /^https?:/i.test(action.url)) window.open(action.url, '_blank', 'noopener');
}

function markInvalid(root: HTMLElement): void {
  for (const control of root.querySelectorAll('.ac-input')) {
    const field = control.matches('.people-picker') ? control.querySelector('input') : control;
    if (control.classList.contains('ac-input-validation-failed')) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  }
}

function mendMarks(root: HTMLElement): void {
  markInvalid(root);
  // adaptivecards 3.0.6 says of whatever a button shows or hides that it is expanded, which only the button can be
  for (const shown of root.querySelectorAll('[aria-expanded]:not(button, [role])')) {
    shown.removeAttribute('aria-expanded');
  }
}

function groupChoices(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>(
    '.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect',
  )) {
    group.setAttribute('role', group.matches('.ac-choiceSetInput-expanded') ? 'radiogroup' : 'group');
    const label = group.parentElement?.previousElementSibling?.textContent;
    if (label) group.setAttribute('aria-label', label);
  }
}

/** A card on the page. */
export interface RenderedCard {
  readonly element: HTMLElement;
  /** Shows a sentence under the card; undefined takes it away. */
  show(note: CardNote | undefined): void;
}

/** A card on the page, with the place for a sentence under it, where `setting.handlers` say what became of a press. */
export function renderCard(json: Json, setting: CardSetting): RenderedCard {
  const note = el('div', { class: 'card-note', role: 'status' });
  const frame = el('div', { class: isFullWidth(json) ? 'card card-full' : 'card' });
  const touched = new Set<unknown>();
  const show = (said: CardNote | undefined): void => {
    note.textContent = said?.text ?? '';
    note.classList.toggle('is-error', said?.isError === true);
  };
  const press = (card: AdaptiveCard, action: Action): void => {
    if (action instanceof OpenUrlAction) return follow(action);
    if (!(action instanceof SubmitAction) && !(action instanceof ExecuteAction)) return;
    const data = dataOf(action, card, touched);
    const button = action.renderedElement;
    void whileBusy(button, async () => {
      show(undefined);
      const { handlers } = setting;
      const run =
        action instanceof ExecuteAction
          ? handlers.execute(actionOf(action, data))
          : handlers.submit(data, button);
      show(await run.catch((error: unknown) => ({ text: sentenceOf(error), isError: true })));
    });
  };
  const draw = (): void => frame.replaceChildren(drawCard(json, setting, { press, touched }));
  draw();
  if (dependsOnWidth(json)) redrawOnResize(frame, () => touched.size === 0, draw);
  for (const event of ['click', 'input']) {
    // while it goes down, for the renderer's buttons stop it on its way up; marked once they have done their checks
    frame.addEventListener(event, () => window.setTimeout(() => mendMarks(frame)), { capture: true });
  }
  return { element: el('div', { class: 'card-area' }, frame, note), show };
}

function drawCard(
  json: Json,
  setting: CardSetting,
  live: { press: (card: AdaptiveCard, action: Action) => void; touched: Set<unknown> },
): Node {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => live.press(card, action);
  const width = Math.min(setting.width, isFullWidth(json) ? setting.width : 512);
  card.parse(adaptCard(json, { widthRank: widthRank(width), withoutExecute: setting.withoutExecute }));
  const isTooNew = card.version instanceof Version && card.version.compareTo(SUPPORTED) > 0;
  if (isTooNew)
    return el('p', {}, card.fallbackText ?? 'This card cannot be shown in this version of Teams.');
  const rendered = card.render();
  if (!rendered) return el('p', {}, card.fallbackText ?? 'This card cannot be shown.');
  for (const input of card.getAllInputs()) input.onValueChanged = () => live.touched.add(input);
  groupChoices(rendered);
  return rendered;
}

const isFullWidth = (json: Json): boolean =>
  isObject(json) &&
  isObject(json.msteams) &&
  typeof json.msteams.width === 'string' &&
  json.msteams.width.toLowerCase() === 'full';

function redrawOnResize(frame: HTMLElement, isUntouched: () => boolean, draw: () => void): void {
  let rank = -1;
  new ResizeObserver(() => {
    const now = widthRank(frame.clientWidth);
    const changed = rank >= 0 && now !== rank;
    rank = now;
    if (changed && isUntouched()) draw();
  }).observe(frame);
}
