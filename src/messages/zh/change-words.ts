// Words for what a report or a decision changes.

export const changeWords = {
  changes: '变化',
  noChange: '只说情况，没有改变状态',
  status: (word: string) => `状态：${word}`,
  stage: (word: string) => `阶段：${word}`,
  percent: (percent: number) => `完成率 ${percent}%`,
  forecast: (from: string, to: string) => `改期 ${from} → ${to}`,
  approved: (reason: string, office: string, day: string) => `（${reason}；${office}于 ${day} 批准）`,
  waiver: (day: string) => `豁免至 ${day}`,
  waived: (reason: string, office: string) => `（${reason}；${office}负责）`,
  override: (light: string, day: string) => `人工改灯为${light}，至 ${day}`,
  overridden: (reason: string) => `（${reason}）`,
  confirms: (id: string) => `确认 ${id}`,
  join: '；',
  by: '单位',
  note: '情况',
  also: '还涉及',
  noDay: '无期限',
  every: { month: '每月', quarter: '每季', 'half-year': '每半年', year: '每年' },
};
