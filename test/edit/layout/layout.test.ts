// The standard layout: blanks, lines and columns, brackets and braces, and the order of fields.
import { describe, expect, it } from 'vitest';
import { tidied } from './tidied';

describe('is brought into it', () => {
  it.each<[name: string, before: string, after: string]>([
    ['nothing', '', ''],
    ['blank lines', '\n  \n\n', ''],
    ['CRLF', 'updates:\r\n  - id: a\r\n', 'updates:\n  - id: a\n'],
    ['CR, as on old Macintoshes', 'updates:\r  - id: a\r', 'updates:\n  - id: a\n'],
    ['a byte order mark', '\ufeffupdates:\n  - id: a\n', 'updates:\n  - id: a\n'],
    ['a document start, and an end', '---\nid: a\n...\n', 'id: a\n'],
    ['no newline at the end', 'id: a', 'id: a\n'],
    ['blank lines at the end, and at the beginning', '\n\nid: a\n\n\n', 'id: a\n'],
    ['blanks behind', 'id: a  \nupdates:\t\n  - id: b \n', 'id: a\n\nupdates:\n  - id: b\n'],
    ['blanks around the colon', 'id :   a\n"note"  : b\n', 'id: a\nnote: b\n'],
    ['a list that is not indented', 'updates:\n- id: a\n  note: b\n', 'updates:\n  - id: a\n    note: b\n'],
    ['four columns and wide dashes', 'updates:\n    -   id: a\n        on: b\n', 'updates:\n  - id: a\n    on: b\n'],
    ['a dash by itself', 'updates:\n  -\n      id: a\n', 'updates:\n  - id: a\n'],
    ['values on lines of their own', 'id:\n  a\nnote:\n    "b"\n', 'id: a\nnote: b\n'],
    ['lists in lists', '- - a\n  - - b\n-\n  - c: d\n', '- - a\n  - [b]\n\n- - c: d\n'],
    ['records side by side', 'updates:\n  - id: a\n  - id: b\n', 'updates:\n  - id: a\n\n  - id: b\n'],
    ['records far apart', 'updates:\n\n\n  - id: a\n\n\n\n  - id: b\n', 'updates:\n  - id: a\n\n  - id: b\n'],
    [
      'evidence side by side',
      'x: 1\nevidence:\n- title: a\n- title: b\ny: 1\n',
      'x: 1\nevidence:\n  - title: a\n  - title: b\ny: 1\n',
    ],
    ['sections', 'a: 1\nb:\n  c: 1\nd: 1\n', 'a: 1\n\nb:\n  c: 1\n\nd: 1\n'],
    ['blank lines between fields', 'a: 1\n\n\nb: 2\nc: 3\n', 'a: 1\n\nb: 2\nc: 3\n'],
    // Brackets.
    ['a list of ids, line by line', 'also:\n  - T01\n  - T02.1\n', 'also: [T01, T02.1]\n'],
    ['a list of ids over lines', 'also: [T01,\n  T02.1,\n]\n', 'also: [T01, T02.1]\n'],
    ['blanks in brackets', 'also: [ T01,T02.1 ]\n', 'also: [T01, T02.1]\n'],
    ['quotes in brackets', 'also: ["T01", \'T02.1\']\n', 'also: [T01, T02.1]\n'],
    ['numbers in brackets', 'years: [2018,2.50,  true]\n', 'years: [2018, 2.50, true]\n'],
    ['texts that want quotes there', 'a: ["甲，乙", "2018"]\n', 'a:\n  - 甲，乙\n  - "2018"\n'],
    ['more than fits on a line', `a: [${'甲乙丙丁, '.repeat(12)}戊]\n`, `a:\n${'  - 甲乙丙丁\n'.repeat(12)}  - 戊\n`],
    ['as much as fits on a line', `a: [${'甲乙丙丁, '.repeat(11)}戊]\n`, `a: [${'甲乙丙丁, '.repeat(11)}戊]\n`],
    ['nothing in a list', 'a: - \n'.replace(' - ', '\n  -\n  - b'), 'a:\n  -\n  - b\n'],
    ['braces', 'updates: [{id: a, note: "b"}, {id: c}]\n', 'updates:\n  - id: a\n    note: b\n\n  - id: c\n'],
    ['braces with nothing behind names', 'a: {b, c: , d: 1}\n', 'a:\n  b:\n  c:\n  d: 1\n'],
    ['JSON', '{"updates": [{"id": "a", "percent": 50}]}', 'updates:\n  - id: a\n    percent: 50\n'],
    ['empty brackets', 'a: [ ]\nb: {  }\nc: [\n]\n', 'a: []\nb: {}\nc: []\n'],
    ['a mapping without braces in a list', 'a: [b: c, d]\n', 'a:\n  - b: c\n\n  - d\n'],
    // Fields in the order of the schema.
    [
      'fields in another order',
      'updates:\n  - note: b\n    evidence:\n      - url: d\n        title: c\n    id: a\n',
      'updates:\n  - id: a\n    note: b\n    evidence:\n      - title: c\n        url: d\n',
    ],
    [
      'an unknown field among them',
      'updates:\n  - note: b\n    idd: a\n    on: c\n',
      'updates:\n  - note: b\n    idd: a\n    on: c\n',
    ],
    [
      'a comment among them',
      'updates:\n  - note: b\n    # 甲\n    id: a\n',
      'updates:\n  - note: b\n    # 甲\n    id: a\n',
    ],
    [
      'a comment beside one of them',
      'updates:\n  - note: b # 甲\n    id: a\n',
      'updates:\n  - note: b # 甲\n    id: a\n',
    ],
    [
      'a comment above the record',
      'updates:\n  # 甲\n  - note: b\n    id: a\n',
      'updates:\n  # 甲\n  - id: a\n    note: b\n',
    ],
    [
      'names of JavaScript’s own',
      'constructor:\n  b: 1\n  a: 2\n__proto__: 1\n',
      'constructor:\n  b: 1\n  a: 2\n\n__proto__: 1\n',
    ],
    // Files that are not mappings.
    ['a sentence', '  "甲"  # 乙\n', '甲 # 乙\n'],
    ['a list at the top', '-   a\n-   b\n', '[a, b]\n'],
  ])('%s', async (_name, before, after) => {
    expect(await tidied(before)).toBe(after);
  });

  it('whatever its name', async () => {
    expect(await tidied('b:   1\na: 2\n', 'notes/any.yaml')).toBe('b: 1\na: 2\n');
  });
});
