// 页码 (GB/T 9704-2012, 7.5): 4号宋体 between two dashes, 7 mm below the text, at the outer edge.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { margin, portraitWidth, size } from './measures';
import { exactly } from './styles';
import { printableText, type Setting } from './text';

/** From the page's lower edge to the footer's, in twips: puts dashes on an 18 pt line 7 mm below the text. */
export const footerDistance = 1423;

const one = 280;

export function pageNumbers(setting: Setting, isWide: boolean): { default: Footer; even: Footer } {
  const footer = (options: IParagraphOptions): Footer => {
    const paragraph = new Paragraph({ ...options, ...exactly(height), children: [number(setting)] });
    return new Footer({ children: isWide ? turnedNumber(paragraph) : [paragraph] });
  };
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: one } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: one } }),
  };
}

const height = 360;

/**
 * Clause 8: a landscape page has its number where upright pages have it. Its binding edge (on even pages the outer edge)
 * is at the top, so the footer becomes a turned line along the left edge.
 */
function turnedNumber(paragraph: Paragraph): (Table | Paragraph)[] {
  const edge = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = new TableCell({
    children: [paragraph],
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    width: { size: height, type: WidthType.DXA },
  });
  return [
    new Table({
      rows: [new TableRow({ children: [cell], height: { value: portraitWidth, rule: HeightRule.EXACT } })],
      width: { size: height, type: WidthType.DXA },
      columnWidths: [height],
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: footerDistance,
        verticalAnchor: TableAnchorType.PAGE,
        absoluteVerticalPosition: margin.left,
      },
    }),
    new Paragraph(exactly(20)),
  ];
}

function number({ fonts }: Setting): TextRun {
  const font = printableText(fonts.pageNumber);
  return new TextRun({
    font: { ascii: font, hAnsi: font, cs: font, eastAsia: font, hint: 'eastAsia' },
    size: size.four,
    characterSpacing: 0,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
}
