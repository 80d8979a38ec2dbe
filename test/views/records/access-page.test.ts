import * as fc from 'fast-check';
import { type Entry, entriesOf } from '../../../bot/domain/records/disclosure';
import { escapeMarkup, markedNames, namePattern } from '../../../bot/views/records/access-marks';
import {
  type AccessPage,
  listHead,
  pageEnd,
  pageHead,
  rowArticle,
} from '../../../bot/views/records/access-page';
import { aProfile } from '../../builders/profile';

const page = (names?: RegExp): AccessPage => ({
  customerRef: 'CU-0001',
  by: 'Tomasz Zielinski',
  at: '2026-11-22T12:00:00Z',
  keepUntil: '2027-01-21T00:00:00Z',
  profile: aProfile(),
  counts: new Map([['Cases', 1]]),
  names,
});

const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
const said = (text: string): readonly Entry[] => [
  { name: 'Narrative', value: text, sight: 'read' },
  { name: 'ReporterName', value: text, sight: 'colleague' },
];
const articleOf = (text: string, names?: RegExp): string =>
  rowArticle('Incidents', 1, said(text), page(names));

describe('The page of everything kept on a customer', () => {
  it('X4 · has the same markup whatever somebody wrote', () => {
    const plain = tagsOf(articleOf('words'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(tagsOf(articleOf(text))).toEqual(plain);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'onload=', ' ', '<!--', '&#60;', '\u0000'),
        ),
        (parts) => {
          expect(tagsOf(articleOf(parts.join('') || 'x'))).toEqual(plain);
        },
      ),
    );
  });

  it('X4 · has the same markup whatever a colleague or a customer is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ unit: 'binary' }), (names, text) => {
        const html = markedNames(escapeMarkup(text), namePattern(names, []));
        expect(tagsOf(html).filter((tag) => !/^<\/?mark>$/.test(tag))).toEqual([]);
        expect(html.replace(/<\/?mark>/g, '')).toBe(escapeMarkup(text));
      }),
    );
  });

  it('X4 · marks colleagues by their whole name and by parts of it, and never inside another word', () => {
    const names = namePattern(['Isla Fraser', 'Ian O’Neil'], ['Morag Fraser']);
    expect(markedNames('Isla Fraser hung up; Isla had warned her. Islands. Mrs Fraser wrote.', names)).toBe(
      '<mark>Isla Fraser</mark> hung up; <mark>Isla</mark> had warned her. Islands. Mrs Fraser wrote.',
    );
    expect(markedNames('Ask Ian or O’Neil', names)).toBe('Ask <mark>Ian</mark> or <mark>O’Neil</mark>');
  });

  it('X4 · says who it is for, until when it is kept, what is in it and what is not', () => {
    const whole = [pageHead(page(), 1), listHead('Cases', true), pageEnd(['CB-0001-7.docx'])].join('');
    for (const text of [
      'Tomasz Zielinski',
      '21 January 2027',
      'Cases',
      'CB-0001-7.docx',
      'Nothing is kept here',
    ]) {
      expect(whole).toContain(text);
    }
    expect(whole).toContain('<html lang="en-GB">');
    expect(pageHead(page(), 2)).toContain('part 2');
    expect(pageEnd({ nextPart: 3 })).toContain('goes on in part 3');
  });

  it('X4 · gives codes, dates and answers the words that a customer reads', () => {
    const entries = entriesOf([
      { name: 'Behaviours', value: 'threatening', treatment: 'code' },
      { name: 'OccurredAt', value: '2026-11-20T10:30:00Z', treatment: 'plain' },
      { name: 'Violent', value: true, treatment: 'plain' },
    ]);
    const html = rowArticle('Incidents', 1, entries, page());
    const [label] = aProfile().behaviours.flatMap(({ code, label: words }) =>
      code === 'threatening' ? [words] : [],
    );
    expect(html).toContain(escapeMarkup(label ?? 'no label'));
    expect(html).toContain('20 November 2026 at 10:30am');
    expect(html).toContain('<dt>Violent</dt><dd dir="auto">yes</dd>');
  });
});
