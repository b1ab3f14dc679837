// The formal parts of an official paper: red letterhead, addressee, list of annexes, head of an annex (GB/T 9704-2012).
import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx';
import type { OfficialBlock } from '../../page/page';
import { breakTitle } from './break-title';
import { character, ems, mm, portraitWidth, size } from './measures';
import { exactly, red } from './styles';
import { faceOf, printableText, type Setting, textRun } from './text';

type Official<Type extends OfficialBlock['type']> = Extract<OfficialBlock, { type: Type }>;

export const blank = (keepNext = false): Paragraph => new Paragraph({ keepNext });

/** 7.2.4 to 7.2.7; the title follows two lines below the red rule (7.3.1). */
export function letterhead({ issuer, number, signer }: Official<'letterhead'>, setting: Setting): Paragraph[] {
  const halfPoints = issuerSize(issuer);
  const height = halfPoints * 10 * 1.3;
  return [
    // The top of the issuer's name is 35 mm below the top of the text area; `headroom` is blank within its line.
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
    // 7.2.7: 4 mm below the number, less the blank part of its own line.
    new Paragraph({
      ...exactly(mm(4) - underNumber),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: red } },
    }),
    blank(),
    blank(),
  ];
}

/** The blank part of a line: above a name's characters (share of the height), below the number's (twips). */
const headroom = 0.145;
const underNumber = 70;

/** 7.2.4 sets no size: as large as fits on one line, but no larger than in papers of the State Council. */
function issuerSize(issuer: string): number {
  const fits = Math.floor((portraitWidth / 10) * (0.96 / Math.max(1, ems(printableText(issuer)))));
  return Math.max(size.two, Math.min(96, fits));
}

/** 7.2.5, 7.2.6: in a report to a higher body, number left and signer right, each one character in. */
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

/** 7.3.4: after a blank line, two characters in; further titles align with the first one. */
export function attachments(
  { label, titles }: Official<'attachments'>,
  setting: Setting,
  keepNext: boolean,
): Paragraph[] {
  // The width of Latin letters depends on the font: spare room, and a tab.
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
          // Only the last title stays with the signature; a long list may break across pages.
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

/** 7.3.7: the label on the first line, the title on the third. */
export const annexHead = ({ label, title }: Official<'annex'>, setting: Setting): Paragraph[] => [
  new Paragraph({ style: 'AnnexLabel', children: [textRun(label, setting)] }),
  blank(true),
  new Paragraph({ style: 'AnnexTitle', children: titleRuns(title, setting) }),
];

/** A title broken into lines within one paragraph, so that Word sees one title. */
export function titleRuns(title: string, setting: Setting): TextRun[] {
  const room = Math.floor(setting.width / (size.two * 10));
  return breakTitle(printableText(title), room).map((text, index) =>
    textRun(text, setting, index === 0 ? {} : { break: 1 }),
  );
}
