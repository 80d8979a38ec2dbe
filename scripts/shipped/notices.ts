import holidays from '../../policy/holidays/about.json';
import { licenceOf, reasonFor } from './licences';
import type { ShippedPackage } from './packages';

/** The MIT licence, for the few packages that name it without enclosing it. */
const mit = (holder: string): string => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const rule = '='.repeat(80);

function noticeOf(shipped: ShippedPackage): string {
  const { name, version, author, texts } = shipped;
  const reason = reasonFor(shipped);
  const stated = texts.length > 0 ? texts.map(({ text }) => text) : [mit(author ?? `the authors of ${name}`)];
  return [
    rule,
    `${name} ${version}: ${licenceOf(shipped) ?? 'no licence declared'}`,
    ...(reason === undefined ? [] : [reason]),
    '',
    stated.join('\n\n'),
    '',
  ].join('\n');
}

/** Data of others that are kept in our own tree. */
const dataNotice = [
  rule,
  `The dates of bank holidays, as of ${holidays.takenOn}: ${holidays.licence}`,
  `Taken from ${holidays.source}. The dates are unchanged; days at the weekend are left out.`,
  `https://creativecommons.org/licenses/by-sa/3.0/`,
  '',
].join('\n');

/**
 * The text that goes beside the bundle: what of others is in it, under which licence, with every text that a licence asks to
 * be passed on and the sources that data want named. The same packages give the same text.
 */
export const notices = (packages: readonly ShippedPackage[]): string =>
  [
    'Customer Behaviour contains code and data of others. This file names them and passes on their licences.',
    'It is written by `npm run build` from what is in functions.cjs and in the files beside it.',
    '',
    ...new Set(packages.map(noticeOf)),
    dataNotice,
  ].join('\n');
