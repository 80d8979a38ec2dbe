/** What may stand in an element: other nodes, text (never markup), or nothing. */
export type Child = Node | string | false | null | undefined;

type Attribute = string | boolean | undefined | ((event: Event) => void);

/**
 * An element with attributes and children. `true` sets an attribute without a value, `false` and `undefined` leave it
 * out, a function listens to the event of that name. Strings become text, so what people typed stays text.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== false && child !== null && child !== undefined));
  return element;
}

const SHAPES = {
  chat: 'M4 5.5A1.5 1.5 0 0 1 5.5 4h9A1.5 1.5 0 0 1 16 5.5v6a1.5 1.5 0 0 1-1.5 1.5H9l-3.5 3v-3A1.5 1.5 0 0 1 4 11.5z',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5v3L4 13.5h12l-1.5-3v-3A4.5 4.5 0 0 0 10 3zM8 15.5a2 2 0 0 0 4 0',
  hash: 'M8 4 6.5 16M13.500 4 12 16M4.500 7.500h12M3.500 12.500h12',
  back: 'M12.500 4.500 7 10l5.500 5.500',
  send: 'M3.500 4 17 10 3.500 16l2-6zM5.500 10H12',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  close: 'm5 5 10 10M15 5 5 15',
  apps: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM13.500 11v5M11 13.500h5',
  reply: 'M8 5 3.500 9.500 8 14M4 9.500h7a5 5 0 0 1 5 5V16',
} as const;

/** A drawn sign beside words; hidden from screen readers. */
export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  shape.setAttribute('d', SHAPES[name]);
  svg.append(shape);
  return svg;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');

/** A round picture with initials; its colour follows from the name. */
export function avatar(name: string, isBot = false): HTMLElement {
  const hue = Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  const picture = el(
    'span',
    { class: isBot ? 'avatar avatar-bot' : 'avatar', 'aria-hidden': 'true' },
    initials(name),
  );
  picture.style.setProperty('--hue', String(hue));
  return picture;
}
