// The words of `tjcc confirm`.

export const zh = {
  help: {
    summary: '另一单位确认一条进展报告',
    args: { update: '进展报告的编号，如 U20190430-z6t2' },
    options: { by: '确认单位，不是报告的那一家：编号或全称（也可设环境变量 TJCC_BY）' },
  },
};
