// The words of `tjcc timeline`.
export const zh = {
  help: {
    summary: '各年时序图',
  },
  title: (from: number, to: number) => `时序 ${from}–${to}`,
  today: '截至',
  span: '时段',
  outside: (day: string) => `${day} 不在图的范围内。`,
  legend: '横线是时段，末端的记号是期限。颜色和行末的字是这一天的灯。',
};
