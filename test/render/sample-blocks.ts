// A page with every kind of block once; none of its texts is contained in another.
import type { Block } from '../../src/page/page';

export const sampleBlocks: readonly Block[] = [
  {
    type: 'letterhead',
    issuer: '某市某办文件',
    number: '某办〔2018〕5号',
    signer: { label: '签发人：', name: '王某' },
  },
  { type: 'heading', level: 1, text: '关于重点任务推进情况的通报', aside: '（送审稿）' },
  { type: 'addressee', text: '各有关单位：' },
  { type: 'heading', level: 2, text: '一、总的情况' },
  {
    type: 'paragraph',
    text: ['共有', { text: '十八项', tone: 'strong' }, '，其中', { text: '红灯', light: 'red' }, '三项。'],
  },
  { type: 'heading', level: 3, text: '（一）产业' },
  { type: 'notice', tone: 'red', lines: ['三项未报。', '请予补报。'] },
  {
    type: 'fields',
    rows: [
      ['牵头', '发展改革部门'],
      ['备注栏', '无'],
    ],
  },
  {
    type: 'table',
    columns: [{ label: '编号' }, { label: '内容', grows: true }, { label: '金额', align: 'right' }],
    rows: [
      ['T-1', '推进园区建设和项目落地', '12.5'],
      [
        'T-2',
        [
          { text: '旧词', tone: 'removed' },
          { text: '新词', tone: 'added' },
        ],
        '7',
      ],
    ],
  },
  {
    type: 'shares',
    rows: [{ label: '产业组', parts: [{ amount: 1, light: 'green' }], note: '一项正常' }],
    words: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '完' },
  },
  {
    type: 'timeline',
    from: '2018-01-01',
    to: '2018-12-31',
    today: '2018-09-30',
    todayLabel: '今日',
    heads: ['事', '期', '况'],
    groups: [
      {
        label: '第一组',
        rows: [{ label: '任务甲', begins: '2018-03-01', ends: '2018-11-30', isDue: true, marks: [], note: '按期' }],
      },
    ],
  },
  { type: 'command', text: 'tjcc status' },
  { type: 'code', lines: ['name: x', '', '  indented'] },
  { type: 'diff', lines: [{ sign: '+', text: 'added line' }] },
  {
    type: 'problems',
    problems: [
      {
        place: 'plan/a.yaml:1:2',
        severity: 'error',
        severityWord: '错误',
        what: '少了字段',
        code: 'x/missing',
        line: 1,
        excerpt: '名称：乙',
        column: 1,
        length: 2,
        fix: '补上它',
      },
    ],
  },
  { type: 'attachments', label: '附件：', titles: ['任务一览', '项目进展'] },
  { type: 'signature', by: ['某市某办公室', '另一单位'], date: '2018年9月30日' },
  { type: 'annex', label: '附件1', title: '一览之表', isWide: true },
  { type: 'paragraph', text: '横排的内容。' },
  { type: 'annex', label: '附件2', title: '进展之表' },
  { type: 'paragraph', text: '竖排的内容。' },
  { type: 'imprint', copies: '抄送：有关部门。', by: '某办秘书处', date: '2018年10月8日印发' },
];

/** Its texts, in order. */
export const sampleTexts: readonly string[] = [
  ['某市某办文件', '某办〔2018〕5号', '签发人：', '王某', '关于重点任务推进情况的通报', '（送审稿）', '各有关单位：'],
  ['一、总的情况', '共有十八项，其中红灯三项。', '（一）产业', '三项未报。', '请予补报。', '牵头', '发展改革部门'],
  ['备注栏', '无', '编号', '内容', '金额', 'T-1', '推进园区建设和项目落地', '12.5', 'T-2', '旧词新词', '7'],
  ['产业组', '一项正常', '第一组', '任务甲', '2018-03-01', '2018-11-30', '按期', 'tjcc status', 'name: x'],
  ['  indented', '+added line', '错误', 'plan/a.yaml:1:2', '少了字段', 'x/missing', '名称：乙', '补上它'],
  ['附件：', '任务一览', '项目进展', '某市某办公室', '另一单位', '2018年9月30日', '附件1', '一览之表', '横排的内容。'],
  ['附件2', '进展之表', '竖排的内容。', '抄送：有关部门。', '某办秘书处', '2018年10月8日印发'],
].flat();
