// Formats a file, and checks that no content is lost, moved or changed.
import { expect } from 'vitest';
import { type Formatted, formatFile } from '../../../src/edit/layout/format-file';
import { parseSource } from '../../../src/parse/document';
import { damagedPlans } from '../../damaged/plans';
import { approvedPlan } from '../../run-tool';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
export const format = (content: string | Uint8Array, name = 'progress/a.yaml'): Promise<Formatted> =>
  formatFile({ file: name, name, bytes: typeof content === 'string' ? bytesOf(content) : content });
const saidIn = async (bytes: Uint8Array): Promise<unknown> =>
  (await parseSource({ file: '', name: 'progress/a.yaml', bytes })).value;

/** The formatted text, or `left: ` and the reason. Fails if the content differs, or if formatting again changes it. */
export async function tidied(content: string | Uint8Array, name?: string): Promise<string> {
  const before = typeof content === 'string' ? bytesOf(content) : content;
  const kept = before.slice();
  const formatted = await format(before, name);
  // toEqual would take seconds for a megabyte.
  expect(Buffer.compare(before, kept)).toBe(0);
  if (formatted.state === 'left') return `left: ${formatted.reason}`;
  if (formatted.state === 'tidy') return textOf(before);
  expect(formatted.before).toBe(before);
  expect(await saidIn(formatted.after)).toEqual(await saidIn(before));
  expect(await format(formatted.after, name)).toEqual({ state: 'tidy' });
  return textOf(formatted.after);
}

export const T07 = approvedPlan['tasks/T07.yaml'] ?? '';
/** The content of the one file that a damaged plan of this name replaces. */
export const damage = (name: string): string | Uint8Array => {
  const [content] = Object.values(damagedPlans.find((plan) => plan.name === name)?.files ?? {});
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) throw new Error(`no ${name}`);
  return content;
};
