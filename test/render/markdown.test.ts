// Text from the plan stays text in Markdown: it can become neither a heading, a list, a link, a table cell nor HTML.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/page/page';
import { renderMarkdown } from '../../src/render/markdown';
import { planWith, runTool } from '../run-tool';
import { times } from '../size';

const paragraph = (text: string): string => renderMarkdown({ blocks: [{ type: 'paragraph', text }] });

describe('a paragraph', () => {
  it.each<[text: string, written: string]>([
    ['<script>alert(1)</script>', '&lt;script\\>alert(1)&lt;/script\\>'],
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['# title', '\\# title'],
    ['1. one', '1\\. one'],
    ['12) one', '12\\) one'],
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['* one', '\\* one'],
    ['> quote', '\\> quote'],
    ['~~~', '\\~\\~\\~'],
    ['a_b_c', 'a\\_b\\_c'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\\', 'a\\\\'],
    ['two\n# lines', 'two \\# lines'],
    ['<!-- x -->', '&lt;\\!-- x --\\>'],
    ['\u202eabc', '&lt;U+202E\\>abc'],
    ['    code', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['\tcode', '&nbsp;&nbsp;&nbsp;&nbsp;code'],
    ['1.', '1\\.'],
    ['-', '\\-'],
    ['2018年，进一步完善', '2018年，进一步完善'],
  ])('%j', (text, written) => {
    expect(paragraph(text)).toBe(`${written}\n`);
  });
});

/** The Markdown without escaped signs; what is left must contain no sign with a meaning. */
const bare = (markdown: string): string => markdown.replace(/\\[\\`*_{}[\]<>#|~!&.)+=-]|&lt;|&amp;/g, '');

describe('whatever the text', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '|',
        '`',
        '[',
        ']',
        '(',
        ')',
        '#',
        '*',
        '_',
        '\\',
        '!',
        '&',
        '\n',
        ' ',
        '1. ',
        '- ',
        '天津',
        'x',
        'http://a.b',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('no sign of it is markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(bare(paragraph(`x${text}`))).not.toMatch(/[<>|`[\]#*_\\!]/);
      }),
      { numRuns: times(1000, 100) },
    );
  });

  it('a table keeps its columns and rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 4 }), (rows) => {
        const block: Block = { type: 'table', columns: [{ label: 'a' }, { label: 'b', align: 'right' }], rows };
        const lines = renderMarkdown({ blocks: [block] })
          .trimEnd()
          .split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.replace(/\\[\\|]/g, '').match(/\|/g)).toHaveLength(3);
      }),
    );
  });

  it('a code span ends where it should', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = renderMarkdown({ blocks: [{ type: 'paragraph', text: ['x', { text, tone: 'command' }] }] });
        if (text.trim() !== '') expect(written.match(/`/g)).toHaveLength(2);
      }),
    );
  });

  it('removed and added words are marked, and stay plain text', () => {
    fc.assert(
      fc.property(hostile, hostile, (removed, added) => {
        const text = ['x', { text: removed, tone: 'removed' as const }, { text: added, tone: 'added' as const }];
        const [, one = '', other = ''] =
          /^x<del>(.*)<\/del><ins>(.*)<\/ins>\n$/.exec(renderMarkdown({ blocks: [{ type: 'paragraph', text }] })) ?? [];
        expect([one, other]).toEqual([removed, added].map((words) => paragraph(`x${words}`).slice(1, -1)));
        expect(bare(one + other)).not.toMatch(/[<>|`[\]#*_\\!]/);
      }),
    );
  });

  it('a block of code ends where it should', () => {
    fc.assert(
      fc.property(fc.array(hostile), (lines) => {
        const written = renderMarkdown({ blocks: [{ type: 'code', lines }] });
        expect(written.match(/```/g)).toHaveLength(2);
        expect(written).toMatch(/^```text\n[\s\S]*\n```\n$/);
      }),
    );
  });

  it('every block stays one block', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = renderMarkdown({
          blocks: [
            { type: 'heading', level: 2, text: `x${text}` },
            { type: 'fields', rows: [['a', text]] },
            { type: 'notice', tone: 'red', lines: [`x${text}`] },
          ],
        });
        expect(written.trimEnd().split('\n').filter(Boolean)).toHaveLength(3);
      }),
    );
  });
});

it('a hostile title in a plan comes out as text', async () => {
  const title = '<img src=x onerror=alert(1)> | `x` [y](javascript:z) # 1. *b*';
  const plan = planWith({
    'meetings/G20190227.yaml': [
      'id: G20190227',
      'type: exchange',
      `title: '${title}'`,
      `title_en: '${title}'`,
      'on: 2019-02-27',
      'evidence: [{ title: x, publisher: y }]',
    ].join('\n'),
  });
  for (const command of ['list meetings --format markdown', 'show G20190227 --format markdown']) {
    const { stdout, exitCode } = await runTool(command, { plan });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('&lt;img src=x onerror=alert(1)\\> \\| \\`x\\` \\[y\\](javascript:z) \\# 1. \\*b\\*');
    expect(stdout).not.toMatch(/<img|[^\\]`x|[^\\]\[y/);
  }
});
