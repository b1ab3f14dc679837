// The words of `tjcc status`.
import type { Text } from '../../page/page';

export const zh = {
  help: {
    summary: '现在到了哪一步：一屏看全',
  },
  about: (number: string, from: number, to: number) => `${number}  规划期 ${from}–${to} 年`,
  areas: '重点任务',
  total: '合计',
  deadlines: '期限',
  stated: '自定期限的任务、项目',
  inherited: '沿用期末的任务、措施、项目',
  overdue: (count: number, inherited: number) =>
    `逾期 ${count} 项（从最早的起${inherited > 0 ? `；另有 ${inherited} 项沿用期末` : ''}）`,
  next: (count: number) => `接下来到期 ${count} 项（从最近的起）`,
  more: (count: number, query: string): Text => [
    `另有 ${count} 项：`,
    { text: `tjcc list deadlines ${query}`, tone: 'command' },
  ],
  pipeline: '项目库',
  projects: (count: number) => `共 ${count} 个项目：`,
  stage: (name: string, count: number) => `${name} ${count}`,
  reporting: '报告情况',
  silent: (count: number, stale: number, whole: number) => `无报告 ${count}/${whole}，久未报告 ${stale}/${whole}`,
  verified: (count: number, whole: number) => `已确认 ${count}/${whole}（有自己报告的事项）`,
  later: (count: number) => `另有 ${count} 条报告和会议晚于这一天，没有计入。`,
  legend:
    '灯：红 逾期或受阻，黄 临期、滞后、改期、报告中断或状态过时，绿 正常，灰 无报告或状态未报。无报告不等于没有做；久未报告含从未报告的。',
};
