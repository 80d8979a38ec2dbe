/**
 * A text without what no file and no screen can hold: control characters other than line breaks and tabs, unpaired surrogates,
 * and code points that are no characters (U+FFFE, U+FFFF, …), of which one alone keeps Word from opening a letter (R10).
 */
export const writable = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '');
