import { writable } from '../bot/domain/entries/characters';

/**
 * Text as a person typed it, made fit to keep and to show again: what cannot be written anywhere goes (a line
 * break stays, however it was sent), and accents are composed (NFC), so that equal words are equal text.
 */
export const clean = (text: string): string =>
  writable(text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' '));
