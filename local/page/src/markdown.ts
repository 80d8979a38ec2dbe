import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

// Teams' cards and messages know emphasis, links and lists, and nothing else of markdown; markup is never let through.
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'emphasis',
  'link',
  'list',
  'escape',
  'entity',
  'newline',
]);

const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li'],
  ALLOWED_ATTR: ['href', 'target', 'rel', 'start'],
};

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
});

/** Markdown as safe HTML. */
export const toHtml = (text: string): string => DOMPurify.sanitize(markdown.render(text), ALLOWED);

const mention = /<at>([^<]*)<\/at>/g;
const escaped = (name: string): string => name.replace(/[\\[\]()*_<>]/g, '\\$&');

/** Markdown of a message, where `<at>Name</at>` names a person. */
export const messageHtml = (text: string): string =>
  toHtml(text.replace(mention, (_tag, name: string) => `**${escaped(name)}**`));
