// Hostile texts in every format: they come out whole, as plain text, and form no markup, formula or command. Tests in a
// real browser are in test/browser.
import ICAL from 'ical.js';
import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../src/parse/office/document-text';
import { officeText } from '../../src/parse/office/text';
import { documentFormats, isBinary } from '../../src/render/formats';
import { printable } from '../../src/util/printable';
import { runTool } from '../run-tool';
import { type Hostile, hostileDay, hostilePlan, hostileTexts } from './corpus';

const plan = hostilePlan();
const texts = Object.entries(hostileTexts) as [Hostile, string][];
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const outputs: Record<string, string | Uint8Array> = {};
/** The text that people read in each format. */
const said: Record<string, string> = {};
const titles: string[] = [];
const lines: { title: string }[] = [];
async function make(command: string, name: string): Promise<void> {
  const { written, documents } = await runTool(`${command} --as-of ${hostileDay} --output ${name}`, { plan });
  outputs[name] = documents[name] ?? written[name] ?? '';
  expect(outputs[name].length, name).toBeGreaterThan(1000);
}
const text = (name: string): string =>
  typeof outputs[name] === 'string' ? outputs[name] : new TextDecoder().decode(outputs[name]);
const bytes = (name: string): Uint8Array =>
  typeof outputs[name] === 'string' ? new TextEncoder().encode(outputs[name]) : (outputs[name] ?? new Uint8Array());

beforeAll(async () => {
  await make('list actions', 'actions.txt');
  await make('list actions --format markdown', 'actions.md');
  await make('list actions --json', 'actions.json');
  for (const end of documentFormats) await make(`report ledger id:G20190402 --format ${end}`, `ledger.${end}`);
  await make('report status --format html', 'page.html');
  for (const format of ['ics', 'csv', 'ndjson', 'sqlite']) await make(`export ${format} actions`, `actions.${format}`);
  await make('export mermaid gantt', 'gantt.mmd');
  said['actions.txt'] = text('actions.txt');
  said['actions.md'] = unescaped(text('actions.md'));
  for (const end of documentFormats.filter((format) => format !== 'html'))
    said[`ledger.${end}`] = joined(documentText(bytes(`ledger.${end}`))?.lines.join('\n') ?? '');
  for (const name of ['ledger.html', 'page.html']) said[name] = decoded(text(name));
  titles.push(...JSON.parse(text('actions.json')).data.items.map(({ title }: { title: string }) => title));
  lines.push(
    ...text('actions.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}, 60_000);

/** The text without white space, since formats break lines at different places. */
const joined = (said: string): string => said.replace(/\s+/g, '');

describe.each(texts)('%s', (_name, hostile) => {
  it('is whole, and nothing but a text, in what people read', () => {
    const shown = printable(hostile);
    for (const [name, words] of Object.entries(said)) {
      const isBroken = name.startsWith('ledger.') && name !== 'ledger.html';
      expect(words.includes(isBroken ? joined(shown) : shown), name).toBe(true);
    }
    expect(Object.keys(said)).toHaveLength(3 + documentFormats.length);
  });

  it('is what it was in what programs read', () => {
    expect(titles).toContain(hostile);
    expect(lines.map(({ title }) => title)).toContain(hostile);
    expect(summaries().join('\n')).toContain(printable(hostile));
  });
});

let calendar: ICAL.Component[] | undefined;
const events = () => (calendar ??= new ICAL.Component(ICAL.parse(text('actions.ics'))).getAllSubcomponents('vevent'));
const summaries = (): string[] => events().map((event) => String(event.getFirstPropertyValue('summary')));
const unescaped = (markdown: string): string =>
  markdown
    .replace(/\\([\\`*_{}[\]<>#|~!&+=.)-])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
/** The text without the marks that keep a date on one line. */
const decoded = (html: string): string =>
  html
    .replace(/<span class="day">(.*?)<\/span>/g, '$1')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_whole, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    );

const actions = texts.length;

describe('and makes nothing', () => {
  it('no control or hidden sign in any text file', () => {
    const textual = Object.keys(outputs).filter((name) => !isBinary(name.split('.').at(-1) ?? ''));
    expect(textual).toEqual(expect.arrayContaining(['actions.txt', 'actions.json', 'page.html', 'gantt.mmd']));
    for (const name of textual) {
      // Line ends and tabs lay out a file; a byte order mark begins a table for Excel.
      const content = text(name)
        .replace(/^\ufeff/, '')
        .replace(/[\r\n\t]/g, '');
      expect(controls.exec(content), name).toBeNull();
    }
  });

  it('no row, no event, no column more than there are records', () => {
    expect(text('actions.txt')).toContain(`${actions}`);
    expect(lines).toHaveLength(actions);
    expect(events()).toHaveLength(actions);
    const used = new Set(events().flatMap((event) => event.getAllProperties().map(({ name }) => name)));
    expect([...used].filter((name) => ['attach', 'url', 'organizer', 'attendee'].includes(name))).toEqual([]);
  });

  it('no formula in a table', () => {
    const cells = (csv: string): string[] =>
      [...csv.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      );
    for (const name of ['ledger.csv', 'actions.csv'])
      expect(
        cells(text(name).slice(1)).filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && Number.isNaN(Number(cell))),
      ).toEqual([]);
    expect(officeText(bytes('ledger.xlsx'), 2 ** 26)?.foreign).toEqual([]);
    expect(officeText(bytes('ledger.docx'), 2 ** 26)?.foreign).toEqual([]);
  });

  it('no element, attribute or address in HTML', () => {
    for (const name of ['ledger.html', 'page.html']) {
      const markup = text(name).replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '');
      expect(markup).not.toMatch(/<(?:script|img|iframe|object|link rel=stylesheet)\b/i);
      expect(markup.match(/<[^>]*\son\w+=/g)).toBeNull();
      expect(
        [...markup.matchAll(/href="([^"]*)"/g)].filter(([, to = '']) => !/^(#|https:\/\/|data:,$)/.test(to)),
      ).toEqual([]);
    }
  });

  it('no statement of a diagram', () => {
    const drawn = text('gantt.mmd').split('\n');
    expect(drawn.filter((line) => /%%\{|^\s*(click|subgraph|end\b|```)/.test(line))).toEqual([]);
    expect(drawn.filter((line) => line.includes('planted')).every((line) => /:.*\d{4}-\d{2}-\d{2}/.test(line))).toBe(
      true,
    );
  });

  it('no statement of a database', async () => {
    const { Database } = await initSqlJs();
    const database = new Database(bytes('actions.sqlite'));
    const [titles] = database.exec('select title from actions');
    expect(new Set(titles?.values.flat())).toEqual(new Set([...new Set(lines.map(({ title }) => title))]));
    expect(database.exec('pragma integrity_check')[0]?.values).toEqual([['ok']]);
    database.close();
  });

  it('no command of a pipeline, no XML', async () => {
    const github = await runTool('validate --format github', { plan });
    const said = github.stdout.trimEnd().split('\n');
    expect(said.length).toBeGreaterThan(20);
    // Between these two lines the runner executes no commands.
    const [, token] = /^::stop-commands::(\w+)$/.exec(said[0] ?? '') ?? [];
    const commands = said.slice(said.indexOf(`::${token}::`) + 1);
    expect(commands.filter((line) => !/^::(error|warning) file=/.test(line))).toEqual([]);
    const junit = await runTool('validate --format junit', { plan });
    expect(controls.exec(junit.stdout.replace(/\n/g, ''))).toBeNull();
    expect(junit.stdout).not.toMatch(/<script/);
  });
});
