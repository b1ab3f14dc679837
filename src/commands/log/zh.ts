// The words of `tjcc log`.

export const zh = {
  help: {
    summary: '经过：报告、改期、豁免、确认和会议，新的在前',
    args: { 'id/query': '编号或查询条件，如 T04、area:A2' },
  },
  title: '经过',
  along: '涉及',
  recordedOn: (ids: string, item: string) => `${ids}，这条记在 ${item}`,
  ofItem: (item: string, changes: string) => `${item} ${changes}`,
  meeting: '会议',
  attendees: '参加单位',
  actions: '议定事项',
  actionCount: (count: number) => `${count} 项`,
  confirmation: '确认',
  confirmedBy: (office: string, day: string) => `${office} ${day}`,
  names: (names: string) => `（${names}）`,
  place: '记录',
  foot: (shown: number, whole: number, elsewhere: number) =>
    `${shown} 条，共 ${whole} 条${elsewhere > 0 ? `；其中 ${elsewhere} 条记在别的记录上，涉及所问` : ''}`,
  later: (matching: number, whole: number) => `晚于这一天的 ${whole} 条没有列出，其中相符的 ${matching} 条`,
};
