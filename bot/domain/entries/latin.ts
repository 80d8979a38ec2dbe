import anyAscii from 'any-ascii';

/** Outside ASCII there is something to be written otherwise. */
const foreign = /\P{ASCII}/u;

/** A text in the letters of ASCII. One that has no others stays as it is: the half megabyte of letters is read for names alone that need it. */
export const inLatin = (text: string): string => (foreign.test(text) ? anyAscii(text) : text);
