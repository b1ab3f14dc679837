// The words of `tjcc pipeline`.
export const zh = {
  help: {
    summary: '按阶段列出项目',
  },
  title: '项目库',
  nobody: '没有项目。',
};
