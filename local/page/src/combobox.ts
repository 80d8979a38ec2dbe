import type { PersonView } from '../../connector/page-contract';
import { avatar, el, icon } from './dom';

/** What a combobox over people is made from. */
export interface ComboboxOptions {
  readonly people: readonly PersonView[];
  readonly isMulti: boolean;
  /** Entra object ids that are picked at first. */
  readonly picked: readonly string[];
  readonly placeholder: string;
  readonly isRequired: boolean;
  readonly changed: () => void;
}

/** A field in which one types a name and picks a person. */
export interface Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  picked(): readonly string[];
  /** Moves the label and id that the card gave the whole control to the field itself. */
  adoptLabel(): void;
}

const MOST_SHOWN = 6;
let counter = 0;

function matches(people: readonly PersonView[], typed: string, picked: readonly string[]): PersonView[] {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return people
    .filter(({ id }) => !picked.includes(id))
    .filter(({ name, mail }) => {
      const parts = [...name.toLowerCase().split(' '), mail.toLowerCase()];
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, MOST_SHOWN);
}

/** The WAI-ARIA combobox with a list: arrows move, Enter picks, Escape closes, Backspace in an empty field takes the last away. */
export function createCombobox(options: ComboboxOptions): Combobox {
  const { people, isMulti, changed } = options;
  const listId = `people-${(counter += 1)}`;
  let picked = people.filter(({ id }) => options.picked.includes(id));
  let shown: PersonView[] = [];
  let active = 0;

  const list = el('ul', {
    id: listId,
    role: 'listbox',
    class: 'people-list',
    'aria-label': 'People',
    hidden: true,
  });
  const chips = el('span', { class: 'chips' });
  const input = el('input', {
    type: 'text',
    role: 'combobox',
    class: 'people-input',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    ...(options.isRequired && { 'aria-required': 'true' }),
  });
  const element = el('div', { class: 'ac-input people-picker' }, chips, input, list);

  const showList = (): void => {
    list.replaceChildren(...shown.map((person, index) => option(person, index)));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    if (shown.length > 0) input.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    shown = [];
    showList();
  };
  const setPicked = (next: PersonView[]): void => {
    picked = next;
    chips.replaceChildren(...picked.map(chip));
    input.placeholder = picked.length === 0 ? options.placeholder : '';
    input.classList.toggle('is-settled', !isMulti && picked.length > 0);
  };
  const pick = (person: PersonView | undefined): void => {
    if (!person) return;
    setPicked(isMulti ? [...picked, person] : [person]);
    input.value = '';
    close();
    changed();
    input.focus();
  };
  const chip = (person: PersonView): HTMLElement => {
    const remove = (): void => {
      setPicked(picked.filter(({ id }) => id !== person.id));
      changed();
      input.focus();
    };
    const button = el(
      'button',
      { type: 'button', class: 'chip-remove', 'aria-label': `Remove ${person.name}`, click: remove },
      icon('close'),
    );
    return el('span', { class: 'chip' }, person.name, button);
  };
  const option = (person: PersonView, index: number): HTMLElement =>
    el(
      'li',
      {
        id: `${listId}-${index}`,
        role: 'option',
        'aria-selected': String(index === active),
        mousedown: (event) => event.preventDefault(),
        click: () => pick(person),
      },
      avatar(person.name),
      el(
        'span',
        {},
        el('span', { class: 'option-name' }, person.name),
        el('span', { class: 'option-job' }, person.jobTitle),
      ),
    );
  const search = (): void => {
    shown =
      input.value.trim() === ''
        ? []
        : matches(
            people,
            input.value,
            picked.map(({ id }) => id),
          );
    active = 0;
    showList();
  };
  const move = (step: number): void => {
    if (shown.length === 0)
      shown = matches(
        people,
        input.value,
        picked.map(({ id }) => id),
      );
    else active = (active + step + shown.length) % shown.length;
    showList();
  };
  const KEYS: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Enter: () => (shown.length > 0 ? (pick(shown[active]), true) : false),
    Escape: () => (shown.length > 0 ? (close(), true) : false),
    Backspace: () =>
      input.value === '' && picked.length > 0 ? (setPicked(picked.slice(0, -1)), changed(), true) : false,
  };
  input.addEventListener('input', () => {
    search();
    changed();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (KEYS[event.key]?.() !== true) return;
    event.preventDefault();
    event.stopPropagation();
  });
  setPicked(picked);
  return {
    element,
    input,
    picked: () => picked.map(({ id }) => id),
    adoptLabel() {
      const labels = element.getAttribute('aria-labelledby');
      if (labels) input.setAttribute('aria-labelledby', labels);
      element.removeAttribute('aria-labelledby');
      if (element.id) input.id = element.id;
      element.removeAttribute('id');
    },
  };
}
