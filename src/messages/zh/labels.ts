// The words for kinds, states and codes. One word means one thing, here and everywhere.
import type { Reason } from '../../evaluate/snapshot/item';

export const labels = {
  kind: {
    area: '任务分组',
    task: '重点任务',
    measure: '措施',
    pairing: '结对',
    project: '项目',
    component: '项目组成',
    safeguard: '保障措施',
    milestone: '年度节点',
    obligation: '年度事项',
    instance: '各年事项',
    meeting: '会议',
    action: '议定事项',
    organization: '单位',
    update: '进展报告',
  },
  /** With a number before it, as “18 项重点任务”. */
  counter: {
    area: '个',
    task: '项',
    measure: '条',
    pairing: '对',
    project: '个',
    component: '个',
    safeguard: '条',
    milestone: '个',
    obligation: '项',
    instance: '项',
    meeting: '次',
    action: '项',
    organization: '个',
    update: '条',
  },
  status: {
    'not-started': '未启动',
    active: '推进中',
    blocked: '受阻',
    done: '已完成',
    closed: '已销号',
    dropped: '终止',
    unstated: '状态未报',
    'no-report': '无报告',
  },
  light: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '完成' },
  stage: { planned: '谋划', sited: '落位', started: '开工', operating: '投产' },
  noStage: '阶段未报告',
  party: { TJ: '天津', CC: '长春', joint: '两市', central: '中央' },
  origin: { plan: '方案所列', pipeline: '后来进入' },
  organizationType: {
    office: '机关',
    district: '区县（市）',
    zone: '功能区',
    park: '园区、基地',
    body: '议事协调机构',
  },
  meetingType: { 'leading-group': '领导小组会议', 'joint-conference': '联席会议', exchange: '会商' },
  role: { 'main-park': '主园', 'sub-park': '分园', core: '一核', centre: '三大中心', city: '一城', points: '多点' },
  state: {
    overdue: '逾期',
    'due-soon': '临期',
    open: '未完成',
    done: '已完成',
    'met-late': '迟办结',
    missed: '未按期',
    blocked: '受阻',
    'no-report': '无报告',
    stale: '久未报告',
    fresh: '按期报告',
    waived: '豁免',
    rescheduled: '改期',
    overridden: '人工改灯',
    verified: '已确认',
    unverified: '未确认',
    'confirmation-stale': '确认过期',
    inherited: '沿用期末',
    dated: '有期限',
  },
  /** What became of one year of an obligation. */
  outcome: { open: '未到期', done: '已办', missed: '未按期', waived: '豁免' },
  verification: { reported: '已报告、未确认', verified: '另一单位已确认', stale: '确认已过期' },
  /** A file named as evidence. */
  paper: { intact: '指纹相符', changed: '文件已改动，指纹不符', missing: '找不到文件' },
  section: {
    guideline: '一、总体思路',
    goals: '二、工作目标',
    tasks: '三、重点任务',
    projects: '四、重大项目',
    safeguards: '五、保障措施',
  },
  reason: (reason: Reason): string => {
    switch (reason.code) {
      case 'overdue':
        return `逾期 ${reason.days} 天`;
      case 'blocked':
        return '受阻';
      case 'due-soon':
        return reason.days === 0 ? '当天到期' : `还有 ${reason.days} 天到期`;
      case 'lagging':
        return `比时间进度滞后 ${reason.points} 个百分点`;
      case 'rescheduled':
        return `改期推后 ${reason.days} 天`;
      case 'stale':
        return `${reason.days} 天没有新报告`;
      case 'status-old':
        return `状态已 ${reason.days} 天没有更新`;
      case 'on-track':
        return '正常';
      case 'unstated':
        return '状态未报';
      case 'no-report':
        return '无报告';
      case 'done':
        return '已完成';
      case 'met-late':
        return `迟 ${reason.days} 天完成`;
      case 'dropped':
        return '终止';
      case 'parts-done':
        return '各部分均已完成';
      case 'worst-child':
        return `随 ${reason.item}`;
    }
  },
};
