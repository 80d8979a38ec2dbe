/** A paragraph of a Word file. */
export interface Paragraph {
  readonly text: string;
  /** Whether Word shows it in one of its styles for headings. */
  readonly isHeading: boolean;
}

/**
 * The text of a Word file, a paragraph each, empty ones left out: what the preview of a letter shows. Headers, footers
 * and pictures are not read. A file that is no Word file gives nothing: whoever opens it sees why.
 */
export async function textOf(file: Uint8Array): Promise<readonly Paragraph[]> {
  const { default: PizZip } = await import('pizzip');
  let xml: string | undefined;
  try {
    xml = new PizZip(file).file('word/document.xml')?.asText();
  } catch {
    // Somebody put something else in its place.
    return [];
  }
  return [...(xml ?? '').matchAll(/<w:p[ >][^]*?<\/w:p>/g)]
    .map(([xmlOfOne]) => ({ text: textIn(xmlOfOne).trim(), isHeading: headingStyle.test(xmlOfOne) }))
    .filter(({ text }) => text !== '');
}

const headingStyle = /<w:pStyle w:val="(?:Heading\d|Title)"/;

/** Text, line breaks and tabs of one paragraph, in their order. */
const textIn = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)(?: [^>]*)?\/>/g)]
    .map(([, text, mark]) => (text === undefined ? marks[mark === 'br' ? 'br' : 'tab'] : unescaped(text)))
    .join('');

const marks = { br: '\n', tab: ' ' } as const;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text out of XML: each entity once, so that what was written as an entity stays as it was written. */
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
