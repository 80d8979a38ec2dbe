import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { read } from './pages';

// Prints what is one page for its readers, to be handed out, into `dist/pages`: `npm run check:pages`.
const root = resolve(__dirname, '..', '..');
const folder = join(root, 'dist', 'pages');

const pages = [
  'docs/for-staff.md',
  'docs/for-approvers.md',
  'docs/for-contact-people.md',
  'docs/for-administrators.md',
  'CONTRIBUTING.md',
];

/** As a browser prints what GitHub and Azure DevOps show: letters of 10 points. */
const style = `
  body { font: 10pt/1.4 sans-serif; }
  h1 { font-size: 16pt; margin: 0 0 8pt; }
  img { display: block; max-width: 100%; max-height: 75mm; margin: 0 auto 8pt; }
  table { border-collapse: collapse; font-size: 9pt; }
  td, th { border: 0.5pt solid #999; padding: 2pt 4pt; text-align: left; vertical-align: top; }
  p, ul, table { margin: 0 0 6pt; }
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => browser.close());

describe('C5 · a page for each reader', () => {
  it.each(pages)('C5 · %s is one page of A4 when it is printed', async (path) => {
    const file = join(root, path.replace(/[^/]+$/, ''), `${basename(path, '.md')}.html`);
    const page = await browser.newPage();
    const html = `<!doctype html><html lang="en-GB"><base href="file://${file}"><style>${style}</style>`;
    // From a file, so that the pictures beside the page are found.
    const printed = join(folder, `${basename(path, '.md')}.html`);
    writeFileSync(printed, html + new MarkdownIt().render(read(path)));
    await page.goto(`file://${printed}`, { waitUntil: 'networkidle' });
    const margin = { top: '15mm', bottom: '15mm', left: '18mm', right: '18mm' };
    const pdf = await page.pdf({ path: join(folder, `${basename(path, '.md')}.pdf`), format: 'A4', margin });
    await page.close();
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
