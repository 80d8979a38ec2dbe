import { BoolProperty, GlobalRegistry, Input, StringProperty, Versions } from 'adaptivecards';
import type { PersonView } from '../../connector/page-contract';
import { PeopleCombobox } from './combobox';

/** The element type that stands for an Input.ChoiceSet over the organisation's people. */
export const PEOPLE_PICKER = 'Local.PeoplePicker';

/** Lets cards pick among these people; the value is their Entra object ids, comma-separated when several may be picked. */
export function registerPeoplePicker(people: readonly PersonView[]): void {
  class PeoplePicker extends Input {
    static readonly valueProperty = new StringProperty(Versions.v1_0, 'value');
    static readonly placeholderProperty = new StringProperty(Versions.v1_0, 'placeholder');
    static readonly multiProperty = new BoolProperty(Versions.v1_0, 'isMultiSelect', false);

    #combobox: PeopleCombobox | undefined;

    getJsonTypeName(): string {
      return PEOPLE_PICKER;
    }

    protected override internalRender(): HTMLElement {
      const initial: unknown = this.getValue(PeoplePicker.valueProperty);
      const placeholder: unknown = this.getValue(PeoplePicker.placeholderProperty);
      this.#combobox = new PeopleCombobox({
        people,
        isMulti: this.getValue(PeoplePicker.multiProperty) === true,
        picked: typeof initial === 'string' ? initial.split(',') : [],
        placeholder: typeof placeholder === 'string' ? placeholder : 'Type a name',
        isRequired: this.isRequired,
        changed: () => this.valueChanged(),
      });
      return this.#combobox.element;
    }

    protected override updateInputControlAriaLabelledBy(): void {
      super.updateInputControlAriaLabelledBy();
      this.#combobox?.adoptLabel();
    }

    override focus(): void {
      this.#combobox?.input.focus();
    }

    isSet(): boolean {
      return this.value !== '';
    }

    /** A name half typed is no person: it must be picked or removed. */
    override isValid(): boolean {
      return this.#combobox?.input.value.trim() === '';
    }

    get value(): string {
      return this.#combobox?.picked.join(',') ?? '';
    }
  }
  GlobalRegistry.elements.register(PEOPLE_PICKER, PeoplePicker);
}
