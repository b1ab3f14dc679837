// The parts of an official paper (GB/T 9704-2012): letterhead, title, signature, imprint, attachments.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../src/render/docx/break-title';
import { signatureIndents } from '../../../src/render/docx/signature';
import { times } from '../../size';
import { documentOf, paragraphWith, styleIn, textIn } from './read-docx';
import { sample, sampleXml } from './sample';

describe('a letterhead', () => {
  it('is red, with who signs on the right', () => {
    expect(paragraphWith(sampleXml, '某市某办文件')).toContain('<w:pStyle w:val="Issuer"/>');
    expect(styleIn(sample, 'Issuer')).toContain('<w:color w:val="FF0000"/>');
    const number = paragraphWith(sampleXml, '〔2018〕');
    expect(textIn(number)).toBe('某办〔2018〕5号\t签发人：王某');
    expect(number).toContain('<w:tab w:val="right" w:pos="8529"/>');
    expect(number).toContain('w:eastAsia="甲楷体"');
    expect(sampleXml).toMatch(/<w:bottom w:val="single" w:color="FF0000"/);
  });

  it('centres the number where nobody signs, and is not there unless it is asked for', async () => {
    const xml = await documentOf([{ type: 'letterhead', issuer: '甲', number: '乙〔2018〕1号' }]);
    expect(paragraphWith(xml, '乙〔')).toContain('<w:jc w:val="center"/>');
    expect(await documentOf([{ type: 'heading', level: 1, text: '甲' }])).not.toContain('FF0000');
  });
});

describe('a title', () => {
  it.each<[title: string, lines: string[]]>([
    ['天津市与长春市对口合作工作月报', ['天津市与长春市对口合作工作月报']],
    ['天津市与长春市对口合作2018年9月工作月报', ['天津市与长春市对口合作', '2018年9月工作月报']],
    [
      '天津市与长春市对口合作2018年度工作总结和2019年度工作计划',
      ['天津市与长春市对口合作2018年度', '工作总结和2019年度工作计划'],
    ],
    [
      '关于天津市与长春市对口合作实施方案2018年9月重点任务推进落实情况及下一阶段工作安排建议的月度督查通报',
      ['关于天津市与长春市对口合作', '实施方案2018年9月重点任务推进落实情况', '及下一阶段工作安排建议的月度督查通报'],
    ],
  ])('%s', (title, lines) => expect(breakTitle(title, 20)).toEqual(lines));

  it('loses nothing and keeps dates whole, whatever it is', () => {
    const pieces = fc.constantFrom(
      '关于',
      '2018年12月31日',
      '《方案》',
      '的',
      '和',
      '工作',
      '总结',
      '长春市',
      'Tianjin ',
      '，',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const lines = breakTitle(words.join(''), 20);
        expect(lines.join('')).toBe(words.join(''));
        expect(lines.join('\n')).not.toMatch(/\d\n\d|年\n\d+月|\n[，的]/);
      }),
      { seed: 7, numRuns: times(60, 12) },
    );
  });
});

describe('a signature without a seal (7.3.5.2)', () => {
  it.each<[by: string[], date: string, name: number, date: number]>([
    // A line holds 28 characters. Each change between digits and Chinese in the date adds a quarter of a character.
    [['长春市对口合作工作领导小组'], '2018年6月30日', 13, 15],
    [['长春市发展改革委'], '2018年6月30日', 18, 20],
    [['市合作办'], '2018年6月30日', 28 - 2 - 7.75 - 2, 28 - 2 - 7.75],
    [['市合作办'], '2018年12月31日', 28 - 2 - 8.25 - 2, 28 - 2 - 8.25],
    [['市合作办', '长春市发展和改革委员会'], '2018年6月30日', 15, 17],
    [['长'.repeat(40)], '2018年6月30日', 0, 0],
  ])('%j %s', (by, date, name, begins) => {
    expect(signatureIndents(by, date, 28)).toEqual({ name, date: begins });
  });

  it('moves to the next page together with the text above it', () => {
    expect(paragraphWith(sampleXml, '项目进展')).toContain('<w:keepNext/>');
    expect(paragraphWith(sampleXml, '任务一览')).not.toContain('<w:keepNext/>');
    expect(paragraphWith(sampleXml, '另一单位')).toMatch(/<w:keepNext\/>.*<w:ind w:left="\d+"\/>/);
  });
});

describe('版记 (7.4)', () => {
  it('is at the foot of the text area, between thick lines', () => {
    const table = sampleXml.slice(sampleXml.lastIndexOf('<w:tbl>'));
    expect(table).toContain('w:tblpYSpec="bottom" w:vertAnchor="margin"');
    expect(table).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"\/>.*<w:bottom [^>]*w:sz="8"\/>/);
    expect(table).toMatch(/<w:insideH [^>]*w:sz="6"\/>/);
    // 抄送： is three characters of 14 pt wide; the lines that follow are indented by that.
    expect(paragraphWith(table, '抄送')).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>');
    expect(textIn(paragraphWith(table, '印发'))).toBe('某办秘书处\t2018年10月8日印发');
  });

  it('is upright also where a wide annex is the last', async () => {
    const xml = await documentOf([
      { type: 'annex', label: '附件', title: '表', isWide: true },
      { type: 'imprint', by: '甲', date: '2018年10月8日印发' },
    ]);
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(['landscape', 'portrait']);
  });
});

describe('attachments (7.3.4)', () => {
  it('are numbered where there are several', () => {
    expect(textIn(paragraphWith(sampleXml, '任务一览'))).toBe('附件：1.\t任务一览');
    expect(paragraphWith(sampleXml, '任务一览')).toContain('<w:ind w:left="1953" w:hanging="1323"/>');
    expect(paragraphWith(sampleXml, '项目进展')).toContain('<w:ind w:left="1953" w:hanging="378"/>');
  });

  it('are not, where there is one', async () => {
    const xml = await documentOf([{ type: 'attachments', label: '附件：', titles: ['任务一览'] }]);
    expect(textIn(paragraphWith(xml, '任务一览'))).toBe('附件：任务一览');
    expect(xml).toContain('<w:ind w:left="1575" w:hanging="945"/>');
  });
});
