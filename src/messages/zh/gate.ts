// The words of a check against a base: what the change caused, what came due by itself, what it must not touch.
import type { GateCode } from '../../evaluate/guards/codes';
import type { Text } from '../../page/page';
import type { Params } from '../../problem';
import { labels } from './labels';
import { problems } from './problems';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
const sentences = (value: Params[string] | undefined): string => [value ?? []].flat().join('；');
/** Added to each remedy: only people can approve a change of the plan itself. */
const amendment = '经批准的调整，由有权越过检查的人合并，并附批准文件。';

const codes = {
  'deadline/overdue': {
    name: '逾期',
    why: '过了原定期限还没有完成，也没有豁免。与基准比较时，本次改动造成的、加重的、涉及而没有作出决定的是错误；自然到期的是提醒。',
  },
  'deadline/due-soon': {
    name: '临期',
    why: '离原定期限不远，还没有完成。写了 --fail-on due-soon 才算错误。',
  },
  'deadline/waived': { name: '豁免期内的逾期', why: '逾期而在豁免期内，不算检查失败；豁免过了最后一天，照旧算逾期。' },
  'guard/planned-date': {
    name: '原定期限被改',
    why: '原定期限是检查的依据，改了它，逾期就看不出来了。要推后，另记一条改期，写明理由、批准单位和日期。',
  },
  'guard/evidence': {
    name: '报完成、终止而没有佐证',
    why: '完成、终止都要有据可查，销号要有另一单位核对确认；本次改动所报的也一样。',
  },
  'guard/update-changed': {
    name: '已提交的报告被改动或删去',
    why: '报告和决定是记录，提交之后不再改动；有错就再记一条，同一天的以后记的为准。',
  },
  'guard/record-removed': {
    name: '记录或条数减少',
    why: '方案定下的、会议议定的事项不能消失；删去一项，它的逾期也就不见了。',
  },
  'guard/text-altered': {
    name: '批准的文字被改动',
    why: '方案的文字经过批准，一个字也不能动；连同指纹一起改，也是改动。',
  },
} as const satisfies Record<GateCode, { name: string; why: string }>;

export const gate = {
  gate: {
    codes: codes as Record<GateCode, { readonly name: string; readonly why: string }>,
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
    findings: {
      more: (count: number) => `另有 ${count} 处`,
      inSummary: (count: number) => `另有 ${count} 处没有在这里逐条标出；全部见本次运行的摘要（Summary）和日志。`,
      line: (line: number) => `第 ${line} 行：`,
      cut: (limit: string) => `摘要以 ${limit} 为限，以下从略；全部见日志。`,
    },
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
  },
};
