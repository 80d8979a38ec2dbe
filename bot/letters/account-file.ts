import { writable } from '../domain/entries/characters';
import type { WrittenParagraph } from '../domain/records/account/state';
import { addWordParts } from './word-parts';

const styleOf = { title: 'Heading1', heading: 'Heading2', text: 'Normal', item: 'Normal' } as const;

/**
 * An account of what is kept on a customer as a Word file (X4): text and nothing besides, so that what was left out is not in
 * it in any other form. The same paragraphs always give the same bytes.
 */
export async function writeAccountFile(paragraphs: readonly WrittenParagraph[]): Promise<Uint8Array> {
  const { default: PizZip } = await import('pizzip');
  const body = paragraphs.map(paragraphOf).join('');
  const zip = addWordParts(new PizZip(), { body, page, margin: { part: 'footer1', content: footer } });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A4 with margins of two centimetres, the number of each page below it. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="680" w:footer="567" w:gutter="0"/></w:sectPr>';

const footer =
  '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';

const paragraphOf = ({ style, runs }: WrittenParagraph): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleOf[style]}"/></w:pPr>${runs.map(runOf).join('')}</w:p>`;

function runOf({ text, isMarked = false, isStrong = false }: WrittenParagraph['runs'][number]): string {
  const looks = `${isStrong ? '<w:b/>' : ''}${isMarked ? '<w:highlight w:val="yellow"/>' : ''}`;
  const lines = writable(text)
    .split(/\r?\n/)
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${lines}</w:r>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
