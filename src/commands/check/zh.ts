// The words of `tjcc check`.

import { labels } from '../../messages/zh/labels';
import { problems } from '../../messages/zh/problems';
import type { Text } from '../../page/page';
import type { Params } from '../../problem';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
const sentences = (value: Params[string] | undefined): string => [value ?? []].flat().join('；');
/** Added to each remedy: only people can approve a change of the plan itself. */
const amendment = '经批准的调整，由有权越过检查的人合并，并附批准文件。';

export const zh = {
  help: {
    summary: '核对期限；有逾期时退出码为 1',
    options: {
      base: '与这个 git 版本分开以来的改动：改动造成的才算失败，自然到期的只提醒',
      'fail-on': '什么算失败：overdue（逾期，不写时即此）、due-soon（临期也算）、none（都不算）',
      inherited: '连同沿用规划期末日的事项一起检查',
    },
  },
  title: '期限检查',
  overdue: (count: number, whole: number): Text => [
    { text: `逾期 ${count} 项`, tone: 'red' },
    `，共检查 ${whole} 项。`,
  ],
  none: (whole: number): Text => `没有逾期，共检查 ${whole} 项。`,
  waived: (count: number): Text => `另有 ${count} 项逾期在豁免期内，不算失败。`,
  waivedTitle: '豁免期内的逾期',
  allWaived: (whole: number): Text => `没有豁免期外的逾期，共检查 ${whole} 项。`,
  overdueTitle: '逾期',
  dueSoonTitle: '临期',
  inherited: (count: number, whole: number, options: string): Text => [
    `另有 ${count}/${whole} 项沿用规划期末日、已过期限，不计入检查；要计入：`,
    { text: `tjcc check --inherited${options}`, tone: 'command' },
  ],
  against: (commit: string, day: string, asOf: string) => `对比提交 ${commit}（${day}），截至 ${asOf}`,
  summary: (caused: number, guards: number, came: number, whole: number): Text => [
    { text: `本次改动造成 ${caused} 项`, tone: caused > 0 ? 'red' : 'strong' },
    '，',
    { text: `违反守则 ${guards} 处`, tone: guards > 0 ? 'red' : 'strong' },
    `；自然到期 ${came} 项，不算本次改动。共检查 ${whole} 项。`,
  ],
  base: (name: string): Text => `基准是本次改动与 ${name} 分开时的提交；两边都按同一天判断。`,
  baseFlawed: (errors: number): Text =>
    `基准的方案文件有错误（至少 ${errors} 处）：基准说不清的，不算本次改动，守则也没能全部核对。`,
  dueSoonFails: (count: number): Text => `临期的也算检查失败（--fail-on due-soon）：${count} 项。`,
  filesFail: (errors: number): Text => `方案文件有错误 ${errors} 处，因此检查不通过，与期限无关。`,
  later: (ids: string): Text => `本次新增的报告，日期晚于截至日，到那天才计入：${ids}。`,
  nothingFails: '只告知，不算检查失败（--fail-on none）。' as Text,
  settled: (names: string): Text => `本次改动了结的逾期：${names}。`,
  settledItem: (id: string, state: string) => `${id}（${state}）`,
  moved: '已改期',
  causedTitle: '本次改动造成的逾期',
  causedWithDueSoonTitle: '本次改动造成的逾期、临期',
  guardsTitle: '违反守则',
  cameDueTitle: '自然到期的逾期（不算本次改动）',
  column: '与基准相比',
  blame: {
    isNew: '基准里没有这一项',
    finished: (status: string) => `基准里是“${status}”`,
    waived: (until: string) => `基准里豁免至 ${until}`,
    otherDay: (day: string) => `基准里期限是 ${day}`,
    calm: '基准里没有这样',
    worsened: (day: string, days: number) => `基准里期限是 ${day}，本次改动提前了 ${days} 天`,
    touched: '本次改动涉及，没有作出决定',
    cameDue: '自然到期',
  },
  touchedAdvice: (id: string): Text[] => [
    '已经逾期的事项，改动涉及它，就要一并作出决定：办结（附佐证）、豁免，或改期到今后。例如：',
    [{ text: `tjcc waive ${id}`, tone: 'command' }, '，或 ', { text: `tjcc reschedule ${id}`, tone: 'command' }],
  ],
  /** One deadline in a sentence, for formats that other tools read. */
  diagnostic: (title: string, day: string, state: string, owners: string, blame: string) =>
    `${title}：期限 ${day}，${state}。责任单位：${owners}。${blame}`,
  blamed: (words: string) => `与基准相比：${words}。`,
  decide: (id: string) =>
    `办结：tjcc record ${id} --status done；豁免：tjcc waive ${id}；改期：tjcc reschedule ${id}（改期不免除逾期）`,
  from: (before: string) => `：“${before}”`,
  /** One altered field, with the label that `tjcc diff` uses. */
  altered: {
    changed: (label: string, before: string, after: string) => `${label}，原为“${before}”，现为“${after}”`,
    added: (label: string, after: string) => `${label}：现增“${after}”`,
    removed: (label: string, before: string) => `${label}，原为“${before}”，现已删去`,
  },
  evidence: {
    piece: (title: string, place: string) => `“${title}”${place && `（${place}）`}`,
    field: (piece: string, label: string) => `佐证${piece}的${label}`,
    replaced: (piece: string, content: string) => `佐证${piece}${content}`,
    added: (piece: string) => `新增佐证${piece}`,
    lost: (piece: string) => `去掉佐证${piece}`,
  },
  guards: {
    'guard/planned-date': {
      what: ({ reason, id, from, to }: Params) =>
        reason === 'years'
          ? `规划期由 ${from} 改为 ${to}，各项期限随之变动`
          : reason === 'inherited'
            ? `${id} 自己的期限 ${from} 被去掉，变为沿用 ${to}，不再单独检查`
            : reason === 'lost'
              ? `${id} 的期限 ${from} 被去掉`
              : reason === 'passed'
                ? `${id} 的原定期限 ${from} 已过，又改为 ${to}；改期另记一条，不动原定期限`
                : reason === 'set'
                  ? `${id} 原沿用期限 ${from}，现自定为 ${to}，没有改到这一天的改期`
                  : `${id} 的原定期限由 ${from} 改为 ${to}，没有改到这一天的改期`,
      fix: ({ reason, id, from, to }: Params) =>
        reason === 'years'
          ? `改回 ${from}。${amendment}`
          : reason === 'set'
            ? `删去 due；时间确要变动，用改期：tjcc reschedule ${id} --to ${to}。${amendment}`
            : reason === 'passed'
              ? `期限改回 ${from}，改期留着。${amendment}`
              : `期限改回 ${from}；时间确要变动，用改期：tjcc reschedule ${id} --to ${to || '…'}。${amendment}`,
    },
    'guard/evidence': {
      what: (params: Params) => `${params.id}：${problems['progress/evidence'].what(params)}`,
      fix: problems['progress/evidence'].fix,
    },
    'guard/update-changed': {
      what: ({ reason, id, item, on, fields }: Params) =>
        reason === 'removed'
          ? `已提交的 ${id}（${on}，${item}）被删去`
          : `已提交的 ${id}（${on}，${item}）被改动：${sentences(fields)}`,
      fix: ({ item, show }: Params) => `恢复原样（${show}）；有错就再记一条：tjcc record ${item}`,
    },
    'guard/record-removed': {
      what: ({ reason, id, kind, from, to }: Params) => {
        const known = kind as keyof typeof labels.kind;
        const [name, counter] = [labels.kind[known] ?? kind, labels.counter[known] ?? ''];
        if (reason === 'count') return `plan.yaml 里${name}的条数由 ${from} 改为 ${to}`;
        return Number(to) < Number(from)
          ? `${id} 被去掉，${name}由 ${from} ${counter}变为 ${to} ${counter}`
          : `${id} 被去掉（${name}）`;
      },
      fix: ({ reason, from, show }: Params) =>
        reason === 'count' ? `改回 ${from}。${amendment}` : `恢复原样（${show}）。${amendment}`,
    },
    'guard/text-altered': {
      what: ({ reason, id, fields }: Params) =>
        reason === 'clause'
          ? `批准的原文被改动：${sentences(fields)}`
          : reason === 'fingerprint'
            ? `原文指纹被改动（${list(fields)}）`
            : `${id || 'plan.yaml'} 被改动：${sentences(fields)}`,
      fix: ({ show }: Params) => `恢复原样（${show}）。${amendment}`,
    },
  },
};
