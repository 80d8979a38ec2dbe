import { listPeople } from './api';
import { sentenceOf } from './busy';
import { avatar, el } from './dom';

/** The page without a person: everybody in the organisation, each a link to their Teams in a tab of its own. */
export async function showStartPage(root: HTMLElement): Promise<void> {
  const holder = el('div', { class: 'start-people', 'aria-busy': 'true' });
  root.replaceChildren(
    el(
      'main',
      { class: 'start' },
      el('h1', {}, 'Customer Behaviour'),
      el(
        'p',
        { class: 'start-lead' },
        'This is Teams on your own machine. Everybody here is invented. Choose who you are; each person opens in a tab of their own, so you can play several at once.',
      ),
      holder,
    ),
  );
  try {
    const people = await listPeople();
    const cards = people.map(({ key, name, jobTitle }) =>
      el(
        'li',
        {},
        el(
          'a',
          {
            class: 'start-person',
            href: `/?as=${encodeURIComponent(key)}`,
            target: '_blank',
            rel: 'noopener',
          },
          avatar(name),
          el(
            'span',
            {},
            el('span', { class: 'start-name' }, name),
            el('span', { class: 'start-job' }, jobTitle),
          ),
        ),
      ),
    );
    holder.replaceChildren(el('ul', {}, ...cards));
  } catch (error) {
    holder.replaceChildren(el('p', { role: 'alert' }, sentenceOf(error)));
  }
  holder.removeAttribute('aria-busy');
}
