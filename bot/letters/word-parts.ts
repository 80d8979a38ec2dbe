import type PizZip from 'pizzip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const documentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names of the vocabularies that the parts of a Word file use. */
const wordNamespaces = `xmlns:w="${word}" xmlns:r="${relation}"`;

interface Look {
  readonly id: string;
  readonly name: string;
  /** In half points. */
  readonly size: number;
  /** Before and after a paragraph, in twentieths of a point. */
  readonly space: readonly [number, number];
  readonly isBold?: boolean;
  /** What its paragraphs have besides, in the order that the format asks for: before the space, and after it. */
  readonly before?: string;
  readonly after?: string;
}

const looks: readonly Look[] = [
  { id: 'Normal', name: 'Normal', size: 22, space: [0, 80] },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 26,
    space: [40, 60],
    isBold: true,
    before: '<w:keepNext/>',
    after: '<w:outlineLvl w:val="0"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 22,
    space: [80, 20],
    isBold: true,
    before: '<w:keepNext/>',
    after: '<w:outlineLvl w:val="1"/>',
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    size: 22,
    space: [0, 40],
    before: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    after: '<w:ind w:left="357" w:hanging="357"/>',
  },
  { id: 'Letterhead', name: 'Letterhead', size: 28, space: [0, 0], isBold: true },
  { id: 'LetterheadLine', name: 'Letterhead line', size: 18, space: [20, 0] },
];

const styleOf = ({ id, name, size, space, isBold, before = '', after = '' }: Look): string => {
  const isFirst = id === 'Normal';
  const based = isFirst ? '' : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${isFirst ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>` +
    `<w:pPr>${before}<w:spacing w:before="${space[0]}" w:after="${space[1]}" w:line="240" w:lineRule="auto"/>${after}</w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${isBold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:lang w:val="en-GB"/></w:rPr></w:style>`
  );
};

/** How the paragraphs of a letter look: eleven points, as little space between them as reads well. */
const styles = `${head}<w:styles xmlns:w="${word}">${looks.map(styleOf).join('')}</w:styles>`;

/** The one kind of list that letters have: bullets. */
const numbering =
  `${head}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

/** Parts of a Word file besides its text, and what kind each is. */
const typeOf = {
  styles: 'styles',
  numbering: 'numbering',
  header1: 'header',
  footer1: 'footer',
} as const;
/** A part of a Word file besides its text. */
type WordPart = keyof typeof typeOf;

/** Which part of the file is of which kind. */
const contentTypesOf = (named: readonly WordPart[]): string =>
  `${head}<Types xmlns="${packageTypes}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${documentTypes}.document.main+xml"/>` +
  named
    .map(
      (part) => `<Override PartName="/word/${part}.xml" ContentType="${documentTypes}.${typeOf[part]}+xml"/>`,
    )
    .join('') +
  '</Types>';

const relationsOf = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packageTypes}/relationships">` +
  targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relation}/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

/** Where the text itself is in the file. */
const packageRelations = relationsOf([['officeDocument', 'word/document.xml']]);

/** What the text uses besides, as `rId1` and so on in this order. */
const partRelationsOf = (named: readonly WordPart[]): string =>
  relationsOf(named.map((part) => [typeOf[part], `${part}.xml`] as const));

/** A Word file to be: its paragraphs and its page as Word's own XML, and what stands in the margin of a page. */
interface WordText {
  readonly body: string;
  /** The section's properties; it names the margin as `rId3`. */
  readonly page: string;
  readonly margin: { readonly part: 'header1' | 'footer1'; readonly content: string };
}

/** The root element of what stands in a margin. */
const rootOf = { header1: 'w:hdr', footer1: 'w:ftr' } as const;

/** Fills a zip with the parts of a Word file. The same text always gives the same bytes. */
export function addWordParts<Z extends PizZip>(
  zip: Z,
  { body, page, margin: { part, content } }: WordText,
): Z {
  const named: readonly WordPart[] = ['styles', 'numbering', part];
  const root = rootOf[part];
  const parts: readonly (readonly [path: string, content: string])[] = [
    ['[Content_Types].xml', contentTypesOf(named)],
    ['_rels/.rels', packageRelations],
    [
      'word/document.xml',
      `${head}<w:document ${wordNamespaces}><w:body>${body}${page}</w:body></w:document>`,
    ],
    [`word/${part}.xml`, `${head}<${root} ${wordNamespaces}>${content}</${root}>`],
    ['word/_rels/document.xml.rels', partRelationsOf(named)],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
  ];
  // A zip keeps the local time of each part.
  const date = new Date(2026, 0, 1);
  for (const [path, text] of parts) zip.file(path, text, { date, createFolders: false });
  return zip;
}
