// Recognizes the columns of a ledger by their headings: its own in either language, and those that other offices use.
import { type LedgerColumn, ledgerColumns } from './columns';

/** Other headings that offices use; those of our own ledgers are in messages/. */
const otherHeadings: Readonly<Partial<Record<LedgerColumn, readonly string[]>>> = {
  number: ['序', '#', 'no'],
  id: ['事项编号', '任务编号', 'ids'],
  kind: ['类型', '事项类别'],
  title: ['任务', '举措', '任务举措', '任务/举措', '主要工作举措', '工作任务', '任务内容', '重点任务', '事项'],
  tianjin: ['津方牵头单位', '天津牵头', '天津牵头单位', '天津市牵头单位'],
  changchun: ['长方牵头单位', '长春牵头', '长春牵头单位', '长春市牵头单位'],
  named: ['文中提及', '配合单位', '责任单位', '协办单位', '参与单位'],
  leader: ['责任领导', '联系人', '责任领导/联系人', '责任领导及联系人', '责任人', '分管领导'],
  due: ['完成时间', '截止时间', '截止日期', '时限', '期限', '完成期限', 'deadline'],
  within: ['所属', '年度节点', '目标', '目标/年度节点', '所属/年度节点', '目标、年度节点'],
  latest: ['最近报告', '上次进展', '最新进展'],
  light: ['灯', '红黄绿灯', '亮灯情况'],
  state: ['现状', '目前状态', '情况'],
  status: ['完成状态', '进展状态', '目前状态(填报)', '办理状态'],
  stage: ['项目阶段', '所处阶段'],
  percent: ['完成率', '完成率(%)', '完成比例', '完成进度', '进度', 'percent', 'share done'],
  note: ['进展情况', '进展', '工作进展', '本期进展', '办理情况', 'note'],
  on: ['填报日期', '截至日期', '进展日期', '日期', 'date'],
  difficulty: ['存在的问题', '存在困难', '问题', '困难', '困难问题', 'difficulty'],
  next_step: ['下一步计划', '下一步工作', '下一步工作打算', '下步打算', '下步计划', 'next steps'],
  evidence: ['佐证', '证明材料', '佐证材料标题', '佐证材料名称'],
  publisher: ['出处', '材料出处', '发布单位', '佐证材料出处', '出具单位'],
  source: ['佐证网址', '佐证文件', '佐证网址或文件', '网址或文件', '网址', '文件名', 'address', 'file name'],
  signed_off: ['销号', '是否销号'],
  remarks: ['备注说明', '说明', 'remark'],
};

/** The form in which headings are compared: without white space and stars, half-width, in lower case. */
export const foldedHeading = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/[\s*＊]/g, '')
    .toLowerCase();

export type ColumnLabels = Readonly<Record<LedgerColumn, string>>;

/** The column for each folded heading. If two columns have the same heading, the ledger's own heading wins. */
export function columnsByHeading(labels: readonly ColumnLabels[]): ReadonlyMap<string, LedgerColumn> {
  const index = new Map<string, LedgerColumn>();
  const add = (word: string, column: LedgerColumn): void => {
    if (!index.has(foldedHeading(word))) index.set(foldedHeading(word), column);
  };
  for (const table of labels) for (const column of ledgerColumns) add(table[column], column);
  for (const column of ledgerColumns) for (const word of otherHeadings[column] ?? []) add(word, column);
  return index;
}
