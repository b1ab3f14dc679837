// Emphasis in the Word document: in English bold or italic, since there is one Latin font; in Chinese another font.
import { expect, it } from 'vitest';
import type { Block } from '../../../src/page/page';
import { documentOf, paragraphsIn, partsOf, styleIn } from './read-docx';

it.each([
  ['Heading1', true, false],
  ['Heading2', false, true],
  ['AnnexLabel', true, false],
  ['Subtitle', false, true],
  ['Title', false, false],
  ['BodyText', false, false],
])('style %s: bold %s, slanted %s', async (id, isBold, isSlanted) => {
  const style = styleIn(await partsOf([{ type: 'paragraph', text: 'A' }], { language: 'en' }), id);
  expect([style.includes('<w:b/>'), style.includes('<w:i/>')]).toEqual([isBold, isSlanted]);
  const chinese = styleIn(await partsOf([{ type: 'paragraph', text: '甲' }]), id);
  expect([chinese.includes('<w:b/>'), chinese.includes('<w:i/>')]).toEqual([false, false]);
});

it('fields begin two characters in, and their values where the longest label ends', async () => {
  const fields: Block = { type: 'fields', rows: [['甲', '值']] };
  // 2 characters of 315 twips, and 2.3 for the label, the least there is.
  expect(paragraphsIn(await documentOf([fields]))[0]).toContain(`w:left="${2 * 315 + 725}" w:hanging="725"`);
});
