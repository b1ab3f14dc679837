// The words of `tjcc reschedule`.

export const zh = {
  help: {
    summary: '改期：预计日期、理由、批准单位；原定期限不动',
    options: {
      to: '预计改到什么时候，如 2020-06-30、2020-06',
      'approved-by': '批准单位',
      'approved-on': '批准日期；不写为 --on 的日期',
      by: '报告这次改期的单位：编号或全称（也可设环境变量 TJCC_BY）',
    },
  },
};
