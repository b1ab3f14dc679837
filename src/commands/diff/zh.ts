// The words of `tjcc diff`.

import type { Text } from '../../page/page';

export const zh = {
  help: {
    summary: '两个 git 版本之间，方案有什么改动：文字、期限、状态、报告、灯',
    args: { 'a[..b]': '从 A 到 B；只写 A：到现在的文件；A.. 到 HEAD，..B 从 HEAD 起；A...B 从两者分开处起' },
  },
  title: '改动',
  files: '现在的文件',
  revision: (name: string, commit: string) => (name ? `${name}（${commit}）` : commit),
  parted: (name: string, other: string, commit: string) => `${name} 与 ${other} 分开处（${commit}）`,
  between: (from: string, to: string, asOf: string) => `${from} → ${to}，截至 ${asOf}`,
  /** How many records, and how many updates among them. */
  times: (count: number, updates: number) => `${count} 条${updates > 0 ? `（其中进展报告 ${updates} 条）` : ''}`,
  counts: (added: string, removed: string, changed: string, lights: number) =>
    `记录新增 ${added}，去掉 ${removed}，改动 ${changed}；灯变 ${lights} 个。`,
  settingsCount: (settings: number, fingerprint: number) =>
    `另有设置（plan.yaml 等）改动 ${settings} 处，原文指纹改动 ${fingerprint} 处。`,
  same: '没有改动：记录、文字、期限、状态都一样。文件名、顺序、注释、排版的不同不算改动。',
  sameAsRead: '读出来的部分没有改动。',
  ahead: (from: string): Text =>
    `分开之后，${from} 上另有改动，这边还没有；下面把它们反过来说（那边新增的，这里成了去掉）。`,
  aheadOnly: '只看这边自己的改动：',
  incomplete: (side: string, errors: number): Text => [
    { text: '不完整', tone: 'strong' },
    `：${side}有错误 ${errors} 处，部分内容没有读到。那里没有读到的，下面可能误作新增或去掉；期限、状态、灯也可能因此不同。`,
  ],
  flawed: (side: string, errors: number): Text => `${side}有错误 ${errors} 处，没有漏读的内容。`,
  unreadCount: (count: number) => `另有 ${count} 条在一边可能没有读到，不计入新增和去掉，单列在后。`,
  see: '查看问题：',
  added: '新增',
  removed: '去掉',
  changed: '改动',
  lost: '减少',
  arrow: (before: string, after: string) => `${before} → ${after}`,
  words: (count: number) => `批准的原文（${count} 处）`,
  wordsMean: '原文经批准，不应改动。请核对原件。',
  deadlines: (count: number) => `期限（${count} 项）`,
  planned: '原定期限',
  forecast: '改期：预计完成的日子',
  noReason: '没有附改期',
  plannedDay: (day: string) => `${day}（原定）`,
  states: (count: number) => `状态、阶段、完成率等（${count} 项）`,
  updates: (count: number) => `进展报告（${count} 条）`,
  updatesMean: '已经提交的报告去掉或改动了。报告不应事后修改：有错，再记一条。',
  later: '（晚于截至日，没有计入）',
  records: (count: number) => `其他记录（${count} 条）`,
  settings: (count: number) => `设置和指纹（${count} 处）`,
  evidence: '佐证',
  evidenceCount: (added: number, lost: number, changed: number, told: number) =>
    `新增 ${added} 份，减少 ${lost} 份${changed > 0 ? `，改动 ${changed} 份` : ''}${told > 0 ? `；其中 ${told} 份已写在上面的进展报告里` : ''}。`,
  /** What a report of done, closed or dropped lacks. */
  lack: {
    dropped: '终止没有佐证',
    evidence: '没有佐证',
    source: '佐证查不到',
    done: '此前没有报完成',
    confirmation: '完成未经确认',
  },
  papers: '佐证文件：',
  lights: (count: number) => `灯变（${count} 个）`,
  unread: (count: number) => `一边没有读到的记录（${count} 条）`,
  unreadMeans: '另一边有同类的文件没有读出来（有错误或缺失），它可能就在其中：是不是新增或去掉，不能断定。',
  onlyIn: (side: string) => `只见于${side}`,
  days: (days: number) => (days > 0 ? `推后 ${days} 天` : days < 0 ? `提前 ${-days} 天` : '同一天'),
  stateFields: {
    status: '状态',
    stage: '阶段',
    percent: '完成率',
    outcome: '当年结果',
    waiver: '豁免',
    override: '人工改灯',
  },
  waiver: (day: string, holds: boolean) => `至 ${day}${holds ? '' : '（已过期）'}`,
  override: (light: string, day: string) => `${light}，至 ${day}`,
  columns: { before: '原来', after: '现在', days: '相差', change: '变化', reason: '理由', updates: '依据' },
  file: '文件',
};
