// Words that several commands say.
import type { Text } from '../../page/page';

export const shared = {
  comma: '，',
  /** A kind's name as a heading. */
  headline: (name: string) => name,
  listComma: '、',
  none: '无',
  ofTotal: (part: number, whole: number) => `${part}/${whole}`,
  severity: { error: '错误', warning: '提醒' },
  columns: {
    id: '编号',
    title: '内容',
    area: '任务分组',
    tasks: '任务',
    measures: '措施',
    reported: '有报告',
    done: '已完成',
    due: '期限',
    light: '灯',
    state: '情况',
    what: '内容',
    total: '共',
    metLate: '其中迟办结',
    overdue: '逾期',
    dueSoon: '临期',
    ahead: '未到期',
    owners: '责任单位',
    party: '所属',
    type: '类别',
    stage: '阶段',
    day: '日期',
    item: '事项',
    by: '报告单位',
    since: '自',
    text: '文字',
    code: '代码',
    meaning: '含义',
  },
  /** Facts shown after a light and its reasons. */
  besides: {
    parts: (reported: number, total: number) => `分项有报告 ${reported}/${total}`,
    forecast: (day: string, left: number) =>
      left >= 0 ? `改期至 ${day}，还有 ${left} 天` : `改期至 ${day}，已过 ${0 - left} 天`,
    waived: (day: string) => `豁免至 ${day}`,
    waiverLapsed: (day: string) => `豁免已于 ${day} 到期`,
    override: (light: string, day: string) => `人工改灯：${light}，至 ${day}`,
  },
  /** The revision that was read; `name` as the user typed it, empty if that was the commit itself. */
  fromRevision: (name: string, commit: string, day: string) =>
    `文件取自${name ? ` ${name}，即` : ''}提交 ${commit}（${day}）`,
  incomplete: (count: number): Text[] => [
    [
      { text: '不完整', tone: 'strong' },
      `：方案文件有问题（至少 ${count} 处），部分内容没有读到，或只是按推测读出，合计未必可靠。`,
    ],
    ['查看问题：', { text: 'tjcc validate', tone: 'command' }],
  ],
  flawed: (count: number): Text[] => [
    [`方案文件有问题（至少 ${count} 处），没有漏读的内容。查看：`, { text: 'tjcc validate', tone: 'command' }],
  ],
  asOf: (day: string) => `截至 ${day}`,
  fileCheck: '文件检查',
  period: {
    over: (last: string, days: number, sample: string): Text[] => [
      `规划期已于 ${last} 结束，至今 ${days} 天。下面按今天判断。`,
      ['看当时的情况：', { text: `tjcc status --as-of ${sample}`, tone: 'command' }],
    ],
    ahead: (first: string): Text => `规划期从 ${first} 开始，这一天还没有到。`,
    notYetIssued: (day: string): Text => `方案于 ${day} 印发，这一天还没有印发。`,
  },
};
