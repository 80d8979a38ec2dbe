import PizZip from 'pizzip';
import { fillTemplate } from '../../bot/letters/fill';
import { loadProfile, profileIds } from '../../bot/policy/load-profile';
import { letterTemplates } from '../../bot/policy/letters/templates';

/** Everything that somebody may paste into a form, however it came to be stored. */
const pasted =
  'he was threat\ufffeening\uffff\u0000\u001b \ud800 on <b>the</b> & tele\udc00phone {reason}\u{1ffff}\nagain';

/** What XML 1.0 has no place for, by its rule for characters (section 2.2): with one of these, Word refuses the whole file. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const templates = profileIds.flatMap((id) =>
  letterTemplates(id).map(({ name, bytes }) => ({ id, name, bytes, profile: loadProfile(id) })),
);

it.each(templates)('R10 · $id: $name opens, whatever was typed into it', async ({ name, bytes }) => {
  const tags = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  const placeholders = [...tags.replace(/<[^>]+>/g, '').matchAll(/\{([^{}]+)\}/g)].map(([, tag = '']) =>
    tag.trim(),
  );
  expect(placeholders.length).toBeGreaterThan(0);
  const filled = await fillTemplate(
    name,
    bytes,
    Object.fromEntries(placeholders.map((tag) => [tag, pasted])),
  );
  const made = 'bytes' in filled ? new PizZip(filled.bytes).file('word/document.xml')?.asText() : '';
  expect(made).toContain('he was threatening');
  expect(made).not.toMatch(noXml);
  expect(made).toContain('&lt;b&gt;the&lt;/b&gt; &amp; ');
});
