import { sentenceOf } from './busy';
import { showClient } from './client';
import { el } from './dom';
import { showStartPage } from './start-page';

const root = document.getElementById('root') ?? document.body;
const query = new URLSearchParams(window.location.search);
const key = query.get('as');

const shown = key === null ? showStartPage(root) : showClient(root, key, query.get('client') === 'old');

void shown.catch((error: unknown) => {
  root.replaceChildren(
    el(
      'main',
      { class: 'start' },
      el('h1', {}, 'Teams (local)'),
      el('p', { role: 'alert' }, sentenceOf(error)),
      el('a', { href: '/' }, 'Choose who you are'),
    ),
  );
});
