// Text in the Word document: English, and any text that a plan may hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/util/printable';
import { times } from '../../size';
import { layout, paragraphsIn, partsOf, styleIn, textIn } from './read-docx';

describe('in English', () => {
  it('the text is not justified, not tightened, and keeps its quotation marks', async () => {
    const parts = await partsOf([{ type: 'paragraph', text: '“On track”, it’s said' }], { language: 'en' });
    expect(parts['word/document.xml']).not.toContain('eastAsia');
    expect(parts['word/styles.xml']).not.toMatch(/w:val="-5"|w:val="both"/);
    expect(styleIn(parts, 'Heading1')).toContain('<w:b/>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-US</dc:language>');
  });
});

describe('whatever the text', () => {
  const anything = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 9, 10, 13, 38, 60, 0x202e, 0xd800, 0xfffe)))
    .map((units) => String.fromCharCode(...units));
  /** The lines that must come back; lines of nothing but spaces are dropped. */
  const shown = (text: string): string[] =>
    text
      .split(/\r?\n/)
      .map((line) =>
        printable(line)
          .replace(/\p{Cs}|[\ufffe\uffff]/gu, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`)
          .replaceAll('\t', '    '),
      )
      .filter((line) => line.trim() !== '');

  it('it comes back as text, and the document stays whole', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (text, cell) => {
        const parts = await partsOf(
          [
            { type: 'paragraph', text },
            { type: 'table', columns: [{ label: '列' }], rows: [[cell]] },
            { type: 'heading', level: 1, text, aside: cell },
          ],
          { title: text, fonts: { ...layout.fonts, body: cell } },
        );
        const xml = parts['word/document.xml'] ?? '';
        const said = paragraphsIn(xml)
          .map(textIn)
          .filter((line) => line.trim() !== '');
        const title = shown(text.replace(/\n/g, ' ')).join('');
        expect(said.map((line) => line.replaceAll('\n', '')).join('|')).toBe(
          [...shown(text), '列', ...shown(cell), title, ...shown(cell)].filter((line) => line.trim() !== '').join('|'),
        );
        for (const part of Object.values(parts)) {
          expect(part).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
          expect(part).not.toMatch(/[\p{Cs}\ufffe\uffff\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);
        }
        expect(xml).not.toMatch(/instrText|hyperlink/);
        const tags = [...xml.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/g)].filter(([, , , empty]) => empty !== '/');
        const open: string[] = [];
        for (const [, closes, name = ''] of tags)
          if (closes) expect(open.pop()).toBe(name);
          else open.push(name);
      }),
      { seed: 11, numRuns: times(15, 5) },
    );
  });
});
