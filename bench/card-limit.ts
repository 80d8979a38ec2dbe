/** The size that every Teams client accepts, in bytes; Teams itself refuses only above 100 KB. */
export const cardLimitBytes = 28 * 1024;
