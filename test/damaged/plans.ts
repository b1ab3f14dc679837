// Damaged plans beyond the gallery, as they come out of offices: what was done to our own plan, and all the
// problems that the tool must then find, as `code file:line:column`.
import { loadCases } from '../problems/gallery';
import { approvedPlan } from '../run-tool';

type Files = Readonly<Record<string, string | Uint8Array | { trouble: string } | undefined>>;

export interface DamagedPlan {
  readonly name: string;
  readonly files: Files;
  readonly problems: readonly string[];
}

const text = (name: string): string => {
  const found = approvedPlan[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** The file with one passage, which stands in it once, replaced. */
export function edit(name: string, ...changes: readonly (readonly [from: string, to: string])[]): Files {
  let changed = text(name);
  for (const [from, to] of changes) {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${name} holds ${parts.length - 1} times ${JSON.stringify(from)}`);
    changed = parts.join(to);
  }
  return { [name]: changed };
}

const change = (name: string, how: (content: string) => string): Files => ({ [name]: how(text(name)) });
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const picture = bytes('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=');
const utf16 = (content: string, mark: boolean, big: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le');
  return new Uint8Array(big ? buffer.swap16() : buffer);
};
/** Lines `from` to `to`, counted from 1, taken out. */
const without = (name: string, from: number, to: number): Files =>
  change(name, (content) => {
    const lines = content.split('\n');
    lines.splice(from - 1, to - from + 1);
    return lines.join('\n');
  });
const update = (fields: string): Files => ({
  'progress/2019.yaml': `updates:\n  - id: U20190430-7kq2\n    on: 2019-04-30\n    item: T07.2\n    by: O-tj-office\n${fields}`,
});
/** Several updates, each on a line; the first stands on line 2. */
const updates = (...lines: readonly string[]): Files => ({
  'progress/2019.yaml': `updates:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`,
});
const report = (rest: string): string => `id: U20190430-a1, on: 2019-04-30, item: T07.2, by: O-tj-office, ${rest}`;
const meeting = (id: string, source = 'url: https://example.cn/a'): string =>
  `id: ${id}\ntype: exchange\ntitle: 会谈\ntitle_en: Talks\non: ${id.replace(/^G(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')}\nevidence:\n  - title: 纪要\n    publisher: 天津市对口合作办公室\n    ${source}\n`;
/** One report on all of these. */
const reported = (...ids: readonly string[]): Files =>
  updates(
    `id: U20190430-a1, on: 2019-04-30, also: [${ids.slice(1).join(', ')}], item: ${ids[0]}, by: O-tj-office, note: 已开会。`.replace(
      'also: [], ',
      '',
    ),
  );
const confirms = (id: string, content = '0'.repeat(64)): string => `confirms: { update: ${id}, content: "${content}" }`;
const paper = (rest: string): string => `evidence: [{ title: 纪要, publisher: 天津市对口合作办公室, ${rest} }]`;
const minutes = 'evidence/2019-04-纪要.pdf';
/** SHA-256 of nothing. */
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const T07 = 'tasks/T07.yaml';
const title = '加强新兴产业合作';
const english = 'Strengthen cooperation in emerging industries';
/** Node does not write GBK: the gallery keeps a task in it. */
const gbk = loadCases().find(({ code }) => code === 'file/encoding')?.damage ?? {};
const laughs = Array.from(
  { length: 9 },
  (_, n) => `b${n}: &b${n} [${Array.from({ length: 9 }, () => (n === 0 ? 'ha' : `*b${n - 1}`)).join(', ')}]`,
).join('\n');

// biome-ignore format: a table
const table: readonly (readonly [string, Files, readonly string[]])[] = [
  // Signs of the Chinese keyboard.
  ['full-width colon in nested keys', edit(T07, ['- id: T07.2', '- id：T07.2'], [`title: ${title}`, `title：${title}`]), [
    'yaml/full-width tasks/T07.yaml:6:6',
    'yaml/full-width tasks/T07.yaml:14:7',
  ]],
  ['full-width colons in a whole file', change(T07, (t) => t.replace(/^([ -]*\w+): ?/gm, '$1：')), [
    'yaml/full-width tasks/T07.yaml:4:3',
    'yaml/full-width tasks/T07.yaml:5:5',
    'yaml/full-width tasks/T07.yaml:6:6',
    'yaml/full-width tasks/T07.yaml:7:9',
    '… 14 in all',
  ]],
  ['full-width colons and commas in pairings', change('pairings.yaml', (t) => t.replace(/^([ -]*\w+): ?/gm, '$1：').replaceAll(', ', '，')), [
    'yaml/full-width pairings.yaml:4:9',
    'yaml/full-width pairings.yaml:5:7',
    'yaml/full-width pairings.yaml:6:14',
    'yaml/full-width pairings.yaml:7:12',
    '… 85 in all',
  ]],
  ['ideographic spaces as indentation', edit(T07, ['    text: 支持天津', '\u3000\u3000text: 支持天津']), [
    'yaml/full-width tasks/T07.yaml:15:1',
  ]],
  ['one ideographic space as indentation', edit(T07, ['    text: 支持天津', '\u3000text: 支持天津']), [
    'yaml/full-width tasks/T07.yaml:15:1',
  ]],
  ['no-break spaces as indentation', edit(T07, ['    text: 支持天津', '\u00a0\u00a0\u00a0\u00a0text: 支持天津']), [
    'yaml/full-width tasks/T07.yaml:15:1',
  ]],
  ['no-break space after a colon', edit(T07, ['area: A2', 'area:\u00a0A2']), [
    'yaml/full-width tasks/T07.yaml:5:6',
  ]],
  ['tabs as indentation', edit(T07, ['    text: 支持天津', '\t\ttext: 支持天津']), [
    'yaml/tab tasks/T07.yaml:15:1',
  ]],
  ['one tab before a list entry', edit(T07, ['  - id: T07.2', '\t- id: T07.2']), [
    'yaml/tab tasks/T07.yaml:14:1',
  ]],
  ['tabs in a whole file', change(T07, (t) => t.replaceAll('    ', '\t\t').replaceAll('  -', '\t-')), [
    'yaml/tab tasks/T07.yaml:10:1',
    'yaml/tab tasks/T07.yaml:11:1',
    'yaml/tab tasks/T07.yaml:12:1',
    'yaml/tab tasks/T07.yaml:14:1',
    '… 9 in all',
  ]],
  ['Chinese comma in a list', edit('pairings.yaml', ['[O-tj-port-bonded, O-tj-dongjiang]', '[O-tj-port-bonded，O-tj-dongjiang]']), [
    'yaml/full-width pairings.yaml:19:31',
  ]],
  ['enumeration comma in a list', edit('pairings.yaml', ['[O-tj-port-bonded, O-tj-dongjiang]', '[O-tj-port-bonded、O-tj-dongjiang]']), [
    'yaml/full-width pairings.yaml:19:31',
  ]],
  ['full-width brackets, and a wrong id behind them', edit('pairings.yaml', ['[O-tj-port-bonded, O-tj-dongjiang]', '［O-tj-port-bonded，O-tj-dongjian］']), [
    'yaml/full-width pairings.yaml:19:14',
    'yaml/full-width pairings.yaml:19:31',
    'reference/unknown pairings.yaml:19:32',
    'yaml/full-width pairings.yaml:19:45',
  ]],
  ['em dashes as bullets', change(T07, (t) => t.replaceAll('  - ', '  — ')), [
    'yaml/full-width tasks/T07.yaml:10:3',
    'yaml/full-width tasks/T07.yaml:14:3',
    'yaml/full-width tasks/T07.yaml:18:3',
  ]],
  ['full-width dash without a space', edit(T07, ['  - id: T07.2', '  －id: T07.2']), [
    'yaml/full-width tasks/T07.yaml:14:3',
  ]],
  ['full-width hash', edit(T07, ['# 任务7', '＃ 任务7']), [
    'yaml/full-width tasks/T07.yaml:2:1',
  ]],
  ['no space after the colon', edit(T07, [`title: ${title}`, `title:${title}`], ['area: A2', 'area:A2']), [
    'yaml/colon-space tasks/T07.yaml:5:5',
    'yaml/colon-space tasks/T07.yaml:6:6',
  ]],
  ['Chinese quotation marks around a date', edit('timeline.yaml', ['合作机制\n    due: 2018', '合作机制\n    due: “2018-12-31”']), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['a mistake behind a mended sign on the same line', edit(T07, ['area: A2', 'area　：　甲2']), [
    'yaml/full-width tasks/T07.yaml:5:5',
    'schema/form tasks/T07.yaml:5:8',
  ]],
  ['full-width digits in an id', edit('pairings.yaml', ['id: P03', 'id: P０３']), [
    'schema/form pairings.yaml:23:9',
  ]],
  // Bytes.
  ['GBK task file', gbk, [
    'file/encoding tasks/T07.yaml:2:1',
  ]],
  ['UTF-16LE with BOM', { [T07]: utf16(text(T07), true, false) }, [
    'file/encoding tasks/T07.yaml:1:1',
  ]],
  ['UTF-16BE with BOM', { [T07]: utf16(text(T07), true, true) }, [
    'file/encoding tasks/T07.yaml:1:1',
  ]],
  ['UTF-16LE without BOM', { [T07]: utf16(text(T07), false, false) }, [
    'file/encoding tasks/T07.yaml:2:1',
  ]],
  ['UTF-16BE without BOM', { [T07]: utf16(text(T07), false, true) }, [
    'file/encoding tasks/T07.yaml:2:1',
  ]],
  ['UTF-8 BOM', change(T07, (t) => `\ufeff${t}`), []],
  ['CRLF', change(T07, (t) => t.replaceAll('\n', '\r\n')), []],
  ['CRLF and a mistake', change(T07, (t) => t.replace('area: A2', 'area: B2').replaceAll('\n', '\r\n')), [
    'schema/form tasks/T07.yaml:5:7',
  ]],
  ['CR alone', change(T07, (t) => t.replaceAll('\n', '\r')), []],
  ['NUL bytes', edit(T07, ['area: A2', 'area: A2\0\0\0']), [
    'file/encoding tasks/T07.yaml:5:9',
  ]],
  ['a picture', { [T07]: picture }, [
    'file/encoding tasks/T07.yaml',
  ]],
  ['cut off inside a character', { [T07]: new TextEncoder().encode(text(T07)).slice(0, 700) }, [
    'file/encoding tasks/T07.yaml:15:13',
  ]],
  ['a folder instead of a file', { [T07]: { trouble: 'EISDIR' } }, [
    'file/unreadable tasks/T07.yaml',
  ]],
  // Other files name what stands in the one that cannot be read: only the true cause is told.
  ['NUL behind a task that is reported on', { [T07]: `${text(T07)}\0`, ...reported('T07', 'T07.2') }, [
    'file/encoding tasks/T07.yaml:21:1',
  ]],
  ['a task cut off inside a character before the measure that is reported on', { [T07]: new TextEncoder().encode(text(T07)).slice(0, 700), ...reported('T07.2', 'T07.3') }, [
    'file/encoding tasks/T07.yaml:15:13',
  ]],
  ['a picture for a task that is reported on, and a wrong id', { [T07]: picture, ...reported('T07.2', 'T08.9') }, [
    'reference/unknown progress/2019.yaml:2:48',
    'file/encoding tasks/T07.yaml',
  ]],
  ['a folder for a task that is reported on', { [T07]: { trouble: 'EISDIR' }, ...reported('T07') }, [
    'file/unreadable tasks/T07.yaml',
  ]],
  ['a task with a mistake, and a report on a measure that it does not have', { ...edit(T07, ['area: A2', 'area: 甲2']), ...reported('T07.2', 'T07.9') }, [
    'reference/unknown progress/2019.yaml:2:48',
    'schema/form tasks/T07.yaml:5:7',
  ]],
  ['NUL in a meeting whose action is reported on', { 'meetings/G20190430.yaml': '\0id: G20190430\n', 'meetings/G20190429.yaml': meeting('G20190429'), ...reported('G20190430.1') }, [
    'file/encoding meetings/G20190430.yaml:1:1',
  ]],
  ['NUL behind the organizations', { 'organizations.yaml': `${text('organizations.yaml')}\0` }, [
    `file/encoding organizations.yaml:${text('organizations.yaml').split('\n').length}:1`,
  ]],
  ['the timeline with a mistake, and a report on one year of an obligation', { ...due('2018年6月'), ...reported('R01.2018') }, [
    'schema/day timeline.yaml:9:10',
  ]],
  // Nothing, or something else.
  ['empty file', { [T07]: '' }, [
    'schema/type tasks/T07.yaml:1:1',
  ]],
  ['only comments', { [T07]: '# 任务7\n# 以后再写\n' }, [
    'schema/type tasks/T07.yaml:1:1',
  ]],
  ['a list at the root', change('projects.yaml', (t) => t.replace(/^projects:\n/m, '').replace(/^ {2}/gm, '')), [
    'schema/type projects.yaml:4:3',
  ]],
  ['a sentence', { [T07]: '加强新兴产业合作\n' }, [
    'schema/type tasks/T07.yaml:1:1',
  ]],
  ['JSON', { [T07]: '{"id": "T07", "area": "A2"}' }, [
    'schema/required tasks/T07.yaml:1:2',
    'schema/required tasks/T07.yaml:1:2',
    'schema/required tasks/T07.yaml:1:2',
  ]],
  ['thousands of brackets', { [T07]: '['.repeat(100_000) }, [
    'yaml/syntax tasks/T07.yaml:1:1',
  ]],
  ['thousands of dashes', { [T07]: `id: T07\nmeasures:\n  ${'- '.repeat(20_000)}a\n` }, [
    'yaml/syntax tasks/T07.yaml:1:1',
  ]],
  ['two megabytes of one line', edit(T07, [english, 'x'.repeat(2_000_000)]), []],
  ['twenty thousand full-width colons', { [T07]: 'id：T07\n'.repeat(20_000) }, [
    'yaml/duplicate-key tasks/T07.yaml:2:1',
    'yaml/duplicate-key tasks/T07.yaml:3:1',
    'yaml/duplicate-key tasks/T07.yaml:4:1',
    'yaml/duplicate-key tasks/T07.yaml:5:1',
    '… 1000 in all',
  ]],
  ['two megabytes of hidden signs', edit(T07, [english, 'x\u200b'.repeat(700_000)]), [
    'text/invisible tasks/T07.yaml:7:12',
  ]],
  // YAML that is more than plain data.
  ['an alias', edit(T07, ['area: A2', 'area: &a A2'], [`title: ${title}`, 'title: *a']), [
    'yaml/advanced tasks/T07.yaml:5:7',
    'yaml/advanced tasks/T07.yaml:6:8',
  ]],
  ['a merge key', edit(T07, ['area: A2', 'area: A2\n<<: *base']), [
    'yaml/advanced tasks/T07.yaml:6:5',
  ]],
  ['billion laughs', { [T07]: `${laughs}\n` }, [
    'yaml/advanced tasks/T07.yaml:1:5',
    'yaml/advanced tasks/T07.yaml:2:5',
    'yaml/advanced tasks/T07.yaml:3:5',
    'yaml/advanced tasks/T07.yaml:4:5',
    '… 9 in all',
  ]],
  ['a tag', edit(T07, ['area: A2', 'area: !!str A2']), [
    'yaml/advanced tasks/T07.yaml:5:7',
  ]],
  ['a tag of JavaScript', edit(T07, ['area: A2', 'area: !!js/function "process.exit()"']), [
    'yaml/advanced tasks/T07.yaml:5:7',
  ]],
  ['two documents', change(T07, (t) => `${t}---\n${t}`), [
    'yaml/advanced tasks/T07.yaml:21:1',
  ]],
  ['__proto__ as a key', edit(T07, ['area: A2', 'area: A2\n__proto__: {polluted: true}']), [
    'schema/unknown-field tasks/T07.yaml:6:1',
  ]],
  ['a question mark as a key', edit(T07, ['area: A2', '? area\n: A2\n? [x]\n: y']), [
    'yaml/advanced tasks/T07.yaml:7:3',
  ]],
  ['a number as a key', edit('plan.yaml', ['  area: 5', '  area: 5\n  7: 5']), [
    'schema/unknown-field plan.yaml:116:3',
  ]],
  ['duplicate key', edit(T07, [`title: ${title}`, `title: ${title}\ntitle: 其他`]), [
    'yaml/duplicate-key tasks/T07.yaml:7:1',
  ]],
  ['conflict markers', edit(T07, ['area: A2', '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> other']), [
    'file/conflict tasks/T07.yaml:5:1',
  ]],
  ['conflict markers with CRLF', change(T07, (t) => t.replace('area: A2', '<<<<<<< HEAD\narea: A2\n=======\narea: A3\n>>>>>>> other').replaceAll('\n', '\r\n')), [
    'file/conflict tasks/T07.yaml:5:1',
  ]],
  ['the end of a conflict left over', edit(T07, ['area: A2', 'area: A2\n>>>>>>> other']), [
    'file/conflict tasks/T07.yaml:6:1',
  ]],
  ['the middle of a conflict left over', edit(T07, ['area: A2', 'area: A2\n=======']), [
    'file/conflict tasks/T07.yaml:6:1',
  ]],
  ['two unclosed quotes', edit(T07, [`title: ${title}`, `title: "${title}`], [english, `"${english}`]), [
    'yaml/syntax tasks/T07.yaml:6:8',
  ]],
  ['a backslash in double quotes', edit(T07, [english, '"C:\\园区"']), [
    'yaml/syntax tasks/T07.yaml:7:14',
  ]],
  ['a value that begins with @', edit(T07, [english, '@all']), [
    'yaml/syntax tasks/T07.yaml:7:11',
  ]],
  ['an indent too many', edit(T07, ['    text: 支持天津', '     text: 支持天津']), [
    'yaml/syntax tasks/T07.yaml:15:6',
  ]],
  // Hidden signs.
  ['zero-width space in a key', edit(T07, ['area: A2', 'ar\u200bea: A2']), [
    'text/invisible tasks/T07.yaml:5:3',
  ]],
  ['zero-width space in an id', edit('pairings.yaml', ['tianjin: [O-tj-wuqing]', 'tianjin: [O-tj-wu\u200bqing]']), [
    'text/invisible pairings.yaml:13:22',
  ]],
  ['escape sequence in double quotes', edit(T07, [english, '"\\e[31mred"']), [
    'text/invisible tasks/T07.yaml:7:11',
  ]],
  ['bidi override in a title', edit(T07, [english, `${english}\u202e`]), [
    'text/invisible tasks/T07.yaml:7:56',
  ]],
  ['ESC itself', edit(T07, [english, `\u001b[2J${english}`]), [
    'text/invisible tasks/T07.yaml:7:11',
    'yaml/syntax tasks/T07.yaml:9:1',
  ]],
  // Dates and numbers.
  ['a day that does not exist', edit('plan.yaml', ['2018-03-17', '2018-02-30']), [
    'schema/day plan.yaml:8:12',
  ]],
  ['month 13', due('2018-13'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['slashes', due('2018/6/30'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['Chinese month', due('2018年6月'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['quarter 5', due('2018-Q5'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['digits only', due('20180630'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['a time', due('2018-06-30T00:00:00Z'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['a number with a point', due('2018.6'), [
    'schema/day timeline.yaml:9:10',
  ]],
  ['nothing', due(''), [
    'schema/type timeline.yaml:9:5',
  ]],
  ['percent sign', update('    note: 已完成一半。\n    percent: 50%\n'), [
    'schema/type progress/2019.yaml:7:14',
  ]],
  ['percent over 100', update('    note: 已完成。\n    percent: 120\n'), [
    'schema/size progress/2019.yaml:7:14',
  ]],
  ['text lost behind #', update('    note: 完成 #3 项\n'), [
    'yaml/comment progress/2019.yaml:6:14',
  ]],
  ['two lines in a note', update('    note: |\n      责任单位：发改委\n      进展：顺利\n'), [
    'schema/form progress/2019.yaml:6:11',
  ]],
  ['negative windows', edit('plan.yaml', ['due_soon_days: 30', 'due_soon_days: -30']), [
    'schema/size plan.yaml:127:18',
  ]],
  ['years the wrong way round', edit('plan.yaml', ['from: 2018\n  to: 2020', 'from: 2020\n  to: 2018']), [
    'plan/years plan.yaml:13:7',
  ]],
  ['no such time zone', edit('plan.yaml', ['Asia/Shanghai', '北京时间']), [
    'schema/form plan.yaml:15:12',
  ]],
  // Records.
  ['id used in two files', edit('safeguards.yaml', ['id: S06', 'id: S05']), [
    'text/altered fingerprint.yaml:113:8',
    'id/duplicate safeguards.yaml:31:9',
    'text/altered safeguards.yaml:32:12',
    'text/altered safeguards.yaml:34:11',
    'text/quote timeline.yaml:84:12',
  ]],
  ['id of another kind', edit('organizations.yaml', ['id: O-tj-committee\n', 'id: O-tj-government\n']), [
    'id/duplicate organizations.yaml:44:9',
    'reference/unknown organizations.yaml:58:13',
  ]],
  ['T07 copied over T08', { 'tasks/T08.yaml': text(T07) }, [
    'text/altered fingerprint.yaml:44:8',
    'id/duplicate tasks/T08.yaml:4:5',
    'id/file-name tasks/T08.yaml:4:5',
  ]],
  ['T07 copied to a new file', { 'tasks/T07 - 副本.yaml': text(T07) }, [
    'id/duplicate tasks/T07 - 副本.yaml:4:5',
    'id/file-name tasks/T07 - 副本.yaml:4:5',
  ]],
  ['deleted task file', { [T07]: undefined }, [
    'file/missing tasks/T07.yaml',
  ]],
  ['deleted task file that is quoted', { 'tasks/T15.yaml': undefined }, [
    'file/missing tasks/T15.yaml',
  ]],
  ['T07.yml', { [T07]: undefined, 'tasks/T07.yml': text(T07) }, [
    'file/missing tasks/T07.yaml',
    'file/stray tasks/T07.yml',
  ]],
  ['T07.yaml.txt', { [T07]: undefined, 'tasks/T07.yaml.txt': text(T07) }, [
    'file/missing tasks/T07.yaml',
    'file/stray tasks/T07.yaml.txt',
  ]],
  ['tasks folder missing', Object.fromEntries(Object.keys(approvedPlan).filter((name) => name.startsWith('tasks/')).map((name) => [name, undefined])), [
    'file/missing tasks/',
  ]],
  ['organizations missing', { 'organizations.yaml': undefined }, [
    'file/missing organizations.yaml',
  ]],
  ['organizations broken', edit('organizations.yaml', ['name: 天津市委\n', 'name: "天津市委\n']), [
    'yaml/syntax organizations.yaml:37:11',
  ]],
  ['pairings missing', { 'pairings.yaml': undefined }, [
    'file/missing pairings.yaml',
  ]],
  ['timeline missing', { 'timeline.yaml': undefined }, [
    'file/missing timeline.yaml',
  ]],
  ['projects missing', { 'projects.yaml': undefined }, [
    'file/missing projects.yaml',
  ]],
  ['safeguards missing and a broken task', { 'safeguards.yaml': undefined, [T07]: 'id: T07\n' }, [
    'file/missing safeguards.yaml',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
  ]],
  ['fingerprint deleted', { 'fingerprint.yaml': undefined }, [
    'file/missing fingerprint.yaml',
  ]],
  ['fingerprint of a clause changed', edit('fingerprint.yaml', ['T01.1: 9', 'T01.1: 8']), [
    'text/altered tasks/T01.yaml:11:11',
  ]],
  ['fingerprint of the whole changed', edit('fingerprint.yaml', ['whole: 7', 'whole: 8']), [
    'text/altered fingerprint.yaml:4:8',
  ]],
  ['fingerprint of a clause deleted', without('fingerprint.yaml', lineOf('fingerprint.yaml', 'T01.1:'), lineOf('fingerprint.yaml', 'T01.1:')), [
    'text/altered tasks/T01.yaml:11:11',
  ]],
  ['plan.yaml without counts', edit('plan.yaml', ['counts:\n', 'count:\n']), [
    'schema/required plan.yaml:4:1',
    'schema/unknown-field plan.yaml:114:1',
  ]],
  ['plan.yaml broken', edit('plan.yaml', ['label: 附件', 'label: "附件']), [
    'yaml/syntax plan.yaml:6:8',
  ]],
  ['plan.yaml empty', { 'plan.yaml': '' }, [
    'schema/type plan.yaml:1:1',
  ]],
  ['a count lowered along with a record', { ...edit('plan.yaml', ['pairing: 16', 'pairing: 15']), ...edit('pairings.yaml', ['\n  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n', '']) }, []],
  ['unknown organization', edit('safeguards.yaml', ['O-tj-publicity', 'O-tj-publicty']), [
    'reference/unknown safeguards.yaml:29:14',
  ]],
  ['unknown area', edit(T07, ['area: A2', 'area: A9']), [
    'text/altered fingerprint.yaml:40:8',
    'reference/unknown tasks/T07.yaml:5:7',
  ]],
  ['the wrong area', edit(T07, ['area: A2', 'area: A3']), [
    'text/altered fingerprint.yaml:4:8',
  ]],
  ['sides of a pairing exchanged', edit('pairings.yaml', ['changchun: [O-cc-new-area]\n    tianjin: [O-tj-binhai]', 'changchun: [O-tj-binhai]\n    tianjin: [O-cc-new-area]']), [
    'pairing/side pairings.yaml:6:17',
    'pairing/side pairings.yaml:7:15',
  ]],
  ['milestone in another year', edit('timeline.yaml', ['合作机制\n    due: 2018', '合作机制\n    due: 2019']), [
    'id/sequence timeline.yaml:9:10',
  ]],
  // The approved words.
  ['one character changed', edit(T07, ['共同推动', '共同促进']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['half-width comma in a clause', edit(T07, ['产业集群，共同', '产业集群,共同']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['a sentence added', edit(T07, ['产业发展。', '产业发展。稳步推进。']), [
    'text/altered tasks/T07.yaml:15:11',
  ]],
  ['a measure deleted', change(T07, (t) => t.replace(/ {2}- id: T07\.3[\s\S]*$/, '')), [
    'text/altered fingerprint.yaml:43:10',
    'count/mismatch plan.yaml:117:12',
  ]],
  ['a measure in the middle deleted', change(T07, (t) => t.replace(/ {2}- id: T07\.2[\s\S]*?\n\n/, '')), [
    'text/altered fingerprint.yaml:42:10',
    'count/mismatch plan.yaml:117:12',
    'id/sequence tasks/T07.yaml:14:9',
  ]],
  ['a measure added', change(T07, (t) => `${t}\n  - id: T07.4\n    text: 另行安排。\n    title_en: To be arranged\n`), [
    'count/mismatch plan.yaml:117:12',
    'text/altered tasks/T07.yaml:23:11',
  ]],
  ['a measure moved to another task', moved(), [
    'text/altered fingerprint.yaml:4:8',
    'id/sequence tasks/T08.yaml:30:9',
  ]],
  ['two measures exchanged with their ids', swapped(), [
    'text/altered fingerprint.yaml:4:8',
    'id/sequence tasks/T07.yaml:10:9',
  ]],
  ['a title changed', edit(T07, [`title: ${title}`, 'title: 加强新型产业合作']), [
    'text/altered tasks/T07.yaml:6:8',
  ]],
  ['a pipeline project with official words', { 'projects.yaml': `${text('projects.yaml')}\n  - id: J03\n    origin: plan\n    title: 示范\n    title_en: Example\n    text: 示范。\n` }, [
    'count/mismatch plan.yaml:119:12',
    'text/altered projects.yaml:79:12',
    'text/altered projects.yaml:81:11',
  ]],
  ['an official project without its words', change('projects.yaml', (t) => t.replace(/\n {4}text: 布局建设[^\n]*/, '')), [
    'project/words projects.yaml:5:5',
  ]],
  ['an erratum taken away', change('plan.yaml', (t) => t.replace(/ {2}- id: E2\n(?: {4}.*\n)+/, '')), [
    'text/altered fingerprint.yaml:4:8',
  ]],
  // Reports, decisions and confirmations.
  ['closed, and never reported as done', updates(report('note: 已销号。, status: closed')), [
    'progress/evidence progress/2019.yaml:2:91',
  ]],
  ['closed, and nobody confirmed', updates(report(`note: 已完成。, status: done, ${paper('url: "https://example.cn/a"')}`), 'id: U20190506-b1, on: 2019-05-06, item: T07.2, by: O-tj-office, note: 销号。, status: closed'), [
    'progress/evidence progress/2019.yaml:3:90',
  ]],
  ['closed, and the file with the report is broken', { ...updates('id: U20190506-b1, on: 2019-05-06, item: T07.2, by: O-tj-office, note: 销号。, status: closed'), 'progress/2018.yaml': 'updates:\n  - id: U20181231-c1\n    status： done\n    on: 2018-12-31\n' }, [
    'schema/required progress/2018.yaml:2:5',
    'schema/required progress/2018.yaml:2:5',
    'schema/required progress/2018.yaml:2:5',
    'yaml/full-width progress/2018.yaml:3:11',
  ]],
  ['verified_by, as it was once written', updates(report('note: 已销号。, status: closed, verified_by: O-cc-office')), [
    'schema/unknown-field progress/2019.yaml:2:99',
  ]],
  ['a report on an obligation of every year, and on an organization', updates('id: U20190430-a1, on: 2019-04-30, item: R01, also: [O-tj-binhai], by: O-tj-office, note: 已开会。'), [
    'progress/item progress/2019.yaml:2:47',
    'progress/item progress/2019.yaml:2:59',
  ]],
  ['also repeats the item, and names what is not there', updates('id: U20190430-a1, on: 2019-04-30, item: T07.2, also: [T07.1, T07.2, T07.9], by: O-tj-office, note: 已入驻。'), [
    'progress/item progress/2019.yaml:2:68',
    'reference/unknown progress/2019.yaml:2:75',
  ]],
  ['a pairing rescheduled, and waived until the day before', updates('id: U20190430-a1, on: 2019-04-30, item: P02, by: O-tj-office, note: 延期。, forecast: { due: 2020, reason: 场地, approved_by: O-tj-office, approved_on: 2019-04-30 }, waiver: { owner: O-tj-office, reason: 场地, until: 2019-04-29 }'), [
    'progress/decision progress/2019.yaml:2:80',
    'progress/decision progress/2019.yaml:2:168',
    'progress/decision progress/2019.yaml:2:217',
  ]],
  ['approved by nobody known, and not before tomorrow', updates(report('note: 延期。, forecast: { due: 2020, reason: 场地, approved_by: O-tj-offic, approved_on: 2019-05-01 }')), [
    'reference/unknown progress/2019.yaml:2:130',
    'progress/decision progress/2019.yaml:2:155',
  ]],
  ['a misspelt id confirmed', updates(report('note: 已入驻。'), `id: U20190506-b1, on: 2019-05-06, item: T07.2, by: O-cc-office, note: 属实。, ${confirms('U20190430-a2')}`), [
    'progress/confirmation progress/2019.yaml:3:102',
  ]],
  ['one’s own report confirmed, beforehand, under another item, with news', updates(report('note: 已入驻。'), `id: U20190429-b1, on: 2019-04-29, item: T07.1, by: O-tj-office, note: 属实。, status: active, ${confirms('U20190430-a1')}`), [
    'progress/confirmation progress/2019.yaml:3:29',
    'progress/confirmation progress/2019.yaml:3:47',
    'progress/confirmation progress/2019.yaml:3:58',
    'progress/decision progress/2019.yaml:3:82',
  ]],
  ['a confirmation confirmed', updates(report('note: 已入驻。'), `id: U20190506-b1, on: 2019-05-06, item: T07.2, by: O-cc-office, note: 属实。, ${confirms('U20190506-b1')}`), [
    'progress/confirmation progress/2019.yaml:3:102',
  ]],
  ['a report edited after it was confirmed', updates(report('note: 已入驻。'), `id: U20190506-b1, on: 2019-05-06, item: T07.2, by: O-cc-office, note: 属实。, ${confirms('U20190430-a1')}`), [
    'confirmation/stale progress/2019.yaml:3:125',
  ]],
  ['evidence under a name with a letter wrong', { ...updates(report(`note: 已入驻。, ${paper(`path: evidence/2019-04-记要.pdf, sha256: ${empty}`)}`)), [minutes]: '' }, [
    'evidence/missing progress/2019.yaml:2:136',
  ]],
  ['evidence saved on macOS, and with another ending', { ...updates(report(`note: 已入驻。, ${paper(`path: "evidence/Lumi\u00e8re.pdf", sha256: ${empty}`)}`), `id: U20190506-b1, on: 2019-05-06, item: T07.1, by: O-cc-office, note: 已入驻。, ${paper(`path: ${minutes}, sha256: ${empty}`)}`), 'evidence/Lumie\u0300re.pdf': '', 'evidence/2019-04-纪要.PDF': '' }, [
    'evidence/missing progress/2019.yaml:2:136',
    'evidence/missing progress/2019.yaml:3:136',
  ]],
  ['evidence behind a broken link', { ...updates(report(`note: 已入驻。, ${paper(`path: ${minutes}, sha256: ${empty}`)}`)), [minutes]: { trouble: 'ENOENT' } }, [
    'file/unreadable evidence/2019-04-纪要.pdf',
    'evidence/missing progress/2019.yaml:2:136',
  ]],
  ['evidence exchanged, and evidence without a fingerprint', { ...updates(report(`note: 已入驻。, ${paper(`path: ${minutes}, sha256: ${empty}`)}`), `id: U20190506-b1, on: 2019-05-06, item: T07.1, by: O-cc-office, note: 已入驻。, ${paper(`path: ${minutes}`)}`), [minutes]: '%PDF' }, [
    'evidence/changed progress/2019.yaml:2:169',
    'evidence/changed progress/2019.yaml:3:136',
  ]],
  ['evidence of a meeting that is not there', { 'meetings/G20190430.yaml': meeting('G20190430', `path: ${minutes}`) }, [
    'evidence/missing meetings/G20190430.yaml:9:11',
  ]],
  ['a path that leaves the folder', updates(report(`note: 已入驻。, ${paper('path: evidence/../plan.yaml')}`)), [
    'schema/form progress/2019.yaml:2:136',
  ]],
];

export const damagedPlans: readonly DamagedPlan[] = table.map(([name, files, problems]) => ({ name, files, problems }));

function due(written: string): Files {
  return edit('timeline.yaml', ['合作机制\n    due: 2018', `合作机制\n    due: ${written}`]);
}

function lineOf(name: string, start: string): number {
  return (
    text(name)
      .split('\n')
      .findIndex((line) => line.trim().startsWith(start)) + 1
  );
}

function moved(): Files {
  const [, measure = ''] = /(\n {2}- id: T07\.3[\s\S]*)$/.exec(text(T07)) ?? [];
  return { ...change(T07, (t) => t.replace(measure, '')), ...change('tasks/T08.yaml', (t) => t + measure) };
}

function swapped(): Files {
  const [head = '', one = '', two = '', three = ''] = text(T07).split(/(?= {2}- id: T07)/);
  return { [T07]: head + two + one + three };
}
