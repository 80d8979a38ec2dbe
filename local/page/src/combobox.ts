import type { PersonView } from '../../connector/page-contract';
import { avatar, el, icon } from './dom';
import { searchPeople } from './people-search';

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

let counter = 0;

/**
 * A field in which one types a name and picks a person: the WAI-ARIA combobox with a list. Arrows move, Enter picks,
 * Escape closes, Backspace in an empty field takes the last person away.
 */
export class PeopleCombobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #options: ComboboxOptions;
  readonly #listId = `people-${(counter += 1)}`;
  readonly #list: HTMLElement;
  readonly #chips = el('span', { class: 'chips' });
  readonly #keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#pick(this.#shown[this.#active]),
    Escape: () => this.#close(),
    Backspace: () => this.#dropLast(),
  };
  #picked: PersonView[] = [];
  #shown: PersonView[] = [];
  #active = 0;

  constructor(options: ComboboxOptions) {
    this.#options = options;
    this.#list = el('ul', {
      id: this.#listId,
      role: 'listbox',
      class: 'people-list',
      'aria-label': 'People',
      hidden: true,
    });
    this.input = el('input', {
      type: 'text',
      role: 'combobox',
      class: 'people-input',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.#listId,
      'aria-required': options.isRequired ? 'true' : undefined,
    });
    this.element = el('div', { class: 'ac-input people-picker' }, this.#chips, this.input, this.#list);
    this.#listen();
    this.#setPicked(options.people.filter(({ id }) => options.picked.includes(id)));
  }

  /** The Entra object ids of whoever is picked. */
  get picked(): readonly string[] {
    return this.#picked.map(({ id }) => id);
  }

  /** Moves the label and id that the card gave the whole control to the field itself. */
  adoptLabel(): void {
    const labels = this.element.getAttribute('aria-labelledby');
    if (labels) this.input.setAttribute('aria-labelledby', labels);
    this.element.removeAttribute('aria-labelledby');
    if (this.element.id) this.input.id = this.element.id;
    this.element.removeAttribute('id');
  }

  #listen(): void {
    this.input.addEventListener('blur', () => this.#close());
    this.input.addEventListener('input', () => {
      this.#show(this.input.value.trim() === '' ? [] : this.#found(), 0);
      this.#options.changed();
    });
    this.input.addEventListener('keydown', (event) => {
      if (this.#keys[event.key]?.() !== true) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  #found(): PersonView[] {
    return searchPeople(this.#options.people, this.input.value, this.#picked);
  }

  #show(people: PersonView[], active: number): void {
    this.#shown = people;
    this.#active = active;
    this.#list.replaceChildren(...people.map((person, index) => this.#option(person, index)));
    this.#list.hidden = people.length === 0;
    this.input.setAttribute('aria-expanded', String(people.length > 0));
    if (people.length > 0) this.input.setAttribute('aria-activedescendant', `${this.#listId}-${active}`);
    else this.input.removeAttribute('aria-activedescendant');
  }

  #close(): boolean {
    const wasOpen = this.#shown.length > 0;
    this.#show([], 0);
    return wasOpen;
  }

  #move(step: number): boolean {
    const count = this.#shown.length;
    if (count === 0) this.#show(this.#found(), 0);
    else this.#show(this.#shown, (this.#active + step + count) % count);
    return true;
  }

  #pick(person: PersonView | undefined): boolean {
    if (!person) return false;
    this.#setPicked(this.#options.isMulti ? [...this.#picked, person] : [person]);
    this.input.value = '';
    this.#close();
    this.#options.changed();
    this.input.focus();
    return true;
  }

  #drop(person: PersonView): void {
    this.#setPicked(this.#picked.filter((other) => other !== person));
    this.#options.changed();
    this.input.focus();
  }

  #dropLast(): boolean {
    const last = this.#picked.at(-1);
    if (this.input.value !== '' || !last) return false;
    this.#drop(last);
    return true;
  }

  #setPicked(people: PersonView[]): void {
    this.#picked = people;
    this.#chips.replaceChildren(...people.map((person) => this.#chip(person)));
    this.input.placeholder = people.length === 0 ? this.#options.placeholder : '';
  }

  #chip(person: PersonView): HTMLElement {
    const label = `Remove ${person.name}`;
    const drop = (): void => this.#drop(person);
    const button = el(
      'button',
      { type: 'button', class: 'chip-remove', 'aria-label': label, click: drop },
      icon('close'),
    );
    return el('span', { class: 'chip' }, person.name, button);
  }

  #option(person: PersonView, index: number): HTMLElement {
    const name = el('span', { class: 'option-name' }, person.name);
    const job = el('span', { class: 'option-job' }, person.jobTitle);
    const attributes = {
      id: `${this.#listId}-${index}`,
      role: 'option',
      'aria-selected': String(index === this.#active),
      mousedown: (event: Event) => event.preventDefault(), // the focus stays in the field
      click: () => void this.#pick(person),
    };
    return el('li', attributes, avatar(person.name), el('span', {}, name, job));
  }
}
