// The words of `tjcc report`.
import { official } from './official/zh/index';

export const zh = {
  help: {
    summary: '写出报告、台账或方案全文，可存为 Word、Excel；也核对已有的报告',
    args: {
      report:
        '报告种类：status、monthly、quarterly、annual-summary、annual-plan、meeting、unit、ledger、plan；核对时不写',
      'unit/query': 'unit 后写单位的编号或全称；ledger 后可写查询条件',
    },
    options: {
      period: '时段：月 2018-06、季 2018-Q2 或年 2018；不写为判断日所在的时段',
      by: '署名单位：编号或全称（也可设环境变量 TJCC_BY）',
      number: '发文字号，如 津合作〔2018〕5号；写了才印红头',
      dated: '成文日期；不写为判断日',
      signer: '签发人，随发文字号',
      addressee: '主送机关，不带冒号',
      copies: '抄送机关，不带句号',
      'by-unit': '一个单位一张表，用于 ledger',
      original: '按原件写法（保留原件笔误），用于 plan',
      verify: '按文件里写的编制命令重做一遍，看与这个文件是否相同',
    },
  },
  ...official,
};
