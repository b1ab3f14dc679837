// The sentences of official reports. They say only what updates show, and name what is missing.
import { percent } from '../../../../util/percent';
import { dayText, periodText } from './dates';

const share = (part: number, whole: number): string =>
  whole === 0 ? `${part}项` : `${part}项，占${percent(part, whole)}%`;

/** Ends the text with a full stop; an exclamation or question mark at its end is kept. */
const ended = (text: string): string => (/[！？!?]$/.test(text) ? text : `${bare(text)}。`);
const bare = (text: string): string => text.replace(/[。；;.，,]+$/, '');

export const sentences = {
  overall: {
    counts: (parts: readonly string[]) => `方案、会议和项目库列有：${parts.join('、')}。`,
    count: (name: string, count: number, counter: string) => `${name}${count}${counter}`,
    short: (read: number, expected: number) => `应有${expected}项，只读到${read}项，以下合计不完整。`,
    reported: (asOf: string, whole: number, reported: number, silent: number) =>
      `截至${dayText(asOf)}，以上须报告的${whole}项中，有进展报告的${share(reported, whole)}；没有报告的${share(silent, whole)}。没有报告不等于没有开展工作。`,
    statuses: (parts: readonly (readonly [string, number])[], whole: number) =>
      `按状态分：${parts.map(([word, count]) => `${word}${share(count, whole)}`).join('；')}。`,
    lights: (parts: readonly (readonly [string, number])[], whole: number) =>
      `按亮灯分：${parts.map(([word, count]) => `${word}${share(count, whole)}`).join('；')}。`,
    received: (reports: number, items: number, meetings: number, decisions: number) =>
      reports + meetings + decisions === 0
        ? '本期没有收到进展报告，没有会议记录，没有改期、豁免、改灯的决定。'
        : `本期收到进展报告${reports}条，涉及${items}项；会议${meetings}次；改期、豁免、改灯的决定${decisions}项。`,
    finished: (count: number) => (count === 0 ? '本期没有报告办结的事项。' : `本期报告办结${count}项。`),
  },
  events: {
    none: '本期没有收到进展报告。没有报告不等于没有开展工作。',
    groups: { pairing: '结对合作', project: '项目', safeguard: '保障措施', dated: '年度节点、年度事项和议定事项' },
    line: (id: string, title: string, note: string, facts: readonly string[]) =>
      `${id} ${title}：${ended(note)}（${facts.join('；')}）`,
    by: (unit: string, day: string) => `${unit}报告，截至${dayText(day)}`,
    evidence: (count: number) => (count === 0 ? '未附佐证' : `佐证${count}件`),
    also: (ids: string) => `还涉及${ids}`,
    meeting: (day: string, place: string, title: string, type: string, actions: number) =>
      `${dayText(day)}${place ? `，在${place}` : ''}，${title}（${type}），议定事项${actions}项。`,
    meetings: '会议',
  },
  deadlines: {
    due: (whole: number, done: number, late: number, open: number, dropped: number) =>
      whole === 0
        ? '本期没有单独定有期限的事项到期。'
        : `本期到期${whole}项：按期办结${done}项，迟办结${late}项，未办结${open}项，终止${dropped}项。`,
    inherited: (whole: number, done: number) =>
      `另有沿用上级或规划期末期限的任务、措施、项目及其组成${whole}项在本期到期，其中有报告办结的${done}项。`,
    overdue: (asOf: string, count: number, waived: number) =>
      count === 0
        ? `截至${dayText(asOf)}，单独定有期限的事项没有逾期。`
        : `截至${dayText(asOf)}，单独定有期限的事项逾期${count}项，其中豁免期内${waived}项。`,
    lapsing: (day: string, count: number) =>
      `${dayText(day)}当天到期而没有办结的${count}项，按期限的算法次日起才算逾期，不在上面的逾期之内；就本期而言，是期满未办结。`,
    pastInherited: (count: number) =>
      `另有沿用上级或规划期末期限、期限已过而没有报告办结的${count}项，亮红灯，不计入上面的逾期。`,
    decided: (count: number) => `本期作出改期、豁免、改灯的决定${count}项：`,
    seeAnnex: (label: string) => `清单见${label}。`,
    moved: (id: string, title: string, from: string, to: string, reason: string, unit: string) =>
      `${id} ${title}：由${dayText(from)}改至${dayText(to)}，理由：${bare(reason)}（${unit}批准）；原定期限不变。`,
    waived: (id: string, title: string, until: string, reason: string, unit: string) =>
      `${id} ${title}：豁免至${dayText(until)}，理由：${bare(reason)}（${unit}负责）；原定期限不变。`,
    overridden: (id: string, title: string, light: string, until: string, reason: string, computed: string) =>
      `${id} ${title}：人工改为${light}灯，至${dayText(until)}，理由：${bare(reason)}；算出的灯是${computed}。`,
  },
  difficulties: {
    line: (id: string, title: string, text: string, unit: string, day: string) =>
      `${id} ${title}：${ended(text)}（${unit}，${dayText(day)}）`,
    none: '本期的报告没有写明存在的问题。',
    blocked: (count: number, ids: string) => `状态报为受阻的${count}项：${ids}。`,
    silent: (count: number, stale: number) =>
      `没有报告的${count}项。超过报告周期没有新报告的${stale}项；从未报告而已满一个周期的，也算在内。`,
  },
  next: {
    none: '本期的报告没有写明下一步打算。',
    due: (period: string, count: number) =>
      count === 0 ? `${periodText(period)}没有单独定有期限的事项到期。` : `${periodText(period)}到期${count}项：`,
    item: (id: string, title: string, day: string, owners: string) =>
      `${id} ${title}，期限${dayText(day)}（${owners}）`,
    moved: (period: string, count: number) => `改期到${periodText(period)}的${count}项：`,
    forecast: (id: string, title: string, day: string, owners: string) =>
      `${id} ${title}，预计${dayText(day)}（${owners}）`,
  },
  notes: {
    unit: (count: number) => `以下各点只就由本单位负责的${count}项而言。`,
    confirmed: (verified: number, whole: number) =>
      whole === 0
        ? '没有事项有自己的报告，也就没有可确认的。'
        : `有自己报告的事项${whole}项，其中最近一次报告经另一单位确认的${verified}项，未经确认的${whole - verified}项。`,
    evidence: (without: number, whole: number) =>
      whole === 0 ? '本期没有进展报告，也没有佐证。' : `本期进展报告${whole}条，其中未附查得到的佐证的${without}条。`,
    defaults: (count: number, whole: number, clause: string) =>
      `方案没有另行指定责任单位的${count}项（共${whole}项），依${clause}由两市办公室负责。`,
    inherited: (day: string, count: number) =>
      `方案没有另定期限的任务、措施、项目及其组成${count}项，沿用上级的期限或规划期末日${dayText(day)}，不计入逾期。`,
    later: (count: number, asOf: string) => `晚于${dayText(asOf)}的报告、决定、确认和会议${count}条，没有计入。`,
    light: (soon: number, points: number, stale: number) =>
      `亮灯按方案数据文件里设定的办法算出，方案原文没有规定：红为逾期或受阻；黄为${soon}天内到期、比时间进度滞后${points}个百分点以上、改期推后，或超过报告周期（一般${stale}天）没有新报告、没有更新状态；绿为正常；灰为没有报告或没有报状态。`,
    codes:
      '编号：T为重点任务，小数点后为措施；A为任务分组；P为结对；J为项目及其组成；S为保障措施；M为年度节点；R为年度事项；G为会议和议定事项；U为进展报告。',
    unsound: (count: number) => `方案数据文件有问题至少${count}处，以上内容未必完整。`,
  },
  milestones: {
    line: (id: string, title: string, day: string, state: string) => `${id} ${title}：期限${dayText(day)}，${state}。`,
    none: '没有这一年的节点和年度事项。',
    noYear: (year: string, from: number, to: number) =>
      `方案的规划期为${from}至${to}年，${year}年没有年度节点和年度事项。`,
  },
  projects: {
    stage: (name: string, count: number) => `${name}${count}个`,
    summary: (whole: number, parts: readonly string[]) => `项目共${whole}个：${parts.join('，')}。`,
    line: (id: string, title: string, stage: string, state: string, last: string) =>
      `${id} ${title}：${stage}；${state}；${last ? `最近报告${dayText(last)}` : '没有报告'}。`,
    none: '没有项目。',
  },
  actions: {
    none: '没有会议议定事项。',
    noMeeting: '没有会议记录。',
    line: (id: string, text: string, day: string, state: string) => `${id} ${text}：期限${dayText(day)}，${state}。`,
    from: (title: string, day: string, count: number) => `${dayText(day)}${title}议定${count}项，落实情况：`,
  },
  plan: {
    goal: (id: string, words: string, day: string, owners: string) =>
      `${id} ${words}。期限${dayText(day)}，责任单位：${owners}。`,
    none: '没有这样的事项。',
    carried: (count: number) => `本年度以前到期而没有报告办结的${count}项，转入本年度：`,
    carriedInherited: (count: number) =>
      `另有沿用上级或规划期末期限、本年度以前到期而没有报告办结的任务、措施、项目及其组成${count}项，见第六部分。`,
    area: (tasks: number, measures: number, reported: number, done: number) =>
      `任务${tasks}项、措施${measures}条，合计有报告${reported}项，办结${done}项。方案没有为它们另定期限的，沿用上级的期限或规划期末日。`,
    missingOwner: (count: number, ids: string) => `没有另行指定责任单位的${count}项：${ids}。`,
    missingReport: (count: number, ids: string) => `从未报告、现状不明的${count}项：${ids}。`,
    missingStage: (count: number, ids: string) => `没有报告阶段的项目${count}个：${ids}。`,
    nothing: '没有发现。',
  },
  meeting: {
    overdue: (count: number) =>
      count === 0 ? '单独定有期限的事项没有逾期。' : `单独定有期限的事项逾期${count}项，从最早的起：`,
    item: (id: string, title: string, day: string, state: string, owners: string) =>
      `${id} ${title}：期限${dayText(day)}，${state}（${owners}）。`,
    decide: {
      late: (count: number, ids: string) =>
        `逾期而没有改期、也没有豁免的${count}项（${ids}）。请研究：督办、改期，或豁免。`,
      waiverOver: (id: string, title: string, until: string) =>
        `${id} ${title}：豁免已于${dayText(until)}到期，仍未办结。请研究：督办、改期，或再次豁免。`,
      waiverEnding: (id: string, title: string, until: string) =>
        `${id} ${title}：豁免到${dayText(until)}为止。请研究：到期后怎样办。`,
      forecastOver: (id: string, title: string, day: string) =>
        `${id} ${title}：改期所定的${dayText(day)}已过，仍未办结。请研究：督办，或再次改期。`,
      blocked: (id: string, title: string) => `${id} ${title}：报为受阻。请研究：怎样解决。`,
    },
    nothing: '没有需要决定的事项。',
    unconfirmed: (count: number, ids: string) => `另有${count}项的最近报告没有经另一单位确认：${ids}。`,
    turn: (last: string, day: string, next: string) =>
      `最近一次联席会议于${dayText(day)}由${last}承办；依两市轮值，下次轮到${next}。`,
    turnUnknown: (clause: string) => `没有联席会议的记录，轮到哪一方无从推定；方案只写“两市轮值”（${clause}）。`,
    hostUnknown: (day: string, clause: string) =>
      `最近一次联席会议于${dayText(day)}召开，没有写明承办方，下次轮到哪一方无从推定；方案只写“两市轮值”（${clause}）。`,
    yearly: (id: string, title: string, state: string) => `${id} ${title}：${state}。`,
    moved: (days: number, count: number) => `改期到此后${days}天内的${count}项：`,
    earlier: (count: number) => `此前会议议定、还没有办结的${count}项：`,
    coming: (days: number, count: number) =>
      count === 0 ? `此后${days}天内没有单独定有期限的事项到期。` : `此后${days}天内到期${count}项：`,
  },
  unit: {
    none: '没有由本单位负责的事项。',
    facts: (party: string, type: string) => `所属：${party}；类别：${type}。`,
    owned: (own: number, byDefault: number) =>
      `由本单位负责的事项${own + byDefault}项：方案或会议指定${own}项，没有另行指定而依默认由本单位负责${byDefault}项。`,
    next: (count: number) =>
      count === 0 ? '没有单独定有期限、将要到期的事项。' : `单独定有期限、没有办结、期限未到的${count}项，从最近的起：`,
    ahead: (count: number) => `另有沿用上级或规划期末期限、没有办结的${count}项，见附件。`,
    item: (id: string, title: string, day: string, state: string) => `${id} ${title}：期限${dayText(day)}，${state}。`,
    overdue: (count: number) => (count === 0 ? '单独定有期限的事项没有逾期。' : `单独定有期限的事项逾期${count}项：`),
    past: (count: number) => `另有沿用上级或规划期末期限、期限已过而没有报告办结的${count}项，见附件。`,
    confirm: (id: string, item: string, note: string, unit: string, day: string) =>
      `${id}（${item}）：${ended(note)}（${unit}，${dayText(day)}）`,
    noConfirm: '没有待本单位确认的报告。',
    reports: (count: number) =>
      count === 0
        ? '没有就负责事项的报告，本单位也没有报告过。'
        : `就负责事项作出的报告，和由本单位作出的报告，共${count}条，最近的：`,
    named: (count: number) =>
      count === 0 ? '没有别的事项提到本单位。' : `文字中提到本单位、但不由本单位负责的${count}项，见附件。`,
  },
  silentColumns: { kind: '类别', whole: '共', silent: '没有报告', ids: '编号' },
};
