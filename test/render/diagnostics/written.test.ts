// Each format for other tools word for word, for findings with and without a place, a remedy, or severity.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Diagnostics } from '../../../src/page/diagnostic';
import { writeGithub } from '../../../src/render/diagnostics/github';
import { writeGitlab } from '../../../src/render/diagnostics/gitlab';
import { writeJunit } from '../../../src/render/diagnostics/junit';
import { writeRdjson } from '../../../src/render/diagnostics/rdjson';
import { writeSarif } from '../../../src/render/diagnostics/sarif';
import { sha256 } from '../../../src/util/sha256';
import { finding, findings } from './samples';

const nowhere = { line: undefined, column: undefined, length: undefined, excerpt: undefined } as const;
const surroundings = {
  version: '1.2.3',
  log: 'page\n',
  words: {
    more: (count: number) => `+${count}`,
    inSummary: (count: number) => `${count} in summary`,
    line: (line: number) => `L${line}: `,
  },
};
const print = sha256('["schema/enum","plan/tasks/T07.yaml","a"]');

describe('GitLab', () => {
  it('has message and remedy on one line, and no line number in the fingerprint', () => {
    expect(JSON.parse(writeGitlab(findings(finding({ message: '写错了\n 又错' }))))).toEqual([
      {
        ...{ description: '写错了 又错 — 改过来', check_name: 'schema/enum', fingerprint: print, severity: 'major' },
        location: { path: 'plan/tasks/T07.yaml', lines: { begin: 14 } },
      },
    ]);
    expect(JSON.parse(writeGitlab(findings(finding({ severity: 'warning', fix: '' }))))[0]).toMatchObject({
      ...{ description: '写错了', severity: 'minor' },
    });
  });
});

describe('RDFormat', () => {
  const written = (...list: Diagnostic[]) => JSON.parse(writeRdjson(findings(...list)));

  it.each<[severity: string, list: Diagnostic[]]>([
    ['INFO', []],
    ['WARNING', [finding({ severity: 'warning' })]],
    ['ERROR', [finding({ severity: 'warning' }), finding()]],
  ])('is %s as a whole', (severity, list) => expect(written(...list).severity).toBe(severity));

  it('has message, remedy, code and severity', () => {
    expect(written(finding())).toEqual({
      ...{ source: { name: 'tjcc' }, severity: 'ERROR' },
      diagnostics: [
        {
          ...{ message: '写错了\n改过来', severity: 'ERROR', code: { value: 'schema/enum' } },
          // Three characters of three bytes each after ten of one.
          location: {
            path: 'plan/tasks/T07.yaml',
            range: { start: { line: 14, column: 11 }, end: { line: 14, column: 20 } },
          },
        },
      ],
    });
    expect(written(finding({ severity: 'warning' })).diagnostics[0].severity).toBe('WARNING');
  });

  it.each([{ column: undefined }, { length: undefined }, { excerpt: undefined }])(
    'has the line only, where something of the place is not known: %j',
    (unknown) => {
      expect(written(finding(unknown)).diagnostics[0].location.range).toEqual({ start: { line: 14 } });
    },
  );

  it('has no range without a line', () => {
    expect(written(finding(nowhere)).diagnostics[0].location).toEqual({ path: 'plan/tasks/T07.yaml' });
  });
});

describe('SARIF', () => {
  const run = (...list: Diagnostic[]) => JSON.parse(writeSarif(findings(...list), surroundings)).runs[0];

  it('has tool, rules and results that point to them', () => {
    const { tool, automationDetails, results, columnKind } = run(
      finding(),
      finding({ code: 'schema/type', severity: 'warning' }),
    );
    expect([tool.driver.name, tool.driver.version]).toEqual(['tjcc', '1.2.3']);
    expect(tool.driver.rules[1]).toEqual({
      ...{ id: 'schema/type', shortDescription: { text: 'schema/type' }, fullDescription: { text: 'schema/type' } },
      help: { text: 'tjcc explain schema/type' },
    });
    expect([automationDetails, columnKind]).toEqual([{ id: 'tjcc/validate/' }, 'unicodeCodePoints']);
    expect(results.map(({ ruleId, ruleIndex, level }: Record<string, unknown>) => [ruleId, ruleIndex, level])).toEqual([
      ['schema/enum', 0, 'error'],
      ['schema/type', 1, 'warning'],
    ]);
    expect(results[0]).toMatchObject({
      message: { text: '写错了\n改过来' },
      partialFingerprints: { 'tjcc/v1': print },
    });
  });

  it.each<[object, object]>([
    [{}, { startLine: 14, startColumn: 11, endColumn: 14 }],
    [{ length: undefined }, { startLine: 14, startColumn: 11, endColumn: 11 }],
    [{ column: undefined }, { startLine: 14 }],
    [nowhere, { startLine: 1 }],
  ])('with %j has the region %j', (place, region) => {
    expect(run(finding(place)).results[0].locations[0].physicalLocation.region).toEqual(region);
  });
});

describe('JUnit', () => {
  it('has a suite for each group, a case for each thing, one failure for its errors, and its warnings as output', () => {
    const error = finding({ message: '错' });
    const warning = finding({ severity: 'warning', fix: '', code: 'schema/type', ...nowhere });
    const cases: Diagnostics['cases'] = [
      { group: 'A', name: 'sound', diagnostics: [] },
      { group: 'B', name: 'mixed', diagnostics: [warning, error, finding({ line: 15, message: '又' })] },
      { group: 'A', name: 'warned', diagnostics: [warning] },
    ];
    expect(writeJunit({ ...findings(), cases }).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="tjcc validate" tests="3" failures="1" errors="0">',
      '  <testsuite name="A" tests="2" failures="0" errors="0">',
      '    <testcase classname="tjcc.validate.A" name="sound"/>',
      '    <testcase classname="tjcc.validate.A" name="warned">',
      '      <system-out>plan/tasks/T07.yaml  写错了  [schema/type]</system-out>',
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="B" tests="1" failures="1" errors="0">',
      '    <testcase classname="tjcc.validate.B" name="mixed">',
      '      <failure type="schema/enum" message="错">plan/tasks/T07.yaml:14:11  错',
      '改过来  [schema/enum]',
      'plan/tasks/T07.yaml:15:11  又',
      '改过来  [schema/enum]</failure>',
      '      <system-out>plan/tasks/T07.yaml  写错了  [schema/type]</system-out>',
      '    </testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('keeps line ends and tabs in attributes', () => {
    const cases = [{ group: 'a\tb', name: 'c\nd', diagnostics: [] }];
    expect(writeJunit({ ...findings(), cases })).toContain('classname="tjcc.validate.a&#9;b" name="c&#10;d"');
  });
});

describe('GitHub', () => {
  const written = (...list: Diagnostic[]): string[] =>
    writeGithub(findings(...list), surroundings)
      .trimEnd()
      .split('\n');
  const token = sha256('page\n');

  it('has the page while commands are stopped, then errors before warnings', () => {
    const place = 'file=plan/tasks/T07.yaml';
    expect(written(finding({ severity: 'warning', fix: '', ...nowhere }), finding())).toEqual([
      ...[`::stop-commands::${token}`, 'page', `::${token}::`],
      `::error ${place},line=14,col=11,title=取值不对 [schema/enum]::写错了%0A改过来`,
      `::warning ${place},title=取值不对 [schema/enum]::写错了`,
    ]);
  });

  const inFiles = (count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, index) => finding({ file: `${index}.yaml`, fix: '' }));

  it.each([
    [10, 10, undefined],
    [11, 10, '::error title=+2::2 in summary'],
  ])('%i findings in as many files are %i annotations', (count, shown, last) => {
    const lines = written(...inFiles(count)).slice(3);
    expect(lines).toHaveLength(shown);
    if (last) expect(lines.at(-1)).toBe(last);
  });

  it('ten groups of more findings are ten annotations, of which none counts the rest', () => {
    const lines = written(...inFiles(10), ...inFiles(10)).slice(3);
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe('::error file=9.yaml,line=14,title=取值不对 [schema/enum]::L14: 写错了%0AL14: 写错了');
  });

  it('lists up to twenty of a group, without a line where there is none', () => {
    const of = (count: number): string[] =>
      (written(...Array.from({ length: count }, () => finding(nowhere)))[3] ?? '').split('::')[2]?.split('%0A') ?? [];
    expect(of(20)).toEqual(Array(20).fill('写错了'));
    expect(of(21)).toEqual([...Array(20).fill('写错了'), '+1']);
  });
});
