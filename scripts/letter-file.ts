import PizZip from 'pizzip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const documentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A style of Word: its id and name there, its size in half points, the space before it in twentieths of a point. */
const style = (id: string, name: string, size: number, before: number): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'}<w:qFormat/>` +
  `<w:pPr>${id === 'Normal' ? '' : '<w:keepNext/>'}<w:spacing w:before="${before}" w:after="120" w:line="276" w:lineRule="auto"/>${outline[id] ?? ''}</w:pPr>` +
  `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${id === 'Normal' ? '' : '<w:b/>'}<w:sz w:val="${size}"/><w:lang w:val="en-GB"/></w:rPr></w:style>`;

const outline: Readonly<Record<string, string>> = {
  Heading1: '<w:outlineLvl w:val="0"/>',
  Heading2: '<w:outlineLvl w:val="1"/>',
};

const styles =
  `${head}<w:styles xmlns:w="${word}">` +
  style('Normal', 'Normal', 24, 0).replace('<w:style ', '<w:style w:default="1" ') +
  style('Heading1', 'heading 1', 32, 240) +
  style('Heading2', 'heading 2', 26, 240) +
  '</w:styles>';

const contentTypes =
  `${head}<Types xmlns="${packageTypes}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${documentTypes}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${documentTypes}.styles+xml"/></Types>`;

const relations = (type: string, target: string): string =>
  `${head}<Relationships xmlns="${packageTypes}/relationships">` +
  `<Relationship Id="rId1" Type="${relationTypes}/${type}" Target="${target}"/></Relationships>`;

/**
 * A Word file of plain text: paragraphs parted by an empty line, "# " before a heading, "## " before one below it, the
 * placeholders in braces as they are. The same text always gives the same bytes.
 */
export function letterFile(text: string): Buffer {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const body = paragraphs.map(paragraphOf).join('');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  // A zip keeps the local time of each part.
  const date = new Date(2026, 0, 1);
  const zip = new PizZip();
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'word/document.xml')],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${word}"><w:body>${body}${page}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relations('styles', 'styles.xml')],
    ['word/styles.xml', styles],
  ];
  for (const [path, content] of parts) zip.file(path, content, { date, createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function paragraphOf(text: string): string {
  const [, marks = '', words = ''] = /^(#{0,2})\s*([^]*)$/.exec(text) ?? [];
  const styled = marks === '' ? '' : `<w:pPr><w:pStyle w:val="Heading${marks.length}"/></w:pPr>`;
  const lines = words
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${styled}<w:r>${lines}</w:r></w:p>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
