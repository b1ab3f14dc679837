// Tables that are not kinds: the plan itself, expected counts, words for codes, and links between records.

import {
  codeType,
  countType,
  createTable,
  dayType,
  flagType,
  notNull,
  oneOfType,
  referenceType,
  type SqlColumn,
} from './column-types';
import { sqlCodes } from './sql-codes';

const item: SqlColumn = ['item', notNull(referenceType('records')), ''];
const organization: SqlColumn = ['organization', notNull(referenceType('organizations')), ''];
const place: SqlColumn = ['position', notNull(countType('position')), ''];
const countColumn = (name: string, remark = ''): SqlColumn => [name, notNull(countType(name)), remark];

export const otherTables: readonly string[] = [
  createTable('plan', '一行：这份方案，从哪天看 · one row: this plan, and the day it is seen on', [
    ['number', 'TEXT NOT NULL PRIMARY KEY', '文号；多份方案合用时以它区分 · tells plans apart where there are many'],
    ['title', 'TEXT NOT NULL', ''],
    ['title_en', 'TEXT NOT NULL', ''],
    ['issued_on', notNull(dayType('issued_on')), ''],
    ['issued_by', referenceType('organizations'), ''],
    countColumn('first_year'),
    countColumn('last_year'),
    ['time_zone', 'TEXT NOT NULL', ''],
    ['as_of', notNull(dayType('as_of')), '所有状态都是这一天的 · every state is that of this day'],
    ['revision', 'TEXT', '读的是哪个提交；读的是文件则空 · the commit that was read; NULL for the files as they are'],
    ['complete', flagType('complete'), '0：有文件不能用，数目不全 · 0: a file could not be used, numbers fall short'],
    countColumn('later', '晚于 as_of 而未计入的报告和会议 · reports and meetings after as_of, left out'),
    countColumn(
      'due_soon_days',
      '以下三个阈值见 plan.yaml，非方案原文 · three limits from plan.yaml, not from the text',
    ),
    countColumn('lag_points'),
    countColumn('stale_days'),
  ]),
  createTable('counts', '每一类应有几条、读到几条 · how many of each kind there should be, and were read', [
    ['kind', notNull('TEXT PRIMARY KEY'), ''],
    ['table_name', 'TEXT NOT NULL', ''],
    ['is_reporting', notNull(flagType('is_reporting')), '1：须有人报告 · 1: somebody is expected to report on it'],
    ['expected', countType('expected'), '应有；方案没有定数而文件有缺的，空 · NULL where nobody can tell'],
    countColumn('read', '读到 · read from the files'),
    countColumn('selected', '在所问的范围内 · of these, asked for'),
    countColumn('repeated', '编号重复而未收入的 · left out since their id was used before'),
  ]),
  createTable(
    'codes',
    '代码的说法和次序 · the words for codes, in the order to show them in',
    [
      ['field', notNull(oneOfType('field', Object.keys(sqlCodes))), ''],
      ['code', 'TEXT NOT NULL', ''],
      place,
      ['word', 'TEXT NOT NULL', ''],
    ],
    ['PRIMARY KEY (field, code)'],
  ),
  createTable('records', '所有记录的编号；各类各有一张表 · the ids of all records, each kept in its kind’s table', [
    ['id', 'TEXT NOT NULL PRIMARY KEY', ''],
    ['kind', notNull(codeType('kind', 'kind')), ''],
  ]),
  createTable(
    'unresolved',
    '指向本库所无记录的引用：该处留空或不列 · references to what is not here; their place is NULL, their row left out',
    [
      ['record', referenceType('records'), '方案本身则空 · NULL for the plan itself'],
      ['field', 'TEXT NOT NULL', ''],
      ['target', 'TEXT NOT NULL', ''],
      [
        'why',
        notNull(oneOfType('why', ['later', 'unread'])),
        'later 这天还没有；unread 读不到 · not known yet, or not read',
      ],
    ],
    ['UNIQUE (record, field, target)'],
  ),
];

export const linkTables: readonly string[] = [
  createTable(
    'owners',
    '谁负责 · who answers for it',
    [
      item,
      organization,
      place,
      [
        'is_default',
        notNull(flagType('is_default')),
        '1：无人指定，默认负责 · 1: nobody is named, they answer by default',
      ],
    ],
    ['PRIMARY KEY (item, organization)'],
  ),
  createTable(
    'reasons',
    '灯为什么是这样 · why a light is what it is',
    [
      item,
      place,
      ['code', 'TEXT NOT NULL', ''],
      ['days', countType('days'), ''],
      ['points', 'INTEGER', '百分点 · percentage points'],
      ['because_of', referenceType('records'), '随哪个组成部分 · the part that decides'],
    ],
    ['PRIMARY KEY (item, position)'],
  ),
  createTable('roll_ups', '直接组成部分的合计 · its direct parts, counted', [
    ['item', 'TEXT NOT NULL PRIMARY KEY REFERENCES records (id)', ''],
    ...['total', 'reported', 'done', 'dropped', 'red', 'yellow', 'green', 'grey'].map((name) => countColumn(name)),
    ['light', notNull(codeType('light', 'light')), ''],
    ['worst', referenceType('records'), ''],
  ]),
  createTable(
    'update_items',
    '一条报告涉及的记录 · the records that a report names',
    [['update_id', notNull(referenceType('updates')), ''], item, ['is_main', notNull(flagType('is_main')), '']],
    ['PRIMARY KEY (update_id, item)'],
  ),
  createTable(
    'evidence',
    '佐证 · evidence',
    [
      ['record', notNull(referenceType('records')), ''],
      place,
      ['title', 'TEXT NOT NULL', ''],
      ['publisher', 'TEXT NOT NULL', ''],
      ['url', 'TEXT', ''],
      ['path', 'TEXT', ''],
      ['published', 'TEXT', '原样：年、季、月或日 · as written: a year, a quarter, a month or a day'],
      ['sha256', 'TEXT', ''],
    ],
    ['PRIMARY KEY (record, position)'],
  ),
  createTable(
    'pairing_sides',
    '结对的各方 · the sides of a pairing',
    [
      ['pairing', notNull(referenceType('pairings')), ''],
      organization,
      ['party', notNull(oneOfType('party', ['TJ', 'CC'])), ''],
      place,
    ],
    ['PRIMARY KEY (pairing, party, organization)'],
  ),
  createTable(
    'meeting_attendees',
    '出席会议的单位 · who attended',
    [['meeting', notNull(referenceType('meetings')), ''], organization, place],
    ['PRIMARY KEY (meeting, organization)'],
  ),
  createTable(
    'action_items',
    '议定事项所涉的记录 · the records that an action is about',
    [['action', notNull(referenceType('actions')), ''], item, place],
    ['PRIMARY KEY (action, item)'],
  ),
  createTable(
    'organization_names',
    '方案原文怎样称呼它 · what the plan’s words call it',
    [organization, place, ['name', 'TEXT NOT NULL', '']],
    ['PRIMARY KEY (organization, position)'],
  ),
];
