import { fill } from '../../../cards/words/fill';
import { accessPageWords as said, holdingWords } from '../../../cards/words/records/words';
import type { Entry } from '../../domain/records/disclosure';
import type { Profile } from '../../policy/profile';
import { wordsOf } from './access-values';
import { dayInWords, momentInWords } from '../time/dates';
import { escapeMarkup, markedNames } from './access-marks';
import { pageStyle } from './access-style';
import { utcDayOf } from '../../domain/time/instant';

/** What a page is about: on whom, for whom, when, and until when it is kept. */
export interface AccessPage {
  readonly customerRef: string;
  readonly by: string;
  /** An instant. */
  readonly at: string;
  readonly keepUntil: string;
  readonly profile: Profile;
  /** Rows by list, in order. */
  readonly counts: ReadonlyMap<string, number>;
  /** What marks the names of colleagues in a text that is escaped already. */
  readonly names: RegExp | undefined;
}

/** How a part of the page begins: what it is, how to use it, what is in it. */
export function pageHead(page: AccessPage, part: number): string {
  const { customerRef, by, at, keepUntil, profile, counts } = page;
  const moment = (instant: string): string => momentInWords(instant, profile.timeZone);
  const title =
    fill(said.title, { ref: customerRef }) + (part > 1 ? `, ${fill(said.part, { part: String(part) })}` : '');
  const policy = `${profile.policy.title} ${profile.policy.version}`;
  const facts = { at: moment(at), by, policy, until: dayInWords(utcDayOf(keepUntil)) };
  const links = [...counts].map(
    ([list, count]) =>
      `<li><a href="#${escapeMarkup(list)}">${escapeMarkup(headingOf(list))}</a>: ${count}</li>`,
  );
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title><style>${pageStyle}</style></head><body><main>
<h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(fill(said.drawn, facts))}</p>
<section class="review"><h2>${said.review}</h2><p>${said.howTo}</p>
<dl><div><dt><mark>${said.colleague}</mark></dt><dd>${said.colleagueAbout}</dd></div><div><dt><span class="read">${said.read}</span></dt><dd>${said.readAbout}</dd></div></dl>
<p>${said.marks}</p><p>${said.edit}</p></section>
${part > 1 ? '' : `<nav aria-labelledby="contents"><h2 id="contents">${said.contents}</h2><ol>${links.join('')}</ol></nav>`}
`;
}

/** The heading of a list; `isEmpty`: nothing of the customer stands in it. */
export function listHead(list: string, isEmpty: boolean): string {
  const about = wordsFor(list)?.about ?? '';
  return `<h2 id="${escapeMarkup(list)}">${escapeMarkup(headingOf(list))}</h2>\n<p>${escapeMarkup(about)}${isEmpty ? ` ${said.nothing}` : ''}</p>\n`;
}

/** One row as the entries it holds, whatever people wrote in them. */
export function rowArticle(
  list: string,
  number: number,
  entries: readonly Entry[],
  page: AccessPage,
): string {
  const heading = `${headingOf(list)}, ${number}`;
  return `<article><h3>${escapeMarkup(heading)}</h3>${entryList(entries, page)}</article>\n`;
}

/** How a part ends: that it goes on, or what is not in here and which files lie beside it. */
export function pageEnd(files: readonly string[] | { readonly nextPart: number }): string {
  if ('nextPart' in files)
    return `<p>${fill(said.goesOn, { part: String(files.nextPart) })}</p></main></body></html>\n`;
  const beside = files.map((name) => `<li>${escapeMarkup(name)}</li>`).join('');
  const left = said.leftOut.map((one) => `<li>${escapeMarkup(one)}</li>`).join('');
  return `<h2>${said.files}</h2>${beside === '' ? `<p>${said.nothing}</p>` : `<ul>${beside}</ul>`}
<h2>${said.left}</h2><ul>${left}</ul></main></body></html>\n`;
}

const headingOf = (list: string): string => wordsFor(list)?.heading ?? list;

/** What a list of the register is called for whoever reads it; a list that is not handed out has no words. */
const wordsFor = (list: string) => Object.entries(holdingWords).find(([name]) => name === list)?.[1];

function entryList(entries: readonly Entry[], page: AccessPage): string {
  const items = entries.map((entry) => {
    const name = `<dt>${escapeMarkup(nameInWords(entry.name))}${noteOf(entry)}</dt>`;
    return `<div>${name}<dd dir="auto">${valueOf(entry, page)}</dd></div>`;
  });
  return `<dl>${items.join('\n')}</dl>`;
}

const noteOf = ({ sight }: Entry): string => {
  if (sight === 'plain') return '';
  return sight === 'read'
    ? ` <span class="note read">(${said.read})</span>`
    : ` <span class="note">(${said.colleague})</span>`;
};

function valueOf({ name, value, sight }: Entry, page: AccessPage): string {
  if (typeof value === 'object') return entryList(value, page);
  const shown = escapeMarkup(wordsOf(name, value, page.profile));
  return sight === 'colleague' ? `<mark>${shown}</mark>` : markedNames(shown, page.names);
}

/** `ContactChannel` and `contactChannel` as "Contact channel". */
const nameInWords = (name: string): string => {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
