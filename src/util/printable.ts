// Text from the plan is data: whatever could steer a terminal or hide in a page is shown as its number instead.

/** Controls (C0, C1, DEL), and marks that reverse or hide text; newlines and tabs are left to the caller. */
const dangerous =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;

export function printable(text: string): string {
  if (!dangerous.test(text)) return text;
  return text.replace(dangerous, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** The same signs in JSON, where an escape keeps them what they are for whoever reads it back. */
export const escapedInJson = (json: string): string =>
  json.replace(dangerous, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
