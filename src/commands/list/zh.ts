// The words of `tjcc list`.
export const zh = {
  help: {
    summary: '列出一类记录，可用查询筛选',
    args: {
      kind: '类别：tasks、measures、pairings、projects、components、milestones、obligations、instances、actions、safeguards、meetings、organizations、updates、areas、deadlines',
    },
  },
  foot: (shown: number, expected: number, kind: string, counter: string) =>
    `${kind}：${shown} ${counter}，共 ${expected} ${counter}`,
  short: (read: number, expected: number) => `（应有 ${expected}，只读到 ${read}，不完整）`,
  inheritedNote: '括号里的期限沿用规划期末日，方案没有另定。',
  deadlines: '有期限的事项',
};
