// What stands around an official paper's text: red head, addressee, list of attachments, the head of an annex (GB/T 9704-2012).
import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx';
import type { OfficialBlock } from '../../page/page';
import { character, ems, mm, portraitWidth, size } from './measures';
import { exactly, red } from './styles';
import { faceOf, printableText, type Setting, textRun } from './text';
import { breakTitle } from './title';

type Official<Type extends OfficialBlock['type']> = Extract<OfficialBlock, { type: Type }>;

export const blank = (keepNext = false): Paragraph => new Paragraph({ keepNext });

/** 7.2.4 to 7.2.7; the title stands two lines below the red rule (7.3.1). */
export function letterhead({ issuer, number, signer }: Official<'letterhead'>, setting: Setting): Paragraph[] {
  const halfPoints = issuerSize(issuer);
  const height = halfPoints * 10 * 1.3;
  return [
    // The top edge of the name is 35 mm below the text's: its characters stand a little below their line's top.
    new Paragraph(exactly(mm(35) - Math.round(height * headroom))),
    new Paragraph({
      style: 'Issuer',
      children: [textRun(issuer, setting, { size: halfPoints })],
      ...exactly(Math.round(height)),
    }),
    blank(),
    blank(),
    signer
      ? numberAndSigner(number, signer, setting)
      : new Paragraph({ alignment: AlignmentType.CENTER, children: [textRun(number, setting)] }),
    // 7.2.7: 4 mm below the number, whose own line has some of them under its characters.
    new Paragraph({
      ...exactly(mm(4) - underNumber),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: red } },
    }),
    blank(),
    blank(),
  ];
}

/** Of a line's height, above the characters of a name; and under those of the number, in twips. */
const headroom = 0.145;
const underNumber = 70;

/** 7.2.4 leaves the size to the eye: as large as fits on one line, and no larger than the state's own papers. */
function issuerSize(issuer: string): number {
  const fits = Math.floor((portraitWidth / 10) * (0.96 / Math.max(1, ems(printableText(issuer)))));
  return Math.max(size.two, Math.min(96, fits));
}

/** 7.2.5, 7.2.6: on an upward report the number leaves a character on the left, who signs it one on the right. */
function numberAndSigner(
  number: string,
  { label, name }: NonNullable<Official<'letterhead'>['signer']>,
  setting: Setting,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: setting.width - character }],
    children: [
      textRun(number, setting),
      new TextRun({ children: ['\t'] }),
      textRun(label, setting),
      textRun(name, setting, faceOf('subheading', setting)),
    ],
  });
}

/** 7.3.2: flush left. */
export const addressee = ({ text }: Official<'addressee'>, setting: Setting): Paragraph[] => [
  new Paragraph({ children: [textRun(text, setting)] }),
];

/** 7.3.4: below a blank line, two characters in; the lines that follow begin where the first one's name does. */
export function attachments(
  { label, titles }: Official<'attachments'>,
  setting: Setting,
  keepNext: boolean,
): Paragraph[] {
  // Latin letters are as wide as their font has them: room to spare, and a tab.
  const isExact = setting.language === 'zh';
  const begins = Math.ceil((2 + ems(printableText(label)) * (isExact ? 1 : 1.15)) * character);
  const number = titles.length === 1 ? 0 : titles.length > 9 ? 1.6 : 1.2;
  const left = begins + Math.ceil(number * character);
  const tab = (): TextRun => new TextRun({ children: ['\t'] });
  return [
    blank(true),
    ...titles.map(
      (title, index) =>
        new Paragraph({
          // All of them would be too much to carry over.
          keepNext: keepNext && index === titles.length - 1,
          indent: { left, hanging: left - (index === 0 ? 2 * character : begins) },
          ...(isExact ? {} : { tabStops: [{ type: TabStopType.LEFT, position: begins }] }),
          children: [
            ...(index === 0 ? [textRun(label, setting), ...(isExact ? [] : [tab()])] : []),
            ...(number > 0 ? [textRun(`${index + 1}.`, setting), tab()] : []),
            textRun(title, setting),
          ],
        }),
    ),
  ];
}

/** 7.3.7: its label on the first line, its title on the third. */
export const annexHead = ({ label, title }: Official<'annex'>, setting: Setting): Paragraph[] => [
  new Paragraph({ style: 'AnnexLabel', children: [textRun(label, setting)] }),
  blank(true),
  new Paragraph({ style: 'AnnexTitle', children: titleRuns(title, setting) }),
];

/** A title in its lines: breaks within one paragraph, so that it stays one title to Word. */
export function titleRuns(title: string, setting: Setting): TextRun[] {
  const room = Math.floor(setting.width / (size.two * 10));
  return breakTitle(printableText(title), room).map((text, index) =>
    textRun(text, setting, index === 0 ? {} : { break: 1 }),
  );
}
