// The words of `tjcc waive`.

export const zh = {
  help: {
    summary: '豁免：到某一天为止，逾期不算检查失败',
    options: {
      until: '豁免的最后一天',
      owner: '对豁免负责的单位',
      by: '报告这次豁免的单位：编号或全称（也可设环境变量 TJCC_BY）',
    },
  },
};
