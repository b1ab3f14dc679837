// 版记 at the foot of the last page (GB/T 9704-2012, 7.4): copies, printing office and date.
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

/** The width of one character of size 4号, in twips. */
const small = 280;

export function imprint(block: Extract<OfficialBlock, { type: 'imprint' }>, setting: Setting): (Table | Paragraph)[] {
  const rows = [
    ...(block.copies === undefined || block.copies === '' ? [] : [copies(block.copies, setting)]),
    // 7.4.3: one character free on both sides.
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
      // 7.4.1: its last line is on the lower edge of the text area, however short the page. LibreOffice 7 does not float
      // a table of full width or framed paragraphs: there the lines follow right after the text.
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 0,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
    }),
    // The floating table is anchored to this paragraph, which takes almost no height.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** 7.4.2: one character free on both sides; further lines are indented to after the colon. */
function copies(text: string, setting: Setting): Paragraph {
  const label = printableText(text).match(/^.{1,6}?[：:]\s*/u)?.[0] ?? '';
  const hanging = Math.round(ems(label) * small);
  return new Paragraph({
    style: 'Imprint',
    indent: { left: small + hanging, hanging, right: small },
    children: [textRun(text, setting)],
  });
}
