// A long title breaks between phrases into lines of a good shape (GB/T 9704-2012, 7.3.1), and loses nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../src/render/docx/break-title';
import { ems } from '../../../src/render/docx/measures';
import { times } from '../../size';

describe('a title', () => {
  it.each<[room: number, lines: readonly string[]]>([
    [20, ['天津市与长春市对口合作2020年度工作计划']],
    [12, ['天津市与长春市对口合作', '2020年度工作计划']],
    [20, ['天津市与长春市对口合作', '2018年第四季度工作进展情况报告']],
    [14, ['天津市与长春市', '对口合作2018年第四季度', '工作进展情况报告']],
    [20, ['天津市与长春市对口合作实施方案', '2018年12月工作进展月报']],
    [20, ['长春市发展改革委关于天津市', '与长春市对口合作2019年度工作总结']],
    [12, ['联席会议材料：落实情况、', '问题和下一步工作']],
    [20, ['Report on the cooperation ', 'of Tianjin and Changchun in 2018']],
  ])('in a room of %i characters is %j', (room, lines) => {
    expect(breakTitle(lines.join(''), room)).toEqual(lines);
  });

  it('of more than four lines is left to Word', () => {
    const title = '对口合作'.repeat(10);
    expect(breakTitle(title, 10)).toHaveLength(4);
    expect(breakTitle(`${title}事`, 10)).toEqual([`${title}事`]);
  });

  const part = fc.constantFrom(
    '天津市',
    '与',
    '长春市',
    '关于',
    '《实施方案》',
    '2018年12月',
    '的',
    '、',
    '工作',
    '和',
    'Plan 2018 ',
  );
  it('keeps every character, no line is wider than the room, and none begins with what ends a phrase', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.integer({ min: 8, max: 24 }), (parts, room) => {
        const title = parts.join('');
        const lines = breakTitle(title, room);
        expect(lines.join('')).toBe(title);
        if (lines.length === 1) return;
        for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(room + 1e-9);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《与和]$|关于$/);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^(?:[的、》]|\d*月)/);
      }),
      {
        numRuns: times(2000, 200),
        // A line that fits only without the space between Han characters and Latin letters.
        examples: [[['、', '天津市', 'Plan 2018 ', '天津市', 'Plan 2018 ', '天津市', '天津市', '天津市'], 14]],
      },
    );
  });
});
