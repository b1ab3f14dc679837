// Files that are left alone, byte for byte, because it cannot be proved that their content would stay the same.
import { describe, expect, it } from 'vitest';
import { formatFile } from '../../../src/edit/layout/format-file';
import { tidied } from './tidied';

describe('is left alone', () => {
  it.each<[name: string, before: string, why: string]>([
    ['no YAML', 'updates:\n  - id: "a\n', 'broken'],
    ['a conflict', '<<<<<<< a\nid: a\n=======\nid: b\n>>>>>>> b\n', 'broken'],
    ['a field twice', 'id: a\nid: b\n', 'broken'],
    ['an anchor', 'a: &x 1\nb: *x\n', 'broken'],
    ['a tag', 'a: !!str 1\n', 'broken'],
    ['two documents', 'a: 1\n---\nb: 1\n', 'broken'],
    ['a NUL', 'a: 1\0\n', 'broken'],
    ['a hidden sign', 'note:   津\u200b长\n', 'hidden'],
    ['a hidden sign behind an escape', 'note:   "津\\u200b长"\n', 'hidden'],
    ['a directive', '%YAML 1.1\n---\na:   yes\n', 'unusual'],
    ['a question mark', '?   a\n:   b\n', 'unusual'],
    ['a comment in empty brackets', 'a:   [ # 甲\n]\n', 'unusual'],
    ['a comment that would seem to be lost text', 'a: [甲, #注\n 乙]\n', 'unusual'],
  ])('%s', async (_name, before, why) => {
    expect(await tidied(before)).toBe(`left: ${why}`);
  });

  it('what cannot be read', async () => {
    expect(await formatFile({ file: 'a.yaml', name: 'a.yaml', trouble: 'EACCES' })).toEqual({
      state: 'left',
      reason: 'broken',
    });
  });
});
