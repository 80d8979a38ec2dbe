import { el, icon, type Child } from './dom';

/** One line of a menu. */
export interface MenuItem {
  readonly title: string;
  readonly description: string;
  readonly choose: () => void;
}

/** A button that opens a menu; arrows move in it, Escape and a press elsewhere close it. */
export function menuButton(
  label: string,
  sign: Parameters<typeof icon>[0],
  items: readonly MenuItem[],
): HTMLElement {
  const lines = items.map((item) => menuLine(item, () => close(true)));
  const menu = el('div', { role: 'menu', class: 'menu', 'aria-label': label, hidden: true }, ...lines);
  const isOpen = (): boolean => !menu.hidden;
  const close = (refocus: boolean): void => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  };
  const open = (): void => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    lines[0]?.focus();
  };
  const button = opener(label, sign, () => (isOpen() ? close(true) : open()));
  const holder = el('span', { class: 'menu-holder' }, button, menu);
  const step = (by: number): void => {
    const at = lines.findIndex((line) => line === document.activeElement);
    lines[(at + by + lines.length) % lines.length]?.focus();
  };
  holder.addEventListener('keydown', ({ key }) => {
    if (!isOpen()) return;
    if (key === 'Escape') close(true);
    if (key === 'ArrowDown') step(1);
    if (key === 'ArrowUp') step(-1);
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) close(false);
  });
  return holder;
}

const opener = (label: string, sign: Parameters<typeof icon>[0], click: () => void): HTMLButtonElement =>
  el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      click,
    },
    icon(sign),
  );

function menuLine({ title, description, choose }: MenuItem, close: () => void): HTMLElement {
  const parts: Child[] = [
    el('span', { class: 'menu-title' }, title),
    description && el('span', { class: 'menu-text' }, description),
  ];
  const press = (): void => {
    close();
    choose();
  };
  return el('button', { type: 'button', role: 'menuitem', class: 'menu-item', click: press }, ...parts);
}
