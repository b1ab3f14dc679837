// The other formats, each checked by a schema or a reader: SARIF by the official schema (in @microsoft/jest-sarif),
// RDFormat by its validator, JUnit by an XSD, GitLab by a JSON Schema written from its documentation.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validate as validateRdformat } from '@umbrelladocs/rdformat-validator';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type FindingFormat, formats as table } from '../../../src/render/formats';
import { runTool, version } from '../../run-tool';
import { sample } from '../../size';
import { commands, finding, findings, hostile } from './samples';

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const uri = /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9A-F]{2})*$/;
const {
  $schema: _draft4,
  id: _id,
  ...sarifSchema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const formats = { uri, 'uri-reference': uri, 'date-time': true } as const;
const isSarif = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(sarifSchema);
const isGitlab = new Ajv2020({ allErrors: true }).compile(JSON.parse(here('gitlab.schema.json')));

const surroundings = {
  version,
  log: '',
  words: { more: String, inSummary: String, line: String },
};
const write = (format: FindingFormat, ...list: readonly ReturnType<typeof finding>[]): Promise<string> =>
  table[format].write(findings(...list), surroundings);

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, the schemas say
type Json = any;

const strict = { strictMode: true, allowExtraFields: false };

describe.each(sample(commands, 5))('%s', (_name, command, world) => {
  // Each format is made once and used by two tests.
  const answers = new Map<string, Promise<string>>();
  const answer = (format: string): Promise<string> => {
    const known = answers.get(format) ?? runTool(`${command} --format ${format}`, world).then(({ stdout }) => stdout);
    answers.set(format, known);
    return known;
  };

  it('is SARIF 2.1.0', async () => {
    const log = JSON.parse(await answer('sarif'));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  });

  it('is a Code Quality report', async () => {
    const report = JSON.parse(await answer('gitlab'));
    expect(isGitlab(report), JSON.stringify(isGitlab.errors)).toBe(true);
    const prints = report.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is RDFormat', async () => {
    const { valid, errors } = await validateRdformat(await answer('rdjson'), strict);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is JUnit XML', async () => {
    const xml = await answer('junit');
    const { valid, errors } = await validateXML({
      xml: { fileName: 'junit.xml', contents: xml },
      schema: here('junit.xsd'),
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is the same list in all of them, and fails where the command does', async () => {
    const { exitCode } = await runTool(`${command} --json`, world);
    const sarif = JSON.parse(await answer('sarif')).runs[0].results;
    const gitlab = JSON.parse(await answer('gitlab'));
    const rdjson = JSON.parse(await answer('rdjson')).diagnostics;
    const xml = await answer('junit');
    const told = (code: string, file: string, line: number, isError: boolean): string =>
      `${code} ${file}:${line} ${isError}`;
    const lists = [
      sarif.map((one: Json) => {
        const { artifactLocation, region } = one.locations[0].physicalLocation;
        return told(one.ruleId, decodeURIComponent(artifactLocation.uri), region.startLine, one.level === 'error');
      }),
      gitlab.map((one: Json) =>
        told(one.check_name, one.location.path, one.location.lines.begin, one.severity === 'major'),
      ),
      rdjson.map((one: Json) =>
        told(one.code.value, one.location.path, one.location.range?.start.line ?? 1, one.severity === 'ERROR'),
      ),
    ];
    expect(lists[1]).toEqual(lists[0]);
    expect(lists[2]).toEqual(lists[0]);
    expect(lists[0].some((one: string) => one.endsWith('true'))).toBe(exitCode === 1);
    expect(xml.includes('<failure ')).toBe(exitCode === 1);
    // In JUnit every finding ends with its code: there are as many codes as findings.
    expect(xml.match(/ {2}\[[a-z]+\/[a-z-]+\](?=\n|<)/g) ?? []).toHaveLength(lists[0].length);
  });
});

describe('a place', () => {
  it('counts characters in SARIF, bytes in RDFormat', async () => {
    const one = finding({ excerpt: '😀 状态: 进行中', column: 7, length: 3 });
    const [result] = JSON.parse(await write('sarif', one)).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 14, startColumn: 7, endColumn: 10 });
    const [diagnostic] = JSON.parse(await write('rdjson', one)).diagnostics;
    expect(diagnostic.location.range).toEqual({ start: { line: 14, column: 14 }, end: { line: 14, column: 23 } });
  });

  it('is the head of the file where there is none', async () => {
    const one = finding({ line: undefined, column: undefined, length: undefined, excerpt: undefined });
    expect(JSON.parse(await write('gitlab', one))[0].location.lines.begin).toBe(1);
    expect(JSON.parse(await write('rdjson', one)).diagnostics[0].location).toEqual({ path: 'plan/tasks/T07.yaml' });
  });

  it('is a URI in SARIF, whatever the file is called', async () => {
    const [result] = JSON.parse(await write('sarif', finding({ file: 'plan/空 格#?%20:.yaml' }))).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'plan/%E7%A9%BA%20%E6%A0%BC%23%3F%2520%3A.yaml',
    );
  });

  it.each([
    ['plan', 'plan/tasks/T07.yaml'],
    ['', 'tasks/T07.yaml'],
    ['a/对口/plan', 'a/对口/plan/tasks/T07.yaml'],
  ])('is named from the top of the repository: the plan in “%s”', async (below, path) => {
    const [, , world] = commands[1] ?? [];
    const report = JSON.parse((await runTool('validate --format gitlab', { ...world, below })).stdout);
    expect(report.map(({ location }: { location: { path: string } }) => location.path)).toContain(path);
  });
});

describe('a fingerprint', () => {
  const printOf = async (fields: Parameters<typeof finding>[0]): Promise<string> =>
    JSON.parse(await write('gitlab', finding(fields)))[0].fingerprint;

  it('stays where the finding moves in its file, and where its words change', async () => {
    expect(await printOf({ line: 99, column: 1, message: 'other words', severity: 'warning' })).toBe(await printOf({}));
  });

  it('is another for another code, file or key', async () => {
    const prints = [
      await printOf({}),
      await printOf({ code: 'schema/type' }),
      await printOf({ file: 'plan/x.yaml' }),
      await printOf({ key: 'b' }),
    ];
    expect(new Set(prints).size).toBe(4);
  });
});

describe('JUnit', () => {
  it('keeps the words as they are, but for what XML cannot hold', async () => {
    const xml = await write('junit', finding({ message: `${hostile}\t\ud800`, fix: '' }));
    const { valid } = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, schema: here('junit.xsd') });
    expect(valid).toBe(true);
    expect(xml).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;q&#34;');
    expect(xml).toContain('<U+001B>'.replace(/[<>]/g, (sign) => `&#${sign.charCodeAt(0)};`));
    expect(xml).not.toMatch(/[\u001b\ufffe\ud800]/u);
  });

  it('a warning does not fail its case', async () => {
    const xml = await write('junit', finding({ severity: 'warning' }));
    expect(xml).toContain('tests="1" failures="0"');
    expect(xml).toContain('<system-out>');
  });
});
