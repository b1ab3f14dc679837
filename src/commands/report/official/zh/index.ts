// The words that frame an official report: titles, openings, section headings, annexes, and how it was made.
import { dayText, periodText } from './dates';
import { sentences } from './sentences';

const numerals = '一二三四五六七八九';
/** A number from 1 to 99 in Chinese numerals. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? numerals[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals[ones - 1] : ''}`;
}

export const official = {
  ...sentences,
  sectionNumber: (number: number) => `${chinese(number)}、`,
  partNumber: (number: number) => `（${chinese(number)}）`,
  day: dayText,
  period: periodText,
  /** Removes the blanks around numbers: Chinese official prose has none. */
  inSentence: (text: string) => text.replace(/(?<=[\p{Script=Han}，]) (?=[\dA-Z])|(?<=[\d%]) (?=\p{Script=Han})/gu, ''),
  /** The plan's title without 实施方案, to begin a report's title with. */
  cooperation: (title: string) => title.replace(/实施方案$/, ''),
  titles: {
    monthly: (name: string, period: string) => `${name}${periodText(period)}进展情况报告`,
    quarterly: (name: string, period: string) => `${name}${periodText(period)}进展情况报告`,
    'annual-summary': (name: string, period: string) => `${name}${period}年度工作总结`,
    'annual-plan': (name: string, period: string) => `${name}${period}年度工作计划`,
    meeting: (name: string) => `${name}联席会议材料`,
    unit: (name: string, unit: string) => `${name}事项交接清单（${unit}）`,
  },
  openings: {
    progress: (title: string, number: string, period: string, asOf: string) =>
      `根据《${title}》（${number}），现将${periodText(period)}进展情况报告如下。本报告只依据截至${dayText(asOf)}的进展报告写成，没有报告的事项不作推断。`,
    summary: (title: string, number: string, period: string, asOf: string) =>
      `根据《${title}》（${number}），现将${period}年度对口合作工作总结如下。本总结只依据截至${dayText(asOf)}的进展报告写成，没有报告的事项不作推断。`,
    plan: (title: string, number: string, period: string, asOf: string) =>
      `根据《${title}》（${number}），列出${period}年度对口合作工作计划如下。事项和期限出自方案和会议议定事项，现状依据截至${dayText(asOf)}的进展报告。`,
    meeting: (title: string, asOf: string) =>
      `本材料依据《${title}》和截至${dayText(asOf)}的进展报告、会议记录写成，供联席会议研究。`,
    unit: (unit: string, title: string, asOf: string) =>
      `以下列出${unit}在《${title}》中的事项、期限和最近报告，截至${dayText(asOf)}。`,
    running: (period: string, last: string, asOf: string) =>
      `本期（${periodText(period)}）到${dayText(last)}结束，本报告只写到${dayText(asOf)}。`,
    ahead: (period: string, first: string) => `${periodText(period)}从${dayText(first)}开始，这一天还没有到。`,
  },
  sections: {
    overall: '总体情况',
    events: '进展情况',
    deadlines: '期限情况',
    difficulties: '存在问题',
    next: '下一步打算',
    notes: '有关说明',
    milestones: '年度节点和年度事项',
    projects: '项目推进',
    actions: '会议和议定事项',
    assessment: '督查考核',
    goals: '本年度节点',
    yearly: '年度事项',
    agreed: '本年度到期的议定事项',
    carried: '结转事项',
    tasks: '各组任务现状',
    missing: '尚待明确的内容',
    overdue: '逾期事项',
    lastMeeting: '上次会议议定事项的落实',
    decisions: '需要决定的事项',
    hosting: '轮值承办',
    coming: '接下来到期的事项',
    owned: '负责的事项',
    confirming: '待本单位确认的报告',
    reports: '有关报告',
    named: '提到本单位的事项',
  },
  lapsed: '期满未办结',
  assessed: (items: number, whole: number) =>
    `考核看${items}项：须报告的${whole}项中，措施随任务计，项目组成随项目计，本期没有要求的不计；期满未办结的按逾期计。`,
  /** Turns a line into a sentence of a report: no blanks around numbers, one full stop. */
  sentence: (text: string) => `${text.replace(/ (?=[\d（(])|(?<=[\d%）)]) /g, '').replace(/。$/, '')}。`,
  graded: (grades: readonly (readonly [string, number])[]) =>
    `按等次分：${grades.map(([grade, count]) => `${grade}${count}个`).join('，')}。`,
  scored: (scored: number, left: number, label: string) =>
    `评分办法和分值是方案数据文件（assessment.yaml）里设定的，方案和上级文件没有规定。评分的单位${scored}个；没有须报告的事项、或本期没有要求而不评分的${left}个。各项得分的依据见${label}。`,
  annexes: {
    label: (number: number, whole: number) => (whole === 1 ? '附件' : `附件${number}`),
    attachments: '附件：',
    overdue: '逾期事项清单',
    silent: '没有报告的事项',
    origin: '编制说明',
    scores: '考核评分表',
    owned: '负责事项一览',
    named: '提到本单位的事项',
  },
  origin: {
    asOf: '判断日',
    period: '时段',
    revision: '方案文件版本',
    commit: (commit: string, day: string) => `提交 ${commit}（${day}）`,
    changed: (commit: string, day: string) => `提交 ${commit}（${day}）之后有未提交的改动`,
    none: '没有纳入版本管理',
    fingerprint: '方案文件指纹',
    tool: '编制工具',
    command: '编制命令',
  },
  verdict: {
    title: (path: string) => `核对 ${path}`,
    found: {
      identical: (_count: number) => '与重新编制的完全相同，一个字节也不差。',
      'same-words': (_count: number) =>
        '正文、表格、页眉页脚的文字与重新编制的完全相同；文件的字节不同（另存、换字体会这样）。',
      different: (count: number) =>
        count === 0 ? '文字相同，但文件里另有东西，不能算同一份：' : `与重新编制的不同，相差 ${count} 行：`,
    },
    used: '核对所用文件的指纹',
    elsewhere: '编制所用的提交不在现在这条分支的历史里：多半出自别的分支，内容未必经过审定。',
    holds: (names: string) => `含有本工具不写的东西：${names}。读的人看到的，可能不是这里比较的文字。`,
    foreign: {
      'hidden-text': '隐藏的文字',
      symbol: '符号字',
      equation: '公式',
      revision: '修订痕迹',
      drawing: '图形或文本框',
      field: '域',
      formula: '计算公式',
      'hidden-rows': '隐藏的行或列',
      'hidden-sheet': '隐藏的工作表',
    },
    otherFiles: '方案文件与编制时不同，也找不回当时的版本；下面与现在的文件比较。',
    signs: '减号是这个文件里的，加号是重新编制的。',
  },
  addressee: (name: string) => `${name.replace(/[：:]+$/, '')}：`,
  copies: (names: string) => `抄送：${names.replace(/[。.]+$/, '')}。`,
  signer: '签发人：',
  printed: (day: string) => `${dayText(day)}印发`,
};
