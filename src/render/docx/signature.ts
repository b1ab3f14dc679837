// 发文机关署名 and 成文日期 without a seal (GB/T 9704-2012, 7.3.5.2): where each of their lines begins.
import { AlignmentType, Paragraph } from 'docx';
import type { OfficialBlock } from '../../page/page';
import { character, ems } from './measures';
import { printableText, type Setting, textRun } from './text';

type Signature = Extract<OfficialBlock, { type: 'signature' }>;

/**
 * How far in the names and the date begin, in characters, on a line of `room`. The name leaves two characters on its
 * right, and the date begins two further in than the name; where the date is the longer one, it is the date that leaves
 * two, and the name moves left. Several names stand one below the other, beginning where the longest does.
 */
export function signatureIndents(by: readonly string[], date: string, room: number): { name: number; date: number } {
  const name = Math.max(0, ...by.map(ems));
  const begins = ems(date) > name ? room - 2 - ems(date) - 2 : room - 2 - name;
  return { name: Math.max(0, begins), date: Math.max(0, Math.min(begins + 2, room - ems(date))) };
}

/** One line blank, then these; none of them is left alone on a page. */
export function signature(block: Signature, setting: Setting): Paragraph[] {
  const by = block.by.map(printableText);
  const indents = signatureIndents(by, printableText(block.date), setting.width / character);
  const line = (text: string, indent: number, isLast: boolean): Paragraph =>
    new Paragraph({
      children: [textRun(text, setting)],
      alignment: AlignmentType.LEFT,
      indent: { left: Math.round(indent * character) },
      keepNext: !isLast,
    });
  return [
    new Paragraph({ keepNext: true }),
    ...by.map((name) => line(name, indents.name, false)),
    line(block.date, indents.date, true),
  ];
}
