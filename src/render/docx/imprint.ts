// 版记, at the foot of the last page (GB/T 9704-2012, 7.4): who gets a copy, who printed it and when.
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { OfficialBlock } from '../../page/page';
import { ems, portraitWidth } from './measures';
import { printableText, type Setting, textRun } from './text';

/** 7.4.1: 0.35 mm for the first and the last line, 0.25 mm between; in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const imprintRule = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 一字 of 4号. */
const small = 280;

export function imprint(block: Extract<OfficialBlock, { type: 'imprint' }>, setting: Setting): (Table | Paragraph)[] {
  const rows = [
    ...(block.copies === undefined || block.copies === '' ? [] : [copies(block.copies, setting)]),
    // 7.4.3: a character free on both sides.
    new Paragraph({
      style: 'Imprint',
      alignment: AlignmentType.LEFT,
      indent: { left: small, right: small },
      tabStops: [{ type: TabStopType.RIGHT, position: portraitWidth - small }],
      children: [textRun(block.by, setting), new TextRun({ children: ['\t'] }), textRun(block.date, setting)],
    }),
  ];
  return [
    new Paragraph({}),
    new Table({
      rows: rows.map(
        (paragraph) =>
          new TableRow({
            cantSplit: true,
            children: [new TableCell({ children: [paragraph], width: { size: portraitWidth, type: WidthType.DXA } })],
          }),
      ),
      width: { size: portraitWidth, type: WidthType.DXA },
      columnWidths: [portraitWidth],
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      borders: {
        top: thick,
        bottom: thick,
        insideHorizontal: imprintRule,
        left: none,
        right: none,
        insideVertical: none,
      },
      // 7.4.1: the last line is on the text's lower edge, however little the page holds. LibreOffice 7 floats no table
      // that is as wide as the text, nor paragraphs in a frame: it has the same lines right below the text.
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 0,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
    }),
    // What the table hangs on: it takes no line of its own.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** 7.4.2: a character free on both sides, and the lines that follow begin behind the colon. */
function copies(text: string, setting: Setting): Paragraph {
  const label = printableText(text).match(/^.{1,6}?[：:]\s*/u)?.[0] ?? '';
  const hanging = Math.round(ems(label) * small);
  return new Paragraph({
    style: 'Imprint',
    indent: { left: small + hanging, hanging, right: small },
    children: [textRun(text, setting)],
  });
}
