// Quotes words for a shell, so that a name with a blank in it stays one word.

const inQuotes = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Any word: all but plain ASCII is put in quotes. */
export const shellQuoted = (word: string): string => (/^[\w./~-]+$/.test(word) ? word : inQuotes(word));

/** The name of a file: letters of any script stay without quotes, so that a list of Chinese names can be read. */
export const shellQuotedFile = (path: string): string => (/^[\p{L}\p{N}._/@+-]+$/u.test(path) ? path : inQuotes(path));
