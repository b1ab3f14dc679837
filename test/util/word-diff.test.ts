// The differences between two texts: no text is lost or invented, and the parts are long enough to read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenedParts, type WordPart, wordDiff } from '../../src/util/word-diff';
import { anyCharacter } from '../any-character';
import { times } from '../size';

/** As a terminal shows it. */
const shown = (parts: readonly WordPart[]): string =>
  parts.map(({ sort, text }) => (sort === 'same' ? text : sort === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('words', () => {
  it.each<[before: string, after: string, told: string]>([
    ['推动园区建设', '推动园区建设', '推动园区建设'],
    ['推动园区建设。', '推进园区建设。', '推[-动-]{+进+}园区建设。'],
    ['推动园区全面建设', '推动园区建设', '推动园区[-全面-]建设'],
    ['企业家', '“企业家”', '{+“+}企业家{+”+}'],
    ['到 2020 年', '到 2021 年', '到 [-2020-]{+2021+} 年'],
    ['到2020年', '到2020年底', '到2020年{+底+}'],
    ['到 2019-06-30 为止', '到 2019-07-30 为止', '到 [-2019-06-30-]{+2019-07-30+} 为止'],
    ['完成率 3.5%，正常', '完成率 13.5%，正常', '完成率 [-3.5-]{+13.5+}%，正常'],
    ['held the first forum', 'held the second forum', 'held the [-first-]{+second+} forum'],
    ['Tianjin’s office in town', 'Tianjin office in town', '[-Tianjin’s-]{+Tianjin+} office in town'],
    ['', '新的', '{+新的+}'],
    ['旧的', '', '[-旧的-]'],
    ['', '', ''],
    // A very short unchanged text between two changes is merged into them.
    ['甲方和乙方', '丙方和丁方', '[-甲方和乙-]{+丙方和丁+}方'],
    ['e\u0301te', 'ete', '[-e\u0301te-]{+ete+}'],
    ['👍好', '👎好', '[-👍-]{+👎+}好'],
  ])('%j → %j', (before, after, told) => expect(shown(wordDiff(before, after))).toBe(told));

  const text = fc
    .array(
      fc.constantFrom('天津', '长春', '，', '。', '“', '”', ' ', '2018', '2019', 'park', '园区', '👍', '\n', 'ι\u0345'),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(''));

  it('are the texts themselves, whatever these are', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: anyCharacter })), fc.oneof(text, fc.string()), (before, after) => {
        const parts = wordDiff(before, after);
        const side = (left: WordPart['sort']): string =>
          parts
            .filter(({ sort }) => sort !== left)
            .map((part) => part.text)
            .join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(parts.some(({ sort }) => sort !== 'same')).toBe(before !== after);
        // Between two changes there are at least three unchanged characters.
        for (const [index, { sort, text: words }] of parts.entries())
          if (sort === 'same' && index > 0 && index < parts.length - 1) expect([...words].length).toBeGreaterThan(2);
      }),
      { numRuns: times(500, 50) },
    );
  });

  it('of two long texts that have nothing in common are told at once', () => {
    const signs = (from: number): string =>
      Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(from + ((index * 7919) % 9000))).join('');
    expect(wordDiff(signs(0x4e00), signs(0x7200)).map(({ sort }) => sort)).toEqual(['removed', 'added']);
  });
});

describe('shortened', () => {
  const long = '一二三四五六七八九十'.repeat(6);

  it('keeps twenty characters on each side of a change, and all of the change', () => {
    const whole = wordDiff(`${long}旧${long}旧的${long}`, `${long}新${long}新词${long}`);
    const [start, , , middle, , , end] = shortenedParts(whole);
    expect(start?.text).toBe(`…${long.slice(-20)}`);
    expect(middle?.text).toBe(`${long.slice(0, 20)}…${long.slice(-20)}`);
    expect(end?.text).toBe(`${long.slice(0, 20)}…`);
  });

  it('leaves out nothing where that would not be shorter', () => {
    const near = wordDiff(
      `${long.slice(0, 28)}旧${long.slice(0, 48)}旧`,
      `${long.slice(0, 28)}新${long.slice(0, 48)}新`,
    );
    expect(shortenedParts(near)).toEqual(near);
  });

  it('never touches what changed', () => {
    const parts = wordDiff('', long + long);
    expect(shortenedParts(parts)).toEqual(parts);
  });
});
