import PizZip from 'pizzip';
import { addWordParts } from '../bot/letters/word-parts';

/** How a line of the text begins, and the style of Word that its paragraph gets; a line of a section stands alone. */
const marks = [
  { begins: '# ', style: 'Heading1' },
  { begins: '## ', style: 'Heading2' },
  { begins: '- ', style: 'ListBullet' },
] as const;

/**
 * A Word file of plain text: paragraphs parted by an empty line, "# " before a heading, "## " before one below it, "- "
 * before an item of a list, "@ " before a line of the letterhead, "~" for a line left empty, the placeholders in braces as they are. A line that is
 * nothing but the beginning or the end of a section stands alone. The same text always gives the same bytes.
 */
export function letterFile(text: string): Buffer {
  const all = paragraphsIn(text);
  const letterhead = all.filter((one) => one.startsWith('@ '));
  const body = all.filter((one) => !one.startsWith('@ '));
  const zip = addWordParts(new PizZip(), {
    body: body.map(paragraphOf).join(''),
    page,
    margin: { part: 'header1', content: `${letterhead.map(letterheadOf).join('')}<w:p/>` },
  });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A4 with margins of two centimetres; the letterhead stands on the first page only. */
const page =
  '<w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1247" w:bottom="964" w:left="1247" w:header="680" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

/** The paragraphs of a text; lines that stand alone are paragraphs of their own, other lines stay together. */
function paragraphsIn(text: string): readonly string[] {
  const blocks = text.split(/\n{2,}(?!\n)/).map((block) => block.replace(/^\n+(?=\S)|\n+$/g, ''));
  return blocks.flatMap((block) => {
    const found: string[] = [];
    let isOpen = false;
    for (const line of block.split('\n')) {
      const isAlone = standsAlone.test(line);
      if (isOpen && !isAlone) found.push(`${found.pop() ?? ''}\n${line}`);
      else found.push(line);
      isOpen = !isAlone;
    }
    return found.filter((one) => one.trim() !== '' || one.includes('\n'));
  });
}

const standsAlone = /^(?:\{[#^/][^{}]+\}$|#{1,2} |- |@ )/;

function paragraphOf(text: string): string {
  const mark = marks.find(({ begins }) => text.startsWith(begins));
  const styled = mark ? `<w:pPr><w:pStyle w:val="${mark.style}"/></w:pPr>` : '';
  return `<w:p>${styled}<w:r>${linesOf(text.slice(mark?.begins.length ?? 0))}</w:r></w:p>`;
}

/** The first line of a letterhead is the name of the body. */
const letterheadOf = (line: string, at: number): string =>
  `<w:p><w:pPr><w:pStyle w:val="${at === 0 ? 'Letterhead' : 'LetterheadLine'}"/></w:pPr><w:r>${linesOf(line.slice(2))}</w:r></w:p>`;

const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '~' ? '' : line))
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
