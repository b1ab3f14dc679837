// Cell styles: the layout's fonts, thin borders, and a tint for the word of a light.
import type { CellStyle } from 'hucre/xlsx';
import type { LightTone } from '../../page/page';
import type { Layout } from '../layout';

/** Tints pale enough for black text, also when printed in grey. */
const lightFills: Readonly<Record<LightTone, string>> = {
  red: 'F8CBAD',
  yellow: 'FFE699',
  green: 'C6E0B4',
  grey: 'E7E6E6',
  done: 'BDD7EE',
};
const headFill = 'EDEDED';
const entryHeadFill = 'FFE9B8';
const entryFill = 'FFFBEA';

const thinBorder = { style: 'thin', color: { rgb: '808080' } } as const;
const borders = { top: thinBorder, right: thinBorder, bottom: thinBorder, left: thinBorder };
const solid = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });

/** The styles, with sizes in points: title 小标宋 16, heads 黑体 11, cells 仿宋 10. */
export function xlsxStyles({ fonts, language }: Layout) {
  const name = (font: string): string => (language === 'zh' ? font : fonts.latin);
  const body = name(fonts.body);
  const heading = name(fonts.heading);
  const text = (font: CellStyle['font'], more: CellStyle['alignment'] = {}): CellStyle => ({
    font,
    alignment: { vertical: 'center', wrapText: true, ...more },
  });
  const head: CellStyle = {
    ...text({ name: heading, size: 11, bold: true }, { horizontal: 'center' }),
    border: borders,
    fill: solid(headFill),
  };
  return {
    body,
    title: text({ name: name(fonts.title), size: 16, bold: true }, { horizontal: 'center' }),
    aside: text({ name: body, size: 10 }, { horizontal: 'center' }),
    heading: text({ name: heading, size: 12, bold: true }),
    subheading: text({ name: name(fonts.subheading), size: 11, bold: true }),
    line: text({ name: body, size: 10.5 }),
    notice: text({ name: heading, size: 10.5, bold: true }),
    label: text({ name: heading, size: 10.5, bold: true }, { vertical: 'top' }),
    head,
    entryHead: { ...head, fill: solid(entryHeadFill) },
    cell: (align: 'left' | 'center' | 'right', look: CellLook): CellStyle => ({
      ...text({ name: body, size: 10, ...(look.isBold ? { bold: true } : {}) }, { horizontal: align }),
      border: borders,
      ...(look.light ? { fill: solid(lightFills[look.light]) } : look.isEntry ? { fill: solid(entryFill) } : {}),
      // Text format: `=…` or `1-2` stays as typed.
      ...(look.isText ? { numFmt: '@' } : {}),
    }),
  };
}

export interface CellLook {
  readonly light?: LightTone | undefined;
  readonly isBold?: boolean;
  readonly isEntry?: boolean;
  readonly isText?: boolean;
}

export type Styles = ReturnType<typeof xlsxStyles>;
