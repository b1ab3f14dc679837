// Dates, numbers and notes with values that their fields do not allow.
import { due, edit, type Row, update } from './damage';

// biome-ignore format: a table
export const valuesDamage: readonly Row[] = [
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
];
