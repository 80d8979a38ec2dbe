import * as fc from 'fast-check';
import { messageText } from '../../bot/teams/sdk/message-text';

const html = (content: string): string => messageText({ contentType: 'html', content });

describe('C1 · the words of a message from which an incident is reported', () => {
  it.each([
    [
      'one paragraph a line',
      '<p>He rang twice.</p><p>Then he came in.</p>',
      'He rang twice.\nThen he came in.',
    ],
    ['a break as a line', 'first<br>second', 'first\nsecond'],
    [
      'letters that are written as names',
      '<p>&ldquo;caf&eacute;&rdquo; &#8211; &amp;lt;b&amp;gt;</p>',
      '“café” – &lt;b&gt;',
    ],
    ['a mention as the name', '<p><at id="0">Callum Boyd</at> see this</p>', 'Callum Boyd see this'],
    ['an emoji as what it says', '<p>Oh <emoji id="sad" alt="😢" title="Sad"></emoji></p>', 'Oh 😢'],
    [
      'a picture as what is said of it',
      '<p>Look: <img alt="the broken door" src="https://x.example/1"></p>',
      'Look: the broken door',
    ],
    [
      'a link with where it leads',
      '<a href="https://ros.example/a">our page</a>',
      'our page [https://ros.example/a]',
    ],
    [
      'a bare link once',
      '<a href="https://ros.example/a">https://ros.example/a</a>',
      'https://ros.example/a',
    ],
    [
      'nothing of an attachment but the words beside it',
      '<attachment id="1"></attachment><p>see above</p>',
      'see above',
    ],
    ['a heading as it was typed', '<h1>Quiet please</h1>', 'Quiet please'],
    ['no style and no script', '<style>p{color:red}</style><script>x()</script><p>words</p>', 'words'],
    ['markup that is never closed', '<p>half <b>a <i>thought', 'half a thought'],
  ])('keeps %s', (_, content, words) => {
    expect(html(content)).toBe(words);
  });

  it('leaves a plain message as it is, angle brackets included', () => {
    expect(messageText({ contentType: 'text', content: 'a < b <br> &amp;' })).toBe('a < b <br> &amp;');
  });

  it.each([{}, { contentType: 'html', content: null }, { contentType: null, content: undefined }])(
    'is empty for %j',
    (body) => {
      expect(messageText(body)).toBe('');
    },
  );

  it('reads whatever it is handed, and leaves no tag in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</p>', '<b', '>', '"', '&', '<!--', 'word', '<ul><li>', '\u0000'), {
          maxLength: 60,
        }),
        (parts) => {
          expect(html(parts.join(''))).not.toMatch(/<\/?(?:p|b|ul|li)>/);
        },
      ),
    );
  });

  it('reads a message far longer than Teams sends', () => {
    expect(html('<div>'.repeat(200_000)).length).toBeLessThan(100_001);
  });
});
