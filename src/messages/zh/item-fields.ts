// Labels and values of an item's fields.

export const itemFields = {
  kind: '类别',
  parent: '所属',
  stage: '阶段',
  day: '日期',
  host: '承办',
  place: '地点',
  item: '事项',
  due: '期限',
  state: '情况',
  percent: '完成率',
  owners: '责任单位',
  evidence: '佐证',
  forecast: '预计',
  actual: '完成日期',
  outcome: '这一年',
  override: '人工改灯',
  waiver: '豁免',
  reports: '最近报告',
  verification: '确认',
  decided: (what: string, reason: string, who: string) => `${what}；${reason}（${who}）`,
  silence: (last: string, days: number, limit: number) =>
    `${last || '从未报告'}，至今 ${days} 天（报告周期 ${limit} 天）`,
  inherited: (day: string) => `${day}（沿用规划期末日，方案没有另定）`,
  byDefault: (owners: string, clause: string) => `${owners}（未另行指定，依 ${clause}）`,
};
