import { convert, type HtmlToTextOptions } from 'html-to-text';

/** The body of a message as Teams hands it over. */
export interface MessageBody {
  readonly contentType?: string | null | undefined;
  readonly content?: string | null | undefined;
}

/** Longer than any message that Teams sends (about 28 KB, markup included): what is longer still is cut before it is read. */
const longestRead = 100_000;

/** Lines stay as written; a picture is what is said of it, a mention the name alone, a link its words and where it leads. */
const asPlainText: HtmlToTextOptions = {
  wordwrap: false,
  // Nothing that somebody wrote nests deeper; what a hostile message nests deeper could end the process.
  limits: { maxInputLength: longestRead, maxDepth: 100, ellipsis: '' },
  selectors: [
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ selector: `h${level}`, options: { uppercase: false } })),
    { selector: 'img', format: 'spokenPicture' },
    { selector: 'emoji', format: 'spokenPicture' },
    { selector: 'attachment', format: 'skip' },
  ],
  formatters: {
    spokenPicture: ({ attribs }: { attribs?: Readonly<Record<string, string>> }, _walk, builder) =>
      builder.addInline(attribs?.['alt'] ?? ''),
  },
};

/** The words of a message, without its markup; '' for an empty one. */
export const messageText = ({ contentType, content }: MessageBody): string =>
  contentType === 'html' ? convert(content ?? '', asPlainText) : (content ?? '');
