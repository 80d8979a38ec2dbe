import type { Activity } from 'botbuilder';

/** What somebody wrote: their text, and whether files came with it. */
export interface Written {
  readonly text: string;
  readonly hasFiles: boolean;
}

/**
 * What a message says. It may be nothing but attachments, whatever the SDK's type says; the markup of a text comes as one of
 * them, and is a file only where it is all there is: a sticker, a picture pasted in (docs/platform-limits.md, Teams).
 */
export function writtenIn({ text, attachments }: Partial<Activity>): Written {
  const files = (attachments ?? []).filter(({ contentType }) => !text?.trim() || contentType !== 'text/html');
  // The bot's own mention, where it is not marked as one.
  return { text: (text ?? '').replace(/^\s*<at\b[^>]*>[^<]*<\/at>/i, ''), hasFiles: files.length > 0 };
}
