// The blocks that every page has, as paragraphs; those meant for a screen as the lines that they say.
import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Block, OfficialBlock, Text } from '../../page/page';
import { textsOf } from '../../page/texts';
import { character, ems, line } from './measures';
import { titleRuns } from './official';
import { table } from './table';
import { clean, faceOf, linesOf, run, runsOf, type Setting } from './text';

export type Written = Paragraph | Table;

export function writeBlock(block: Exclude<Block, OfficialBlock>, setting: Setting, keepNext: boolean): Written[] {
  switch (block.type) {
    case 'heading':
      return heading(block, setting);
    case 'paragraph':
      return paragraphs(block.text, setting, { style: 'BodyText', keepNext });
    case 'notice':
      return notice(block, setting);
    case 'fields':
      return fields(block, setting);
    case 'table':
      return table(block, setting);
    case 'problems':
      return block.problems.flatMap((view) => [
        ...textsOf({ type: 'problems', problems: [view] }).flatMap((text) =>
          paragraphs(text, setting, { style: 'BodyText' }),
        ),
        ...[view.excerpt, view.fix].filter(Boolean).flatMap((text) => lines([text], setting)),
      ]);
    case 'shares':
    case 'timeline':
      return textsOf(block).flatMap((text) => paragraphs(text, setting, { style: 'BodyText' }));
    case 'command':
    case 'code':
    case 'diff':
      return lines(textsOf(block), setting);
  }
}

const paragraphs = (text: Text, setting: Setting, options: IParagraphOptions): Paragraph[] =>
  linesOf(text).map((spans) => new Paragraph({ ...options, children: runsOf(spans, setting) }));

/** A bar on the left, in black: what colour would say, the words say. */
function notice(block: Extract<Block, { type: 'notice' }>, setting: Setting): Paragraph[] {
  const written = block.lines.flatMap(linesOf);
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
const lines = (texts: readonly string[], setting: Setting): Paragraph[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((text) => new Paragraph({ style: 'Lines', indent: { left: character }, children: [run(text, setting)] }));

function heading({ level, text, aside }: Extract<Block, { type: 'heading' }>, setting: Setting): Paragraph[] {
  if (level === 1)
    return [
      // One line stays blank below the title, and what says more about it (7.3.2).
      new Paragraph({
        heading: HeadingLevel.TITLE,
        spacing: { after: aside ? 0 : line },
        children: titleRuns(text, setting),
      }),
      ...(aside ? paragraphs(aside, setting, { style: 'Subtitle', spacing: { after: line } }) : []),
    ];
  return [
    new Paragraph({
      heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children: [run(text, setting)],
    }),
    ...(aside ? paragraphs(aside, setting, { style: 'BodyText', keepNext: true }) : []),
  ];
}

/** A label is no wider than this, or the values would have no room. */
const widestLabel = 14;

/** The label in 黑体, the values below one another. */
function fields({ rows }: Extract<Block, { type: 'fields' }>, setting: Setting): Paragraph[] {
  const colon = setting.language === 'zh' ? '：' : ':';
  // Bold Latin letters are a tenth wider.
  const bold = setting.language === 'zh' ? 1 : 1.1;
  const widths = rows.map(([label]) => ems(clean(label) + colon) * bold).filter((width) => width <= widestLabel);
  // A tab that begins on its own stop would go on to the next.
  const left = Math.ceil((Math.max(2, ...widths) + 0.3) * character);
  const begins = 2 * character;
  return rows.flatMap(([label, value]) =>
    linesOf(value).map(
      (spans, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: begins + left, hanging: index === 0 ? left : 0 },
          children: [
            ...(index === 0
              ? [run(label + colon, setting, faceOf('heading', setting)), new TextRun({ children: ['\t'] })]
              : []),
            ...runsOf(spans, setting),
          ],
        }),
    ),
  );
}
