// Comments in the standard layout: each stays with the field or item that it is about.
import { describe, expect, it } from 'vitest';
import { tidied } from './tidied';

describe('is brought into it', () => {
  it.each<[name: string, before: string, after: string]>([
    ['a comment alone', '# 甲', '# 甲\n'],
    ['comments at the top', '#甲\n   # 乙\n\n\n\n# 丙\nid: a\n', '#甲\n# 乙\n\n# 丙\nid: a\n'],
    [
      'comments above',
      '# 甲\nupdates:\n# 乙\n      # 丙\n- id: a\n  # 丁\n  note: b\n',
      '# 甲\nupdates:\n  # 乙\n  # 丙\n  - id: a\n    # 丁\n    note: b\n',
    ],
    ['comments beside', 'a:   1    # 甲\nb: "c# d"  #乙\ne: #丙\n', 'a: 1 # 甲\nb: "c# d" #乙\ne: #丙\n'],
    [
      'comments beside names and dashes',
      'updates:   # 甲\n  -   # 乙\n    id: a\n  - # 丙\n    b\n',
      'updates: # 甲\n  - # 乙\n    id: a\n\n  - # 丙\n    b\n',
    ],
    [
      'comments below a dash and a name',
      'updates:\n  -\n    # 甲\n    id: a\n    note:\n    # 乙\n      b\n',
      'updates:\n  -\n    # 甲\n    id: a\n    note:\n      # 乙\n      b\n',
    ],
    [
      'comments between records',
      'updates:\n  - id: a\n  # 乙\n  - id: b\n\n  # 丙\n\n  - id: c\n',
      'updates:\n  - id: a\n\n  # 乙\n  - id: b\n\n  # 丙\n\n  - id: c\n',
    ],
    [
      'comments that speak of what stands above',
      'updates:\n  - id: a\n    # 甲\n  - id: b\n      # 乙\n',
      'updates:\n  - id: a\n    # 甲\n\n  - id: b\n    # 乙\n',
    ],
    [
      'comments at the end',
      'updates:\n- id: a\n  also:\n    - id: b\n     # 甲\n    # 乙\n  # 丙\n# 丁\n',
      'updates:\n  - id: a\n    also:\n      - id: b\n        # 甲\n      # 乙\n    # 丙\n# 丁\n',
    ],
    [
      'comments before a field further out',
      'a:\n  b:\n    - c: 1\n  # 甲\n  d: 1\n# 乙\ne: 1\n',
      'a:\n  b:\n    - c: 1\n  # 甲\n  d: 1\n\n# 乙\ne: 1\n',
    ],
    [
      'comments in brackets',
      'also: [ # 甲\n  T01, # 乙\n# 丙\n  T02, T03 # 丁\n  # 戊\n] # 己\nb: 1\n',
      'also: # 甲\n  - T01 # 乙\n  # 丙\n  - T02\n  - T03 # 丁\n  # 戊\n  # 己\n\nb: 1\n',
    ],
    ['comments behind brackets', 'also: [T01,\n T02]   # 甲\na: [] # 乙\n', 'also: [T01, T02] # 甲\na: [] # 乙\n'],
    [
      'comments in and behind braces',
      'updates:\n- {id: a, # 甲\n  note: b} # 乙\n- {id: c} # 丙\n',
      'updates:\n  - id: a # 甲\n    note: b\n    # 乙\n\n  - id: c\n    # 丙\n',
    ],
    [
      'a comment in a list that would fit on a line',
      'also:\n  - T01 # 甲\n  - T02\n',
      'also:\n  - T01 # 甲\n  - T02\n',
    ],
    ['a comment above a list that would', 'also: # 甲\n  - T01\n', 'also: # 甲\n  - T01\n'],
    [
      'comments around blocks of text',
      'a: |  # 甲\n    b\n# 乙\nc: >-\n    # d\n  # 丙\ne: 1\n',
      'a: | # 甲\n  b\n# 乙\nc: >-\n  # d\n# 丙\ne: 1\n',
    ],
    ['a comment behind a block that keeps blank lines', 'a: |+\n  b\n\n# 甲\nc: 1\n', 'a: |+\n  b\n\n# 甲\nc: 1\n'],
    ['text that a comment takes away', 'note: 完成 #3 项\nb: "完成" #3 项\n', 'note: 完成 #3 项\nb: "完成" #3 项\n'],
    ['comments and CRLF', '# 甲 \r\na: 1 # 乙\t\r\n\r\n\r\n# 丙\r\n', '# 甲\na: 1 # 乙\n\n# 丙\n'],
    [
      'comments around the marks of a document',
      '# 甲\n--- # 乙\na: 1\n... # 丙\n# 丁\n',
      '# 甲\n# 乙\na: 1\n# 丙\n# 丁\n',
    ],
  ])('%s', async (_name, before, after) => {
    expect(await tidied(before)).toBe(after);
  });
});
