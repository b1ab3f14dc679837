// The Word styles, each with its size, line, indent and place (GB/T 9704-2012): offices edit a paper by them.
import { expect, it } from 'vitest';
import { partsOf, styleIn } from './read-docx';

const chinese = await partsOf([{ type: 'paragraph', text: '甲' }]);
const english = await partsOf([{ type: 'paragraph', text: 'A' }], { language: 'en' });

/** The paragraph's look in short: what keeps it together, its line, indent and place. */
function lookOf(style: string): string {
  const found = /<w:pPr>(.*?)<\/w:pPr>/.exec(style)?.[1] ?? '';
  const of = (pattern: RegExp, ...names: string[]): string[] => {
    const match = pattern.exec(found);
    return match ? [names.join(' '), ...match.slice(1)].filter(Boolean) : [];
  };
  return [
    ...of(/<w:keepNext\/>/, 'next'),
    ...of(/<w:keepLines\/>/, 'whole'),
    ...of(/<w:spacing w:after="(\d+)" w:before="0" w:line="(\d+)" w:lineRule="exact"\/>/),
    ...of(/<w:ind (?:w:left="(\d+)")?\/>/, 'in'),
    ...of(/<w:ind w:firstLine="(\d+)" w:firstLineChars="(\d+)"\/>/, 'first'),
    ...of(/<w:jc w:val="(\w+)"\/>/),
    ...of(/<w:outlineLvl w:val="(\d)"\/>/, 'level'),
  ].join(' ');
}

it.each([
  ['Title', 'Title', 44, 'next whole 0 700 center'],
  ['Subtitle', 'Subtitle', 32, 'next center'],
  ['Heading1', 'Heading 1', 32, 'next whole first 630 200 level 0'],
  ['Heading2', 'Heading 2', 32, 'next whole first 630 200 level 1'],
  ['BodyText', 'Body Text', undefined, 'first 630 200'],
  ['Issuer', 'Issuer', 44, 'center'],
  ['AnnexLabel', 'Annex Label', 32, 'next'],
  ['AnnexTitle', 'Annex Title', 44, 'next whole 579 700 center level 0'],
  ['Notice', 'Notice', 28, '0 480 in 630 left'],
  ['Lines', 'Lines', 21, '0 320 left'],
  ['TableText', 'Table Text', 21, '0 320 left'],
  ['TableTextSmall', 'Table Text Small', 18, '0 270 left'],
  ['Imprint', 'Imprint', 28, '0 500'],
])('%s is called “%s”, in %s half-points: %s', (id, name, size, look) => {
  for (const parts of [chinese, english]) {
    const style = styleIn(parts, id);
    expect(style).toContain(`<w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`);
    expect(style).toContain('<w:qFormat/>');
    expect(/<w:sz w:val="(\d+)"\/>/.exec(style)?.[1]).toBe(size === undefined ? undefined : String(size));
    expect(lookOf(style)).toBe(look);
  }
});

it('text of size 3 is tightened in Chinese, nothing is in English', () => {
  for (const id of ['Heading1', 'Heading2', 'Subtitle', 'AnnexLabel'])
    expect(styleIn(chinese, id)).toContain('<w:spacing w:val="-5"/>');
  for (const id of ['Title', 'Issuer', 'AnnexTitle', 'Notice', 'Lines', 'TableText', 'TableTextSmall', 'Imprint'])
    expect(styleIn(chinese, id)).not.toMatch(/<w:spacing w:val="-?[1-9]/);
  expect(english['word/styles.xml']).not.toMatch(/<w:spacing w:val="-?[1-9]/);
});

it('a notice has a black bar on its left', () => {
  expect(styleIn(chinese, 'Notice')).toContain(
    '<w:pBdr><w:left w:val="single" w:color="000000" w:sz="12" w:space="8"/></w:pBdr>',
  );
});

it('what is typed later is in the style of the text, which Word shows in its gallery', () => {
  expect(styleIn(chinese, 'Normal')).toBe(
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  );
});

it('the text is checked as Chinese and English, in lines of 579 twips without widow control', () => {
  const of = (parts: typeof chinese): string =>
    /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
  for (const [parts, align] of [
    [chinese, 'both'],
    [english, 'left'],
  ] as const) {
    expect(of(parts)).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(of(parts)).toContain(
      `<w:widowControl w:val="false"/><w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/><w:jc w:val="${align}"/>`,
    );
  }
});
