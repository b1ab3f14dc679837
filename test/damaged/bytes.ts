// Files in another encoding, cut off, empty, or not YAML at all, also if other files refer to records in them.
import { change, due, edit, english, gbk, meeting, picture, type Row, reported, T07, text, utf16 } from './damage';

// biome-ignore format: a table
export const bytesDamage: readonly Row[] = [
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
  // Where other files refer to records in a file that cannot be read, only the unreadable file is a problem.
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
  // Files that are empty or hold something else.
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
];
