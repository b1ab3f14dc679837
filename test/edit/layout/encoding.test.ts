// Files in another encoding are converted to UTF-8 if their reading is certain.
import { describe, expect, it } from 'vitest';
import { utf16 } from '../../damaged/damage';
import { bytesOf, damage, format, T07, tidied } from './tidied';

describe('another encoding is turned into UTF-8', () => {
  it.each<[string, Uint8Array, string]>([
    ['GBK', damage('GBK task file') as Uint8Array, 'gb18030'],
    ['UTF-16 with its mark', utf16(T07, true, false), 'utf-16le'],
    ['UTF-16 the other way round', utf16(T07, true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(T07, false, false), 'utf-16le'],
  ])('%s', async (_name, bytes, encoding) => {
    // The oldest form of GBK does not have the apostrophe that our text uses.
    expect((await tidied(bytes, 'tasks/T07.yaml')).replaceAll("'", '’')).toBe(T07);
    expect(await format(bytes, 'tasks/T07.yaml')).toMatchObject({ state: 'formatted', encoding, signs: 0 });
  });

  const ascii = [...bytesOf('note: ')];
  it.each<[string, number[]]>([
    ['characters outside of GB 2312, as other encodings would give', [...ascii, 0xb8, 0x41, 10]],
    ['rows that nothing stands in', [...ascii, 0xaa, 0xa1, 10]],
    ['half a character', [...ascii, 0xb8, 10]],
    ['UTF-8 and GBK in one file', [...bytesOf('on: 天津\n'), ...ascii, 0xb8, 0xc4, 0xb8, 0xef, 10]],
  ])('not %s', async (_name, bytes) => {
    expect(await tidied(new Uint8Array(bytes))).toMatch(/^left: (?:encoding|broken)$/);
  });
});
