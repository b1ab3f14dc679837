// Text lost after ` #` is reported, and only that; and invisible characters cannot get in through an escape.
import { expect, it } from 'vitest';
import { parseSource } from '../../src/parse/document';

const problemsOf = async (text: string): Promise<string[]> => {
  const { problems } = await parseSource({ file: 'x.yaml', name: 'x.yaml', bytes: new TextEncoder().encode(text) });
  return problems.map(({ code, span }) => `${code} ${span?.line ?? '-'}`);
};

it.each([
  ['a field', 'a: 甲 #乙\n', ['yaml/comment 1']],
  ['a bare item of a list', 'a:\n  - 甲 #乙\n', ['yaml/comment 2']],
  ['an item that is a field', 'a:\n  - b: 甲 #乙\n', ['yaml/comment 2']],
  ['an item that is a field in quotes', 'a:\n  - b: "甲 #乙"\n', []],
  ['an item in braces', 'a:\n  - { b: "甲 #乙" }\n', []],
  ['a comment as people mean it', 'a: 甲 # 乙\n', []],
  ['after a full-width space, where YAML sees no comment', 'a: 甲　#乙\nb: 丙 # 丁\n', []],
  ['inside a block of text', 'a: |-\n  甲 #乙\nb: 丙 # 丁\n', []],
  ['after a block of text', 'a: |-\n  甲\nb: 丙 #丁\n', ['yaml/comment 3']],
  ['an invisible character as an escape', 'a: "x\\by"\n', ['text/invisible -']],
  ['another', 'a: "x\\fy"\n', ['text/invisible -']],
])('%s', async (_name, text, expected) => {
  expect(await problemsOf(text)).toEqual(expected);
});
