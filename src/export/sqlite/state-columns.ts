// The columns of every kind with a state: its titles, and its state on the day judged.
import { codeType, countType, dayType, flagType, integerType, notNull, type SqlColumn } from './column-types';

export const namedColumns: readonly SqlColumn[] = [
  ['id', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
  ['position', notNull(countType('position')), '在整个文档中的次序 · place in the order of the whole document'],
  ['title', 'TEXT NOT NULL', ''],
  ['title_en', 'TEXT NOT NULL', '本库所译，非官方译文 · our gloss, not an official translation'],
  ['text', 'TEXT', '方案或会议的原话，逐字 · the official words; of a later project its summary'],
];

export const stateColumns: readonly SqlColumn[] = [
  [
    'status',
    notNull(codeType('status', 'status')),
    'no-report 不等于未做 · no report does not mean that nothing was done',
  ],
  ['stage', codeType('stage', 'stage'), '未报则空 · NULL where nobody has said'],
  ['percent', 'INTEGER CHECK (percent BETWEEN 0 AND 100)', '最近所报的完成率 · as last reported'],
  ['light', notNull(codeType('light', 'light')), ''],
  ['planned_day', dayType('planned_day'), '原定期限，改期不动它 · the day in the plan; no reschedule moves it'],
  ['planned_inherited', flagType('planned_inherited'), '1：沿用方案期末 · 1: only the end of the plan’s years'],
  ['forecast_day', dayType('forecast_day'), '改期后的日子 · where a reschedule has moved it'],
  ['forecast_days_left', integerType('forecast_days_left'), '负数为已过 · less than 0 once it has passed'],
  ['actual_day', dayType('actual_day'), '完成日 · the day it was done'],
  [
    'overdue_days',
    notNull(countType('overdue_days')),
    '未完成而过期的天数；当天不算 · days past its day, not done; the day itself is not',
  ],
  ['days_left', countType('days_left'), '未完成、未逾期的剩余天数 · days left, neither done nor overdue'],
  [
    'due_soon',
    notNull(flagType('due_soon')),
    '剩余天数不超过 plan.due_soon_days · days_left within plan.due_soon_days',
  ],
  ['late_days', notNull(countType('late_days')), '完成时已过期几天 · days past its day when it was done'],
  ['last_report', dayType('last_report'), '对它或其组成部分的最近报告 · the last report on it or its parts'],
  ['waiver_until', dayType('waiver_until'), '豁免到哪天；不改变逾期 · the waiver’s last day; overdue stays overdue'],
  ['waiver_holds', flagType('waiver_holds'), ''],
  [
    'override_light',
    codeType('override_light', 'light'),
    '人工另定的灯，与 light 并列 · a person’s light, beside the computed one',
  ],
  ['override_until', dayType('override_until'), ''],
  [
    'verification',
    codeType('verification', 'verification'),
    '最近报告是否经另一单位确认 · of the last report that is to be confirmed',
  ],
  ['silent_since', dayType('silent_since'), '从这天起无报告 · nobody has reported since'],
  ['silent_days', countType('silent_days'), ''],
  ['silent_limit', countType('silent_limit'), ''],
  ['stale', flagType('stale'), '1：silent_days 超过 silent_limit；空：无须报告 · NULL where no report is expected'],
  [
    'owners_default',
    notNull(flagType('owners_default')),
    '1：无人指定，默认由两市办公室负责 · 1: nobody is named, the default owners answer',
  ],
];

export const stored: readonly SqlColumn[] = [
  ['file', 'TEXT NOT NULL', '出自哪个文件 · the file that it stands in'],
  ['selected', notNull(flagType('selected')), '1：在所问的范围内 · 1: matches what was asked for'],
];
