// Reports, decisions, confirmations and evidence that break the rules.
import { confirms, empty, meeting, minutes, paper, type Row, report, updates } from './damage';

// biome-ignore format: a table
export const reportsDamage: readonly Row[] = [
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
