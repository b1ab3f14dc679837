// Makes text from the plan safe to show: characters that could control a terminal, or hide text, are shown by their
// code.

/**
 * Control characters (C0, C1, DEL) and marks that reverse or hide text; not tab and newline, which the caller handles.
 */
const dangerous =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;

export function printable(text: string): string {
  if (!dangerous.test(text)) return text;
  return text.replace(dangerous, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** Replaces the same characters in JSON by escapes, so that a parser still gets the original text. */
export const escapedInJson = (json: string): string =>
  json.replace(dangerous, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
