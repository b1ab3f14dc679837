// The words of `tjcc import`: what a returned ledger says, and what is wrong in it.
import type { MistakeCode, RemarkCode } from '../../ledger/findings';
import type { Params } from '../../problem';
import { cutShort } from '../../util/cut-short';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
const shortly = (value: Params[string] | undefined): string => cutShort(String(value), 24);
const meant = (value: Params[string] | undefined): string => (value ? `是不是想写：${value}` : '');

export const zh = {
  help: {
    summary: '把填好的台账（xlsx）导入：先看要写什么，确认后才写',
    args: { workbook: '填好的台账，tjcc report ledger 导出的 xlsx 文件' },
    options: { papers: '随台账交来的佐证文件所在的文件夹；台账里写文件名', yes: '不询问，直接写入' },
  },

  would: (count: number) => `将导入 ${count} 条报告（没有写入）`,
  done: (count: number) => `已导入 ${count} 条报告`,
  nothing: '没有新填的内容，没有要导入的',
  wrong: (count: number) => `${count} 处有误，没有写入任何文件`,
  ledger: '台账',
  exported: '导出时截至',
  by: '报告单位',
  columns: { place: '位置', read: '读到', what: '问题', fix: '改法', change: '变化', note: '情况', evidence: '佐证' },
  files: '文件',
  remarks: '请留意',
  arrow: (before: string, after: string) => `${before} → ${after}`,
  unsaid: '未报',
  percent: '完成率',
  toWrite: '看过无误后写入：',
  again: '改好后保存，再运行一次。',
  mistakes: {
    'no-id-column': () => ({
      what: '表头里没有“编号”一列，不知道各行报的是哪一条',
      fix: '从原来的台账把这一列补回来，或重新导出',
    }),
    'double-column': () => ({ what: '同一列有两个表头，不知道以哪一列为准', fix: '删去其中一列，或改成别的名字' }),
    'no-id': () => ({ what: '这一行填了内容，却没有编号', fix: '写上编号，如 T08；不要的就清空' }),
    'unknown-id': ({ id, nearest }: Params) => ({
      what: `方案里没有编号为“${id}”的记录`,
      fix: nearest ? `${meant(nearest)}` : '照原来的台账写编号',
    }),
    'not-exported': ({ id }: Params) => ({
      what: `${id} 不在导出的这份台账里，看不出方案在此期间有没有改动`,
      fix: '重新导出含有它的台账再填，或用 tjcc record',
    }),
    'double-row': ({ id, sheet, row }: Params) => ({
      what: `${id} 填了两次，内容不同；另一处是 ${sheet}!${row}`,
      fix: '只留一处，或两处写得一样',
    }),
    'other-title': ({ id, other }: Params) => ({
      what: `编号是 ${id}，任务却是 ${other} 的：排序时可能只排了一部分列`,
      fix: '把两处改成同一条，或从原来的台账重新填',
    }),
    'changed-record': ({ id, day }: Params) => ({
      what: `${id} 的方案文字在导出（截至 ${day}）之后改过`,
      fix: '重新导出台账，对着新的文字再填这一行',
    }),
    'changed-reports': ({ id, day, ids }: Params) => ({
      what: list(ids)
        ? `${id} 在导出（截至 ${day}）之后又记了 ${list(ids)}`
        : `${id} 的报告在导出（截至 ${day}）之后改过`,
      fix: '重新导出台账，看过新的报告再填这一行；若这份台账已经导入过，不必再导',
    }),
    formula: () => ({ what: '这一格是公式，算出来的不能当作报告', fix: '复制后选“选择性粘贴”里的“数值”，或直接写字' }),
    'error-value': () => ({ what: '这一格是 Excel 的错误值', fix: '清空，或写上内容' }),
    'true-or-false': () => ({ what: '这一格是真假值（TRUE、FALSE）', fix: '写成文字' }),
    merged: ({ from, to }: Params) => ({
      what: `这一格与别的格合并了（第 ${from} 至 ${to} 行），不知道写的是哪一行`,
      fix: '取消合并，各行分别填写',
    }),
    'unknown-word': ({ allowed, nearest }: Params) => ({
      what: '没有这个说法',
      fix: `可填：${list(allowed)}。${meant(nearest)}`,
    }),
    'no-stages': () => ({ what: '这一行不是项目，没有阶段', fix: '清空这一格；进展写在状态、完成率里' }),
    'bad-percent': ({ example }: Params) => ({
      what: '完成率要写 0 至 100 的整数',
      fix: example === '' || example === undefined ? '写成 40 或 40%' : `是 ${example}% 就写 ${example}`,
    }),
    'not-finished': ({ percent }: Params) => ({
      what: `状态写已办完，完成率只有 ${percent}`,
      fix: '改其中一格；办完的，完成率不填或填 100',
    }),
    'bad-day': ({ suggestion }: Params) => ({
      what: '这不是一个日期',
      fix: `写成 2019-06-30 或 2019年6月30日。${meant(suggestion)}`,
    }),
    'day-needed': ({ suggestion }: Params) => ({
      what: '报告日期要写到某一天，这里写的是一段时间',
      fix: `写情况截至的那一天，如 ${suggestion}`,
    }),
    'future-day': ({ day, last }: Params) => ({ what: `${day} 晚于 ${last}，还没有到`, fix: '写情况截至的那一天' }),
    'note-needed': () => ({ what: '这一行填了内容，却没有写“本次进展”', fix: '写一行话：发生了什么' }),
    'title-needed': () => ({ what: '有佐证，却没有写材料的标题', fix: '写上标题' }),
    'publisher-needed': () => ({ what: '有佐证，却没有写出处', fix: '写上发布或出具材料的单位' }),
    'evidence-needed': () => ({
      what: '报“已完成”，须有查得到的佐证',
      fix: '写上材料的网址，或随表交来的文件的文件名，以及标题、出处',
    }),
    'bad-address': ({ suggestion }: Params) => ({
      what: '网址要以 http:// 或 https:// 开头，中间没有空格',
      fix: suggestion ? `写成 ${suggestion}` : '从浏览器地址栏复制一次',
    }),
    'path-given': ({ name }: Params) => ({
      what: '这里只写文件名，不写文件夹',
      fix: `写成 ${name}，文件放进 --papers 所指的文件夹`,
    }),
    'papers-needed': ({ name }: Params) => ({
      what: `没有说材料“${name}”在哪里`,
      fix: '把材料放进一个文件夹，运行时加上 --papers 和它；若这里想写网址，要以 http:// 或 https:// 开头',
    }),
    'bad-paper': ({ what }: Params) => ({
      what: `材料收不进来：${what}`.trim(),
      fix: '把文件放进 --papers 所指的文件夹，文件名与这里写的一样',
    }),
    'linked-paper': ({ name }: Params) => ({
      what: `${name} 只是一个链接，不是文件本身，可能指向别处`,
      fix: '把文件本身放进 --papers 所指的文件夹',
    }),
    'no-note-column': () => ({
      what: '表头里没有“本次进展”一列，这张表没有读',
      fix: '从原来的台账把这一列补回来，或重新导出',
    }),
    refused: ({ what, fix }: Params) => ({ what: `这样记下去不合规则：${what}`, fix: `${fix}` }),
  } satisfies Record<MistakeCode, (params: Params) => { what: string; fix: string }>,
  remarkWords: {
    'read-only': ({ id, before, cells }: Params) =>
      list(cells)
        ? `${id} 的这一格和 ${list(cells)} 由方案得出，改动没有导入`
        : `${id} 的这一格由方案得出，改动没有导入（原为“${shortly(before)}”）`,
    'unknown-column': ({ label, count }: Params) =>
      label ? `不认得“${label}”这一列，其中 ${count} 格没有导入` : `这一列没有表头，其中 ${count} 格没有导入`,
    'by-hand': ({ id }: Params) => `${id} 的责任领导、联系人没有导入：方案只记单位，不记个人`,
    'loose-text': () => '这一行没有编号，不是台账里的行，没有导入',
    'no-table': () => '这张表里没有台账的表头，没有读',
    'hidden-sheet': () => '这张表是隐藏的，也读了',
    'hidden-row': () => '这一行被隐藏或筛选掉了，填的内容照样导入',
    'joined-lines': () => '格内换行改成了空格：一条报告是一行',
    invisible: () => '去掉了看不见的字符',
    'missing-columns': ({ missing }: Params) => `表头里没有 ${list(missing)}，这几列没有读`,
    'not-own': ({ ids, by }: Params) => `${list(ids)} 不归${by}负责：报告单位（--by）写对了吗`,
    'no-day': ({ count, on }: Params) => `${count} 行没有填报告日期，按 ${on} 记；要记在别的日子，用 --on`,
    older: ({ id, day }: Params) =>
      `${id} 已有 ${day} 的更晚的报告：这一行记下，现在的状态、阶段、完成率仍以更晚的为准`,
    'less-than-before': ({ before }: Params) => `比上次报的 ${before}% 低`,
  } satisfies Record<RemarkCode, (params: Params) => string>,
};
