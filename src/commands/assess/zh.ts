// The words of `tjcc assess`: the scorecards.

import type { unscored } from '../../evaluate/assess/assess';
import type { Assessed, Deduction, Fact, Gap } from '../../evaluate/assess/facts';
import type { Grouping } from '../../evaluate/assess/groups';
import type { Grade, Limit } from '../../evaluate/assess/score';

const rules: Readonly<Record<Assessed, string>> = {
  overdue: '逾期',
  late: '迟办结',
  silent: '久未报告',
  unshown: '缺佐证',
  verified: '按期且已确认',
};
const grades: Readonly<Record<Grade, string>> = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' };
const gaps: Readonly<Record<Gap, string>> = {
  evidence: '没有佐证',
  source: '佐证只有标题，没有网址和文件',
  file: '佐证文件不在，或已改动',
  dropped: '终止，而没有决定的文件',
  done: '销号，而没有办结的报告',
  confirmation: '销号，而办结未经另一单位确认',
};
const limits: Readonly<Record<Limit, string>> = {
  waived: '豁免期内，不扣',
  cap: '已到上限',
  floor: '已扣完',
  ceiling: '已到最高分',
};

export const zh = {
  help: {
    summary: '督查考核评分：各单位、各组或两市，逐项写明依据',
    args: { unit: '单位编号、全称或原文称谓；--group area 时为 A1 等，--group party 时为 TJ、CC；不写则全部' },
    options: { group: '按什么评：unit 单位（不写时即此）、area 任务分组、party 两市' },
  },

  title: (period: string) => `督查考核评分  ${period}`,
  period: (period: string): string => {
    const [year = '', part = '', day] = period.split('-');
    if (part === '') return `${year}年`;
    if (part.startsWith('Q')) return `${year}年第${'一二三四'.charAt(Number(part.slice(1)) - 1)}季度`;
    return `${year}年${Number(part)}月${day === undefined ? '' : `${Number(day)}日`}`;
  },
  span: '考核期',
  spanDays: (first: string, last: string) => `${first} 至 ${last}`,
  rulesFile: '计分办法',
  grouping: '对象',
  groupings: { unit: '各单位', area: '各任务分组', party: '两市' } satisfies Record<Grouping, string>,
  unfinished: (last: string, day: string) =>
    last === day
      ? `考核期到今天（${last}）过完才满，今天到期的还不算逾期。`
      : `考核期到 ${last} 才满；下面只看到 ${day}，不是最后结果。`,
  afterwards: (last: string) => `规划期已于 ${last} 结束；没有办结的，仍按原定期限计。看当年的：`,
  statistics: '总体情况',
  total: (count: number) => `共 ${count} 项`,
  shares: (total: string, parts: string) => `${total}：${parts}`,
  share: (word: string, count: number, share: string) => `${word} ${count} 项（${share}%）`,
  classes: {
    done: '已完成',
    green: '正常',
    yellow: '预警或滞后',
    red: '逾期或受阻',
    grey: '无报告或状态未报',
    dropped: '已终止',
  },
  scores: '得分',
  columns: {
    unit: { unit: '单位', area: '任务分组', party: '市' } satisfies Record<Grouping, string>,
    items: '事项',
    onTime: '按期',
    late: '迟办',
    overdue: '逾期',
    silent: '失报',
    unshown: '缺证',
    bonus: '加分',
    score: '得分',
    grade: '等次',
    rule: '计分项',
    points: '加减',
    balance: '余分',
    each: '每项',
    cap: '上限',
    how: '怎样计',
  },
  legend:
    '事项是本期要办、要报告的。按期、迟办是本期办结的；逾期、失报（久未报告）看截止日的情况；缺证是本期没有佐证的报告，按条计。',
  nobody: '这一期没有可以评分的。',
  unscored: {
    'no-items': (names: readonly string[]) => `不评分，没有归它负责的事项（${names.length} 个）：${names.join('、')}`,
    'not-issued': (names: readonly string[], issued: string) =>
      `不评分，方案 ${issued} 才印发（${names.length} 个）：${names.join('、')}`,
    'nothing-expected': (names: readonly string[]) =>
      `不评分，这一期没有要办、要报告的（${names.length} 个）：${names.join('、')}`,
  } satisfies Record<(typeof unscored)[number], (names: readonly string[], issued: string) => string>,
  details: '逐项计分',
  card: (name: string, score: string, grade: string) => `${name}  ${score} 分  ${grade}`,
  owns: (items: number, byDefault: number, shared: number, clause: string) =>
    `事项 ${items} 项${byDefault > 0 ? `，其中 ${byDefault} 项没有写明责任单位，依 ${clause} 默认` : ''}${
      shared > 0 ? `；与别的共同负责 ${shared} 项` : ''
    }`,
  clean: (names: readonly string[], score: string) =>
    `没有加减分、都得 ${score} 分的（${names.length} 个）：${names.join('、')}`,
  sum: (arithmetic: string, grade: string) => `得分：${arithmetic}，${grade}`,
  heldBack: (sum: string, grade: string, by: string) => `${sum}（分数够${grade}，但有${by}）`,
  /** The same for several scorecards at once, with the grade that they get instead. */
  withheld: (names: readonly string[], grade: string, by: string, given: string) =>
    `分数够${grade}，但有${by}，评为${given}（${names.length} 个）：${names.join('、')}`,
  /** What bars a grade; several are joined by `or`. */
  against: {
    overdue: rules.overdue,
    late: rules.late,
    silent: rules.silent,
    unshown: rules.unshown,
  } satisfies Record<Deduction, string>,
  or: '、',
  fact: (fact: Fact): string => {
    switch (fact.rule) {
      case 'overdue': {
        const moved = fact.item.forecast ? `；已改期至 ${fact.item.forecast.day}，仍按原定期限计` : '';
        const late = fact.days > 0 ? `逾期 ${fact.days} 天` : '期满未办结';
        return `期限 ${fact.due}，${late}${moved}${waived(fact.waivedUntil)}`;
      }
      case 'late':
        return `期限 ${fact.due}，${fact.on} 办结，迟 ${fact.days} 天${waived(fact.waivedUntil)}`;
      case 'silent':
        return `${fact.days} 天没有报告（${fact.last === undefined ? `${fact.since} 起` : `最近 ${fact.last}`}，周期 ${fact.limit} 天）`;
      case 'unshown':
        return `报告 ${fact.update.id}：${gaps[fact.gap]}`;
      case 'verified':
        return `期限 ${fact.due}，${fact.on} 办结，另一单位已确认`;
    }
  },
  limits,
  more: (count: number, ids: string) => `另有 ${count} 处：${ids}`,
  limited: (fact: string, limit: Limit) => `${fact}；${limits[limit]}`,
  rules,
  grades,
  rulesTitle: '怎样计分',
  hows: {
    overdue: '原定期限已过，截止日仍未办结',
    late: '本期办结，但过了原定期限',
    silent: '截止日超过报告周期没有报告',
    unshown: '本期的报告说办结、终止、完成率或落位以后的阶段，而查不到佐证；按条计，计在提交单位',
    verified: '本期在原定期限内办结，并经另一单位确认',
  } satisfies Record<Assessed, string>,
  noCap: '无',
  notes: {
    score: '分数',
    grades: '等次',
    items: '事项',
    shared: '共同负责',
    days: '期限',
    waivers: '豁免',
    leftOut: '不计',
  },
  scoreRule: (base: string, floor: string, ceiling: string) =>
    `从 ${base} 分扣起，扣到 ${floor} 分为止，再加分，至多 ${ceiling} 分。同一项可因不同情况分别扣分。`,
  gradeRule: (grade: string, from: string, without: string) =>
    `${grade} ${from} 分以上（含）${without ? `，且没有${without}` : ''}`,
  gradeRest: (grades: string, fail: string) => `${grades}；其余${fail}。`,
  gradeJoin: '；',
  itemRule:
    '任务、项目、结对、保障措施、年度节点、各年事项、议定事项。措施随任务计，项目组成随项目计，自己另写期限、责任单位或报告周期的单独计。',
  sharedRule: (clause: string) =>
    `几个单位共同负责的，对每个单位都按全额计。没有写明责任单位的，依 ${clause} 归默认的单位。`,
  dayRule: (last: string) =>
    `按原定期限，改期不改；到期当天办结不算迟，期满未办结的算逾期。沿用规划期末日的，过了 ${last} 才算逾期。截止日仍逾期的，每一期都扣；迟办结的，只在办结那一期扣。`,
  waiverRule: '截止日在豁免期内的逾期，办结那天在豁免期内的迟办结，都列出而不扣。豁免不免报告。',
  leftOut: (dropped: number, doneBefore: number, notBegun: number) =>
    `已终止 ${dropped} 项，本期以前已办结 ${doneBefore} 项，还没有开始 ${notBegun} 项。`,
  leftOutJoin: '',
  outside: (count: number) => `不属于任何一组的 ${count} 项。`,
  unshownElsewhere: (count: number) => `不评分的单位所报、缺佐证的报告 ${count} 条。`,
  why: '每一项的依据：',
};

const waived = (until: string | undefined): string => (until === undefined ? '' : `；豁免至 ${until}`);
