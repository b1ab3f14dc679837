// The words of `tjcc show`.
export const zh = {
  help: {
    summary: '看一条记录的全部内容',
  },
  clause: '出处',
  party: '所属方',
  type: '类型',
  upper: '上级',
  namedAs: '原文称谓',
  note: '说明',
  origin: '来源',
  role: '地位',
  attendees: '参加单位',
  named: '提到的单位',
  place_in_file: '所在',
  history: '报告和决定',
  pointing: '提到它的记录',
  related: '关联',
  also: '还涉及',
  seeItem: (id: string) => `见 ${id}`,
};
