// All formats have the same content: on twenty days the same words and numbers, and two runs give the same bytes.
import { describe, expect, it } from 'vitest';
import { official as en } from '../../../src/commands/report/official/en/index';
import { official as zh } from '../../../src/commands/report/official/zh/index';
import { documentText } from '../../../src/parse/office/document-text';
import { documentFormats } from '../../../src/render/formats';
import { sheetNamer } from '../../../src/render/xlsx/text';
import { ownPlan, runTool } from '../../run-tool';
import { sample } from '../../size';

/** Month ends and other days before, in and after the plan period, each with one kind of report in turn. */
const cases: readonly [day: string, report: string][] = [
  ['2017-12-31', 'monthly'],
  ['2018-03-17', 'quarterly'],
  ['2018-04-30', 'status'],
  ['2018-06-30', 'meeting'],
  ['2018-09-30', 'quarterly'],
  ['2018-12-31', 'annual-summary'],
  ['2019-01-01', 'annual-plan'],
  ['2019-01-31', 'unit O-cc-office'],
  ['2019-02-28', 'monthly'],
  ['2019-03-31', 'unit O-tj-binhai'],
  ['2019-04-30', 'monthly'],
  ['2019-06-30', 'status'],
  ['2019-09-30', 'meeting'],
  ['2019-12-31', 'annual-summary'],
  ['2020-02-29', 'monthly'],
  ['2020-06-30', 'quarterly'],
  ['2020-10-31', 'annual-plan'],
  ['2020-12-31', 'annual-summary'],
  ['2021-01-31', 'meeting'],
  ['2026-11-25', 'status'],
];

const numbersIn = (text: string): string[] => (text.match(/\d+(?:\.\d+)*/g) ?? []).sort();
/** The text without a format's additions: blanks, escapes, Markdown marks and the shapes of lights. */
const bare = (text: string): string =>
  text
    .replace(/<\/?(?:ins|del)>|&nbsp;/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/[\s\\*|`>#:●◐○·✓▓▒░▚█-]/g, '');

async function written(report: string, day: string, language: string, format: string): Promise<Uint8Array> {
  const command = `report ${report} --as-of ${day} --lang ${language} --format ${format} --output out`;
  const {
    written: texts,
    documents,
    exitCode,
    stderr,
  } = await runTool(command, { plan: ownPlan, today: '2026-11-25' });
  expect([exitCode, stderr]).toEqual([0, '']);
  return documents.out ?? new TextEncoder().encode(texts.out);
}

const textOf = (bytes: Uint8Array): string => documentText(bytes)?.lines.join('\n') ?? '';

/** The text that a reader sees in our HTML: without head, script and the column names for narrow screens. */
const textOfHtml = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/^[\s\S]*<main [^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(quot|#39|gt);/g, (_whole, name: string) => ({ quot: '"', '#39': "'", gt: '>' })[name] ?? '');

interface ContentBlock {
  readonly lines?: string[];
  readonly columns?: string[];
  readonly rows?: string[][];
}

describe('every format says the same', () => {
  it.each(
    sample(
      cases.map(([day, report], index) => [day, report, index] as const),
      4,
    ),
  )('%s %s', async (day, report, index) => {
    const language = Number(day.slice(8)) % 2 === 0 ? 'zh' : 'en';
    const { data } = JSON.parse(new TextDecoder().decode(await written(report, day, language, 'json')));
    const content = data.content as ContentBlock[];
    const pieces = content.flatMap(({ lines = [], columns = [], rows = [] }) => [...lines, ...columns, ...rows.flat()]);
    const numbers = numbersIn(pieces.join('\n'));
    expect(numbers.length).toBeGreaterThan(30);
    // The status as HTML is a dashboard, tested in test/browser.
    const documents = documentFormats.filter((format) => format !== 'html' || report !== 'status');
    for (const format of ['text', 'markdown', ...documents]) {
      const bytes = await written(report, day, language, format);
      const text = format === 'html' ? textOfHtml(bytes) : textOf(bytes);
      expect(numbersIn(format === 'markdown' ? text.replace(/\\/g, '') : text), format).toEqual(numbers);
      const said = bare(text);
      expect(pieces.filter((piece) => !said.includes(bare(piece)))).toEqual([]);
      // Only docx and xlsx could contain the current time; one run of each kind is enough.
      if (index < 8 && /docx|xlsx/.test(format))
        expect(Buffer.compare(await written(report, day, language, format), bytes), format).toBe(0);
    }
  });
});

describe.each([zh, en])('the annexes of a report', ({ annexes }) => {
  it('have titles that fit whole as the names of sheets', () => {
    const { overdue, silent, origin, scores, owned, named } = annexes;
    for (const title of [overdue, silent, origin, scores, owned, named]) expect(sheetNamer()(title)).toBe(title);
  });
});
