// The words of `tjcc export`, and those inside exported files: calendars, diagrams and the like.
import { formats } from '../../messages/zh/formats';
import { exportFormats } from '../../render/formats';

export const zh = {
  help: {
    summary: '导出给别的工具：日历、表格、数据、图',
    args: {
      format: `格式：${exportFormats.map((name) => `${name} ${formats[name]}`).join('、')}`,
      'kind/query': '类别（如 tasks、milestones、deadlines）和查询条件；mermaid 后先写 gantt 或 pairings，则只要一张图',
    },
    options: { unit: '只要这个单位负责的：编号或全称' },
  },

  title: (plan: string, unit: string, isIncomplete: boolean) =>
    `${plan}${unit ? `（${unit}负责）` : ''}${isIncomplete ? '（不完整）' : ''}`,
  about: (number: string, day: string) => `${number}，截至 ${day} 的情况。`,
  incomplete: '不完整：方案文件有问题，部分内容没有读到，或只是按推测读出。',
  /** Names the day that the state was judged on: a calendar is looked at on other days. */
  planned: (id: string, title: string, day: string, state: string) => `${id} ${title}（截至 ${day}：${state}）`,
  expected: (id: string, title: string, day: string, state: string, planned: string) =>
    `${id} 改期预计：${title}（原定 ${planned}；截至 ${day}：${state}）`,
  /** Without the state: a reminder appears on another day than the one judged. */
  reminder: (id: string, title: string, day: string) => `${id} ${title}（期限 ${day}）`,
  reminderExpected: (id: string, title: string, day: string) => `${id} ${title}（改期预计 ${day}）`,
  field: (label: string, text: string) => `${label}：${text}`,
  nothing: '没有符合的记录，写出的文件里没有内容。',
  noDays: (unit: string, count: number) => `${unit}负责 ${count} 项，都没有自己的期限，写出的日历是空的。`,
  drawings: { gantt: '时序图', pairings: '结对图' },
  drawn: (id: string, title: string, light: string) => `${id} ${title}（${light}）`,
  drawnForecast: (id: string, title: string) => `${id} 改期预计：${title}`,
};
