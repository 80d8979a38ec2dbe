import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '../../bot/letters/fill';
import { writeAccountFile } from '../../bot/letters/account-file';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import { letterTemplates } from '../../bot/policy/letters/templates';
import { drawAccount } from '../../bot/views/records/account/draw-account';
import { drawDraft } from '../../bot/views/records/account/written-account';
import { anAccountOf } from '../builders/account';
import { situationsOf, valuesIn } from './letters-in-every-situation';

// Needs LibreOffice (`soffice` on the path), which the tests do without: `npm run check:letters`.
jest.setTimeout(600_000);

/** Every letter of every situation as a Word file in a new folder; the names of the files. */
async function writeLetters(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const id of profileIds) {
    const profile = loadProfile(id);
    for (const kind of profile.letters) {
      const template = letterTemplates(id).find(({ name }) => name === kind.template);
      for (const situation of situationsOf(profile)) {
        const values = valuesIn(kind, situation, profile);
        const filled = await fillTemplate(kind.template, template?.bytes ?? new Uint8Array(), values);
        const name = `${id}.${kind.code}.${situation.kinds.join('+')}${situation.ends ? '.ends' : ''}${situation.adjusted ? '.adjusted' : ''}`;
        names.push(name);
        writeFileSync(join(folder, `${name}.docx`), 'bytes' in filled ? filled.bytes : '');
      }
    }
  }
  return names;
}

/** How many pages a PDF of LibreOffice has. */
const pagesIn = (file: string): number =>
  [...readFileSync(file, 'latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

it('R10 · LibreOffice opens every letter of every situation, and one kind without an adjustment takes one page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const names = await writeLetters(folder);
  const files = names.map((name) => join(folder, `${name}.docx`));
  // LibreOffice takes no more than some 250 files at once.
  for (let at = 0; at < files.length; at += 100) {
    const some = files.slice(at, at + 100);
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...some], {
      stdio: 'ignore',
    });
  }
  const pages = names.map((name) => ({ name, pages: pagesIn(join(folder, `${name}.pdf`)) }));
  process.stdout.write(
    `${folder}: ${names.length} letters, ${pages.filter((one) => one.pages > 1).length} of two pages\n`,
  );
  expect(pages.filter((one) => one.pages > (/\+|adjusted/.test(one.name) ? 2 : 1))).toEqual([]);
});

it('X4 · the account of an ordinary case takes at most twelve pages, with every text as long as forms take it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-'));
  const narrative = 'She said that it would end badly for all of us. '.repeat(50);
  const of = anAccountOf({ narrative, summary: 'She writes of her fence and of the plan. '.repeat(12) });
  for (const id of profileIds) {
    const file = join(folder, `${id}.docx`);
    writeFileSync(file, await writeAccountFile(drawDraft(drawAccount(of, loadProfile(id)))));
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pages = pagesIn(join(folder, `${id}.pdf`));
    process.stdout.write(`${file}: ${pages} pages\n`);
    expect(pages).toBeLessThanOrEqual(12);
  }
});
