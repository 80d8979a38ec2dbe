import type { PersonView } from '../../connector/page-contract';
import { listPeople, listSights, type Sight } from './api';
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
    const sights = await listSights();
    const nameOf = (key: string): string => people.find((person) => person.key === key)?.name ?? key;
    holder.replaceChildren(
      ...(sights.length > 0 ? [demoPart(sights, nameOf)] : []),
      el('ul', {}, ...people.map(personLine)),
    );
  } catch (error) {
    holder.replaceChildren(el('p', { role: 'alert' }, sentenceOf(error)));
  }
  holder.removeAttribute('aria-busy');
}

/** What there is to see in the invented cases, and who to be to see it. */
function demoPart(sights: readonly Sight[], nameOf: (key: string) => string): HTMLElement {
  const lines = sights.map(({ who, what }) => {
    const href = `/?as=${encodeURIComponent(who)}`;
    return el('li', {}, el('a', { href, target: '_blank', rel: 'noopener' }, nameOf(who)), `: ${what}`);
  });
  return el(
    'section',
    { class: 'start-demo', 'aria-labelledby': 'start-demo' },
    el('h2', { id: 'start-demo' }, 'A year of invented cases'),
    el('p', {}, 'What there is to see, and who to be to see it:'),
    el('ul', {}, ...lines),
  );
}

function personLine({ key, name, jobTitle }: PersonView): HTMLElement {
  const href = `/?as=${encodeURIComponent(key)}`;
  const words = el(
    'span',
    {},
    el('span', { class: 'start-name' }, name),
    el('span', { class: 'start-job' }, jobTitle),
  );
  const link = { class: 'start-person', href, target: '_blank', rel: 'noopener' };
  return el('li', {}, el('a', link, avatar(name), words));
}
