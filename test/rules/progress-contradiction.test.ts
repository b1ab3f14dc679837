// progress/contradiction: two reports of one day that say different things of one item.
import { describe } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { base, eachRow } from './recorded';

describe('progress/contradiction', () => {
  const one: Update = { ...base, id: 'U20190430-01aaaa', status: 'active' };
  const other: Update = { ...base, id: 'U20190430-01bbbb', note: '停了。', status: 'blocked' };
  const told = ['progress/contradiction: U20190430-01bbbb status'];

  eachRow([
    ['two branches, two words', [one, other], told],
    ['whatever stands first in the file', [other, one], told],
    ['the same word', [one, { ...other, status: 'active' }], []],
    ['one that says nothing of it', [one, { ...other, status: undefined }], []],
    ['the one recorded after the other', [one, { ...other, id: 'U20190430-02bbbb' }], []],
    ['on another day', [one, { ...other, id: 'U20190501-01bbbb', on: '2019-05-01' }], []],
    ['on another item', [one, { ...other, item: 'T07.1' }], []],
    ['settled the same day', [one, other, { ...one, id: 'U20190430-02cccc', note: '以此为准。' }], []],
    ['settled later', [one, other, { ...one, id: 'U20190501-01cccc', on: '2019-05-01', note: '以此为准。' }], []],
    [
      'spoken of, but not settled',
      [one, other, { ...base, id: 'U20190501-01cccc', on: '2019-05-01', note: '又谈了。' }],
      told,
    ],
  ]);
});
