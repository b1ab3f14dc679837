// The words of the dashboard: the page that shows everything.
export const zh = {
  figures: {
    overdue: '逾期',
    dueSoon: '临期',
    done: '已完成',
    blocked: '受阻',
    reported: (kind: string) => `${kind}有报告`,
  },
  sections: {
    figures: '总览',
    areas: '任务分组与灯',
    deadlines: '期限',
    timeline: '时序',
    pairings: '结对',
    pipeline: '项目库',
    meetings: '会议和议定事项',
    reporting: '报告情况',
  },
  records: '全部记录',
  recordsLead: (count: number, whole: number) =>
    `${count === whole ? `共 ${count} 条` : `应有 ${whole} 条，只读到 ${count} 条，不完整`}。点开可看原文、期限、历次报告、依据，和灯是怎么来的。`,
  since: (day: string) => `自 ${day}`,
  hosted: (party: string) => `${party}主办`,
  noActions: '没有记录议定事项。',
  why: '灯是怎么来的',
  page: {
    contents: '目录',
    skip: '跳到正文',
    filter: '筛选记录',
    placeholder: 'is:逾期 area:A2 org:滨海新区 园区',
    hint: '写法和终端里一样：几个条件用空格隔开，前面加 - 表示不要，引号里的算一个词。比如 is:逾期、light:红、kind:结对、due:<2019-07、-is:无报告。',
    clear: '清除',
    openAll: '全部展开',
    closeAll: '全部收起',
    share: '本条的链接',
    found: '找到 {found} 条，共 {all} 条',
    nothing: '没有符合的记录。',
  },
  served: {
    title: '方案总览',
    ready: (address: string) => `方案总览：${address}  按 Ctrl-C 结束。`,
    lost: '和 tjcc serve 的连接断了。这里是断开以前的内容，不会再更新。',
    lastGood: (time: string) =>
      `文件现在有错误，先改正下面的问题。再往下是 ${time} 读到的、最后一次完好的内容，不是现在的。`,
    neverGood: '文件现在有错误，先改正下面的问题。改好保存后，这一页会自己更新。',
    partial: '文件现在有错误。下面只有读得出来的部分，合计不完整。',
  },
};
