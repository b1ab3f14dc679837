// The blocks that every page has, as paragraphs; those meant for a screen as the lines that they say.
import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Block, OfficialBlock, Text } from '../../page/page';
import { textsOf } from '../../page/texts';
import { character, ems, linePitch } from './measures';
import { titleRuns } from './official';
import { docxTable } from './table';
import { faceOf, printableText, runsOf, type Setting, spanLines, textRun } from './text';

export type Written = Paragraph | Table;

export function docxBlock(block: Exclude<Block, OfficialBlock>, setting: Setting, keepNext: boolean): Written[] {
  switch (block.type) {
    case 'heading':
      return headingParagraphs(block, setting);
    case 'paragraph':
      return docxParagraphs(block.text, setting, { style: 'BodyText', keepNext });
    case 'notice':
      return noticeParagraphs(block, setting);
    case 'fields':
      return fieldParagraphs(block, setting);
    case 'table':
      return docxTable(block, setting);
    case 'problems':
      return block.problems.flatMap((view) => [
        ...textsOf({ type: 'problems', problems: [view] }).flatMap((text) =>
          docxParagraphs(text, setting, { style: 'BodyText' }),
        ),
        ...[view.excerpt, view.fix].filter(Boolean).flatMap((text) => lineParagraphs([text], setting)),
      ]);
    case 'shares':
    case 'timeline':
      return textsOf(block).flatMap((text) => docxParagraphs(text, setting, { style: 'BodyText' }));
    case 'command':
    case 'code':
    case 'diff':
      return lineParagraphs(textsOf(block), setting);
  }
}

const docxParagraphs = (text: Text, setting: Setting, options: IParagraphOptions): Paragraph[] =>
  spanLines(text).map((spans) => new Paragraph({ ...options, children: runsOf(spans, setting) }));

/** A bar on the left, in black: what colour would say, the words say. */
function noticeParagraphs(block: Extract<Block, { type: 'notice' }>, setting: Setting): Paragraph[] {
  const written = block.lines.flatMap(spanLines);
  return written.map(
    (spans, index) =>
      new Paragraph({
        style: 'Notice',
        spacing: { before: index === 0 ? 160 : 0, after: index === written.length - 1 ? 160 : 0 },
        keepNext: index < written.length - 1,
        children: runsOf(spans, setting),
      }),
  );
}

/** As they stand, with a blank one for a blank one. */
const lineParagraphs = (texts: readonly string[], setting: Setting): Paragraph[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((text) => new Paragraph({ style: 'Lines', indent: { left: character }, children: [textRun(text, setting)] }));

function headingParagraphs({ level, text, aside }: Extract<Block, { type: 'heading' }>, setting: Setting): Paragraph[] {
  if (level === 1)
    return [
      // One line stays blank below the title, and what says more about it (7.3.2).
      new Paragraph({
        heading: HeadingLevel.TITLE,
        spacing: { after: aside ? 0 : linePitch },
        children: titleRuns(text, setting),
      }),
      ...(aside ? docxParagraphs(aside, setting, { style: 'Subtitle', spacing: { after: linePitch } }) : []),
    ];
  return [
    new Paragraph({
      heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children: [textRun(text, setting)],
    }),
    ...(aside ? docxParagraphs(aside, setting, { style: 'BodyText', keepNext: true }) : []),
  ];
}

/** A label is no wider than this, or the values would have no room. */
const widestLabel = 14;

/** The label in 黑体, the values below one another. */
function fieldParagraphs({ rows }: Extract<Block, { type: 'fields' }>, setting: Setting): Paragraph[] {
  const colon = setting.language === 'zh' ? '：' : ':';
  // Bold Latin letters are a tenth wider.
  const bold = setting.language === 'zh' ? 1 : 1.1;
  const widths = rows
    .map(([label]) => ems(printableText(label) + colon) * bold)
    .filter((width) => width <= widestLabel);
  // A tab that begins on its own stop would go on to the next.
  const left = Math.ceil((Math.max(2, ...widths) + 0.3) * character);
  const begins = 2 * character;
  return rows.flatMap(([label, value]) =>
    spanLines(value).map(
      (spans, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: begins + left, hanging: index === 0 ? left : 0 },
          children: [
            ...(index === 0
              ? [textRun(label + colon, setting, faceOf('heading', setting)), new TextRun({ children: ['\t'] })]
              : []),
            ...runsOf(spans, setting),
          ],
        }),
    ),
  );
}
