// The words of findings: the name and meaning of each code, and what tells of findings left out.
import type { GateCode } from '../../evaluate/guards/codes';

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

export const findings = {
  codes: codes as Record<GateCode, { readonly name: string; readonly why: string }>,
  more: (count: number) => `另有 ${count} 处`,
  inSummary: (count: number) => `另有 ${count} 处没有在这里逐条标出；全部见本次运行的摘要（Summary）和日志。`,
  line: (line: number) => `第 ${line} 行：`,
  cut: (limit: string) => `摘要以 ${limit} 为限，以下从略；全部见日志。`,
};
