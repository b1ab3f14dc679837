// Values in the standard layout: quotes only where they are needed, and long text line for line.
import { describe, expect, it } from 'vitest';
import { tidied } from './tidied';

describe('is brought into it', () => {
  it.each<[name: string, before: string, after: string]>([
    ['quotes that are not needed', 'a: "b"\nc: \'d\'\ne: "2018-06"\n', 'a: b\nc: d\ne: 2018-06\n'],
    [
      'quotes that are',
      'a: \'2018\'\nb: "true"\nc: "~"\nd: \'\'\ne: "1e3"\nf: "0x1F"\n',
      'a: "2018"\nb: "true"\nc: "~"\nd: ""\ne: "1e3"\nf: "0x1F"\n',
    ],
    [
      'quotes that older YAML needs',
      'a: \'yes\'\nb: "12:30"\nc: "1_000"\nd: "No"\ne: yes\n',
      'a: "yes"\nb: "12:30"\nc: "1_000"\nd: "No"\ne: yes\n',
    ],
    [
      'quotes around YAML’s own signs',
      "a: '甲: 乙'\nb: '甲 #乙'\nc: '- 甲'\nd: '@甲'\ne: '甲:'\n",
      'a: "甲: 乙"\nb: "甲 #乙"\nc: "- 甲"\nd: "@甲"\ne: "甲:"\n',
    ],
    [
      'signs that are no matter',
      "a: '甲:乙'\nb: \"it's\"\nc: '甲#乙'\nd: '“甲”'\n",
      "a: 甲:乙\nb: it's\nc: 甲#乙\nd: “甲”\n",
    ],
    ['quotes in quotes', "a: '\"甲\"'\nb: \"'甲'\"\nc: '\\'\n", 'a: "\\"甲\\""\nb: "\'甲\'"\nc: \\\n'],
    ['blanks at the edges', 'a: " 甲"\nb: "甲 "\nc: "\u3000甲"\n', 'a: " 甲"\nb: "甲 "\nc: "\u3000甲"\n'],
    ['escapes', 'a: "\\u7532\\t乙"\n', 'a: "甲\\t乙"\n'],
    [
      'numbers as they were typed',
      'a: 2018\nb: 1.50\nc: 1e3\nd: 0x1F\ne: +1\nf: .5\n',
      'a: 2018\nb: 1.50\nc: 1e3\nd: 0x1F\ne: +1\nf: .5\n',
    ],
    [
      'nothing, in every way',
      'a:\nb: ~\nc: null\nd: NULL\ne: \nf: True\n',
      'a:\nb: ~\nc: null\nd: NULL\ne:\nf: True\n',
    ],
    [
      'names',
      '"a": 1\n\'题目\': 2\n2018: 3\n"2019": 4\n"a b": 5\na c: 6\n',
      'a: 1\n题目: 2\n2018: 3\n"2019": 4\n"a b": 5\na c: 6\n',
    ],
    [
      'an item that would be taken for a field typed wide',
      "- '责任单位：发改委'\n- 'a:b'\n",
      '- "责任单位：发改委"\n- "a:b"\n',
    ],
    // Long text.
    ['a long line', `note: ${'甲乙丙丁，'.repeat(60)}\n`, `note: ${'甲乙丙丁，'.repeat(60)}\n`],
    ['text over several lines', 'note: a\n  b\n  c\n', 'note: a b c\n'],
    ['text in quotes over several lines', 'note: "a\n  b\\\n  c"\n', 'note: a bc\n'],
    ['paragraphs without a block', 'note: a\n\n  b\n', 'note: "a\\nb"\n'],
    ['a block', 'note: |\n      a\n        b\n\n      c\nid: x\n', 'note: |\n  a\n    b\n\n  c\nid: x\n'],
    ['a block without its last newline', 'note: |-\n   a\n   # b\n', 'note: |-\n  a\n  # b\n'],
    [
      'a folded block, line for line',
      'note: >-\n      a\n      b\n\n      c\n       d\n',
      'note: >-\n  a\n  b\n\n  c\n   d\n',
    ],
    ['blank lines behind a block', 'note: |\n   a\n\n\n\nid: x\n', 'note: |\n  a\n\nid: x\n'],
    [
      'a block that keeps blank lines',
      'a:\n- note: |+\n    b\n\n\n- id: x\n',
      'a:\n  - note: |+\n      b\n\n\n  - id: x\n',
    ],
    ['a block that keeps none', 'a:\n- note: |+\n    b\n- id: x\n', 'a:\n  - note: |\n      b\n\n  - id: x\n'],
    ['blank lines kept at the end of the file', 'note: >+\n  b\n\n\n', 'note: >+\n  b\n\n\n'],
    [
      'blanks at a block’s lines',
      'note: |2-\n     a  \n   b\n',
      'note: |2-\n     a  \n   b\n'.replace(/^ {2}/gm, '  '),
    ],
    ['an indentation that need not be told', 'note: |4-\n    a\n', 'note: |-\n  a\n'],
    ['lines of blanks in a block', 'note: |\n  a\n     \n  b\n', 'note: |\n  a\n     \n  b\n'],
    ['a line of blanks at a block’s end', 'note: |\n  a\n    \nid: b\n', 'note: |\n  a\n    \n\nid: b\n'],
    ['a block of nothing', 'a: |\nb: |+\n\nc: 1\n', 'a: ""\nb: "\\n"\n\nc: 1\n'],
    ['blocks in a list', '- |\n   a\n- >-\n   b\n', '- |\n  a\n- >-\n  b\n'],
  ])('%s', async (_name, before, after) => {
    expect(await tidied(before)).toBe(after);
  });
});
