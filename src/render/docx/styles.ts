// The paragraph styles, named, so that an office that edits the document can change each in one place.
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Fonts, Layout } from '../layout';
import { character, linePitch, size, tightening } from './measures';
import { faceOf } from './text';

export function docxStyles(layout: Layout): IStylesOptions {
  const isChinese = layout.language === 'zh';
  const font = (name: keyof Fonts, halfPoints: number): object => ({
    ...faceOf(name, layout),
    size: halfPoints,
    // Tightening is for Chinese only; it would spoil Latin words.
    ...(isChinese && halfPoints === size.three ? { characterSpacing: tightening } : { characterSpacing: 0 }),
  });
  /** English text is left-aligned: justified without hyphenation it would have wide gaps. */
  const alignment = isChinese ? AlignmentType.JUSTIFIED : AlignmentType.LEFT;
  const exact = (twips: number, rest = {}): object => ({
    spacing: { line: twips, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...rest },
  });
  const style = (id: string, name: string, run: object, paragraph: object): IParagraphStyleOptions =>
    ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }) as IParagraphStyleOptions;

  return {
    default: {
      document: {
        run: { ...font('body', size.three), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        // 5.2.2, 5.2.3. Widow control would leave pages with 21 lines.
        paragraph: { ...exact(linePitch), alignment, widowControl: false } as object,
      },
      // 7.3.1: 2号小标宋, centred.
      title: {
        run: font('title', size.two),
        paragraph: { ...exact(700), ...titleParagraph },
      },
      // 7.3.3: 一、 in 黑体, （一） in 楷体, none of them bold.
      heading1: {
        run: font('heading', size.three),
        paragraph: { ...twoIn, keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      heading2: {
        run: font('subheading', size.three),
        paragraph: { ...twoIn, keepNext: true, keepLines: true, outlineLevel: 1 },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      style('BodyText', 'Body Text', {}, twoIn),
      style('Subtitle', 'Subtitle', font('subheading', size.three), {
        alignment: AlignmentType.CENTER,
        keepNext: true,
      }),
      // 7.2.4
      style('Issuer', 'Issuer', { ...font('title', size.two), color: red }, { alignment: AlignmentType.CENTER }),
      style('AnnexLabel', 'Annex Label', font('heading', size.three), { keepNext: true }),
      style('AnnexTitle', 'Annex Title', font('title', size.two), {
        ...exact(700, { after: linePitch }),
        ...titleParagraph,
        outlineLevel: 0,
      }),
      style('Notice', 'Notice', font('body', size.four), {
        ...exact(480),
        alignment: AlignmentType.LEFT,
        indent: { left: 2 * character },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '000000' } },
      }),
      style('Lines', 'Lines', font('body', size.five), { ...exact(320), alignment: AlignmentType.LEFT }),
      style('TableText', 'Table Text', font('body', size.five), { ...exact(320), alignment: AlignmentType.LEFT }),
      style('TableTextSmall', 'Table Text Small', font('body', size.smallFive), {
        ...exact(270),
        alignment: AlignmentType.LEFT,
      }),
      // 7.4.2, 7.4.3
      style('Imprint', 'Imprint', font('body', size.four), exact(500)),
    ],
  };
}

export const red = 'FF0000';

/** 7.3.3: 左空二字, first line indented by two characters. Word uses `firstLineChars`, others the twips. */
const twoIn = { indent: { firstLineChars: 200, firstLine: 2 * character } };

const titleParagraph = { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true };

/** A line of exactly this height, in twips, whatever its content. */
export const exactly = (twips: number): object => ({ spacing: { line: twips, lineRule: LineRuleType.EXACT } });
