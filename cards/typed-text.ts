/**
 * Text as a person typed it, made fit to keep and to show again: control characters and unpaired surrogates go
 * (a line break stays, however it was sent), and accents are composed (NFC), so that equal words are equal text.
 */
export const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, '');
