// Signs of the Chinese keyboard in the place of those of YAML.
import { change, edit, type Row, T07, title } from './damage';

// biome-ignore format: a table
export const keyboardDamage: readonly Row[] = [
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
];
