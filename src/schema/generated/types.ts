// Generated from schemas/ by scripts/generate-schema.ts. Do not edit.

/**
 * 有这些情况之一的，分数够也不评这个等次。豁免期内的逾期不算。
 *
 * @minItems 1
 *
 * Items: overdue 逾期，late 迟办结，silent 久未报告，unshown 缺佐证。
 */
export type Without = [
  'overdue' | 'late' | 'silent' | 'unshown',
  ...('overdue' | 'late' | 'silent' | 'unshown')[]
];
/**
 * 不为空、不换行、首尾无空格。
 */
export type Line = string;
/**
 * 可写年 2018、季 2018-Q2、月 2018-06 或日 2018-06-30，都指该时段的最后一天。
 */
export type Period = string | number;
/**
 * 负责的单位编号。不写则依 plan.yaml 的 default_owners。
 *
 * @minItems 1
 */
export type Owners = [OrganizationId, ...OrganizationId[]];
/**
 * organizations.yaml 中的单位编号，如 O-tj-binhai。
 */
export type OrganizationId = string;
/**
 * 多久报告一次：month 月（31 天）、quarter 季（92 天）、half-year 半年（184 天）、year 年（366 天）。不写则随上级记录，再依 plan.yaml 的 stale_days。
 */
export type ReportEvery = 'month' | 'quarter' | 'half-year' | 'year';
/**
 * 某一天，写成 2018-06-30。按方案所在时区（Asia/Shanghai）计。
 */
export type Day = string;
/**
 * 方案原文，逐字照录，标点也在内；不得增删改。
 */
export type Words = string;
/**
 * 引文所在的记录：guideline（总体思路）、goals（工作目标），或任务、措施、项目、保障措施的编号，如 T15.2、S04。
 */
export type Clause = string;
/**
 * 从 clause 所指的原文中逐字摘出的一段。
 */
export type Quote = string;

export interface Everything {
  Deduction?: Deduction;
  Addition?: Addition;
  Without?: Without;
  AssessmentFile?: AssessmentFile;
  Evidence?: Evidence;
  FingerprintFile?: FingerprintFile;
  Action?: Action;
  MeetingFile?: MeetingFile;
  Organization?: Organization;
  OrganizationsFile?: OrganizationsFile;
  Pairing?: Pairing;
  PairingsFile?: PairingsFile;
  Glossed?: Glossed;
  Area?: Area;
  Erratum?: Erratum;
  PlanFile?: PlanFile;
  Update?: Update;
  ProgressFile?: ProgressFile;
  Project?: Project;
  Component?: Component;
  ProjectsFile?: ProjectsFile;
  ReportsFile?: ReportsFile;
  Safeguard?: Safeguard;
  SafeguardsFile?: SafeguardsFile;
  Measure?: Measure;
  TaskFile?: TaskFile;
  Milestone?: Milestone;
  Obligation?: Obligation;
  TimelineFile?: TimelineFile;
}
/**
 * 每项扣几分，至多扣几分。
 */
export interface Deduction {
  /**
   * 每项（缺佐证为每条）扣几分，可写半分，如 0.5；0 为不扣。
   */
  points: number;
  /**
   * 这一种至多扣几分；不写则没有上限，扣到最低分为止。
   */
  cap?: number;
}
/**
 * 每项加几分，至多加几分。加分总有上限。
 */
export interface Addition {
  /**
   * 每项加几分，可写半分，如 0.5；0 为不加。
   */
  points: number;
  /**
   * 这一种至多加几分。
   */
  cap: number;
}
/**
 * assessment.yaml：tjcc assess 怎样计分。从满分扣起，扣完为止，再加分；每项扣分、加分都有上限可写，等次按得分定。可以没有这个文件，那就不能计分。
 */
export interface AssessmentFile {
  /**
   * 从几分扣起，最少几分，加分之后最多几分。
   */
  score: {
    /**
     * 从这个分数扣起。
     */
    base: number;
    /**
     * 扣到这个分数为止。
     */
    floor: number;
    /**
     * 加分之后最多这个分数；写 100 则加分只能补回扣分。
     */
    ceiling: number;
  };
  /**
   * 四种情况各扣几分，四种都要写；不想扣的，points 写 0。
   */
  deductions: {
    overdue: Deduction;
    late: Deduction;
    silent: Deduction;
    unshown: Deduction;
  };
  /**
   * 扣分之后再加的分。
   */
  bonus: {
    verified: Addition;
  };
  /**
   * 优秀、良好、合格各要多少分；够不上合格的为不合格。三条线的允许范围不相交，所以总是从高到低。
   */
  grades: {
    /**
     * 优秀的条件。
     */
    excellent: {
      /**
       * 不低于这个分数。
       */
      from: number;
      without?: Without;
    };
    /**
     * 良好的条件。
     */
    good: {
      /**
       * 不低于这个分数。
       */
      from: number;
      without?: Without;
    };
    /**
     * 合格的条件。
     */
    pass: {
      /**
       * 不低于这个分数。
       */
      from: number;
      without?: Without;
    };
  };
}
/**
 * 一份可查的材料：标题、发布单位、网址或本仓库中的路径、发布日期。
 */
export interface Evidence {
  title: Line;
  publisher: Line;
  /**
   * 以 http:// 或 https:// 开头。
   */
  url?: string;
  /**
   * 材料在方案文件夹的 evidence 之下的路径，如 evidence/2018-12-会议纪要.pdf；须同时写 sha256。
   */
  path?: string;
  published?: Period;
  /**
   * 文件内容的 SHA-256，64 位十六进制小写。
   */
  sha256?: string;
}
/**
 * fingerprint.yaml：批准文本的指纹。whole 管全文；clauses 管每一段，用来指出改动在哪里。
 */
export interface FingerprintFile {
  /**
   * 原件全文（勘误换回原样、去掉所有空白）的 SHA-256。
   */
  whole: string;
  /**
   * 各段文字（去掉所有空白）的 SHA-256 的前 16 位。
   */
  clauses: {
    /**
     * 16 位十六进制小写。
     */
    [k: string]: string;
  };
}
/**
 * 会议议定的一件事。
 */
export interface Action {
  /**
   * 会议编号加序号，如 G20190227.1。
   */
  id: string;
  text: Line;
  title_en: Line;
  due: Period;
  owners?: Owners;
  report_every?: ReportEvery;
  /**
   * 与哪些任务、措施、项目等有关，写编号。
   *
   * Items: 记录的编号。
   */
  items?: string[];
}
/**
 * meetings/*.yaml：一次会议和它议定的事项。
 */
export interface MeetingFile {
  /**
   * G 加日期，如 G20190227；同日第二次加字母，如 G20190227b。
   */
  id: string;
  /**
   * leading-group 领导小组会议、joint-conference 联席会议、exchange 会见、座谈等其他会商。
   */
  type: 'leading-group' | 'joint-conference' | 'exchange';
  title: Line;
  title_en: Line;
  on: Day;
  /**
   * TJ 天津、CC 长春。
   */
  host?: 'TJ' | 'CC';
  place?: Line;
  attendees?: Owners;
  note?: Line;
  /**
   * 会议的出处。
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]];
  /**
   * 会议议定要办的事。
   */
  actions?: Action[];
}
/**
 * 一个单位、区县、功能区或园区。
 */
export interface Organization {
  id: OrganizationId;
  name: Line;
  name_en: Line;
  /**
   * TJ 天津、CC 长春、joint 两市共有、central 中央。
   */
  party: 'TJ' | 'CC' | 'joint' | 'central';
  /**
   * office 机关、district 区县（市）、zone 功能区、park 园区和基地、body 议事协调机构。
   */
  type: 'office' | 'district' | 'zone' | 'park' | 'body';
  /**
   * 方案原文怎样称呼它，逐字照录，每种称谓都须在原文中找得到。原文没有提到的单位写 []，并在 note 说明来处。
   */
  named_as: Words[];
  parent?: OrganizationId;
  note?: Line;
}
/**
 * organizations.yaml：方案提到的机关、区县、功能区和园区。
 */
export interface OrganizationsFile {
  /**
   * 先中央，再天津、长春、两市共有。
   */
  organizations: Organization[];
}
/**
 * 长春一方与天津一方或几方的结对。
 */
export interface Pairing {
  /**
   * P01 至 P15；附属的结对加序号，如 P02.1。
   */
  id: string;
  changchun: Owners;
  tianjin: Owners;
  clause: Clause;
  quote: Quote;
  report_every?: ReportEvery;
}
/**
 * pairings.yaml：任务 15 中两市区县、功能区的结对关系。
 */
export interface PairingsFile {
  /**
   * 按原文次序。
   */
  pairings: Pairing[];
}
/**
 * 总体思路中的一小段和它的英文。
 */
export interface Glossed {
  quote: Quote;
  title_en: Line;
}
/**
 * 一组任务，即“三、重点任务”下的一个小标题。
 */
export interface Area {
  /**
   * A1 至 A5。
   */
  id: string;
  title: Words;
  title_en: Line;
}
/**
 * 原件的一处笔误。
 */
export interface Erratum {
  /**
   * 如 E1。
   */
  id: string;
  clause: Clause;
  printed: Line;
  corrected: Line;
  note: Line;
}
/**
 * plan.yaml：方案的标题、依据、总体思路、工作目标、任务分组、勘误、条数和各项阈值。
 */
export interface PlanFile {
  title: Words;
  title_en: Line;
  label: Words;
  number: Line;
  issued_on: Day;
  issued_by: OrganizationId;
  /**
   * 方案起止年份，含首尾两年。
   */
  years: {
    /**
     * 第一年，如 2018。
     */
    from: number;
    /**
     * 最后一年，如 2020。
     */
    to: number;
  };
  /**
   * 期限所依的时区（IANA 名称），如 Asia/Shanghai。
   */
  time_zone: string;
  preamble: Words;
  /**
   * 引言中列出的上位文件。
   *
   * @minItems 1
   *
   * Items: 文件名和文号，均须见于引言。
   */
  basis: [
    {
      title: Words;
      number: Words;
    },
    ...{
      title: Words;
      number: Words;
    }[]
  ];
  /**
   * 正文各章，按原文次序。总体思路和工作目标的文字写在这里，其余各章的文字在各自的文件里。
   *
   * @minItems 5
   * @maxItems 5
   *
   * Items: 章的编号、标题和文字。
   */
  sections: [
    {
      /**
       * 这一章写什么：总体思路、工作目标、重点任务、重大项目、保障措施。
       */
      id: 'guideline' | 'goals' | 'tasks' | 'projects' | 'safeguards';
      title: Words;
      title_en: Line;
      text?: Words;
    },
    {
      /**
       * 这一章写什么：总体思路、工作目标、重点任务、重大项目、保障措施。
       */
      id: 'guideline' | 'goals' | 'tasks' | 'projects' | 'safeguards';
      title: Words;
      title_en: Line;
      text?: Words;
    },
    {
      /**
       * 这一章写什么：总体思路、工作目标、重点任务、重大项目、保障措施。
       */
      id: 'guideline' | 'goals' | 'tasks' | 'projects' | 'safeguards';
      title: Words;
      title_en: Line;
      text?: Words;
    },
    {
      /**
       * 这一章写什么：总体思路、工作目标、重点任务、重大项目、保障措施。
       */
      id: 'guideline' | 'goals' | 'tasks' | 'projects' | 'safeguards';
      title: Words;
      title_en: Line;
      text?: Words;
    },
    {
      /**
       * 这一章写什么：总体思路、工作目标、重点任务、重大项目、保障措施。
       */
      id: 'guideline' | 'goals' | 'tasks' | 'projects' | 'safeguards';
      title: Words;
      title_en: Line;
      text?: Words;
    }
  ];
  /**
   * 总体思路中的四组原则，逐字摘出。
   */
  principles: Glossed[];
  /**
   * 总体思路中的三个区、三个基地，逐字摘出。
   */
  positions: Glossed[];
  /**
   * “三、重点任务”下的（一）至（五），按原文次序。
   *
   * @minItems 1
   */
  areas: [Area, ...Area[]];
  /**
   * 原件的笔误。数据记正确写法；生成原件指纹时换回原样。
   */
  errata: Erratum[];
  /**
   * 每类记录应有多少条。少一条、多一条都会报错。
   */
  counts: {
    /**
     * 任务分组的条数。
     */
    area: number;
    /**
     * 任务的条数。
     */
    task: number;
    /**
     * 措施的条数，即任务文字按“。”“；”切开后的句数。
     */
    measure: number;
    /**
     * 结对的条数，含 P02.1。
     */
    pairing: number;
    /**
     * 方案所列重大项目的条数，不含后来进入项目库的项目。
     */
    project: number;
    /**
     * 重大项目各组成部分的条数。
     */
    component: number;
    /**
     * 保障措施的条数。
     */
    safeguard: number;
    /**
     * 年度节点的条数。
     */
    milestone: number;
    /**
     * 每年必办事项的条数。
     */
    obligation: number;
    /**
     * 单位的条数。
     */
    organization: number;
  };
  /**
   * 判断亮灯的天数和百分点。
   */
  windows: {
    /**
     * 距期限不超过这么多天、尚未完成的，亮黄灯。
     */
    due_soon_days: number;
    /**
     * 完成率比时间进度落后达到这么多个百分点的，亮黄灯。
     */
    lag_points: number;
    /**
     * 未完成的事项超过这么多天没有新报告的，亮黄灯；记录另写报告周期（report_every）的，依其周期。
     */
    stale_days: number;
  };
  /**
   * 没有写明责任单位的事项由谁负责，以及原文依据。
   */
  default_owners: {
    organizations: Owners;
    clause: Clause;
    quote: Quote;
  };
}
/**
 * 某一天、某件事、由谁报告、有何变化。只报情况，或只作一项决定（改期、豁免、改灯、确认），也可在报情况时一并改期、改灯。
 */
export interface Update {
  /**
   * U 加日期加短横和一段小写字母或数字，如 U20190430-7kq2。
   */
  id: string;
  on: Day;
  /**
   * 报告的是哪条记录，写编号；年度事项写到年，如 R01.2018。
   */
  item: string;
  /**
   * 同一件事还涉及哪些记录，写编号。一件事只记一次；状态、阶段、完成率只对 item 一条有效。
   *
   * @minItems 1
   *
   * Items: 记录的编号。
   */
  also?: [string, ...string[]];
  by: OrganizationId;
  note: Line;
  /**
   * not-started 未启动、active 推进中、blocked 受阻、done 已完成（须有查得到的佐证）、closed 已销号（须有佐证，并经另一单位确认）、dropped 终止。
   */
  status?: 'not-started' | 'active' | 'blocked' | 'done' | 'closed' | 'dropped';
  /**
   * planned 谋划、sited 落位、started 开工、operating 投产。只用于项目。
   */
  stage?: 'planned' | 'sited' | 'started' | 'operating';
  /**
   * 0 至 100 的整数，不带百分号。
   */
  percent?: number;
  difficulty?: Line;
  next_step?: Line;
  /**
   * 预计完成的日子改到哪一天。方案原定的期限不动；只由 tjcc reschedule 写入。
   */
  forecast?: {
    due: Period;
    reason: Line;
    approved_by: OrganizationId;
    approved_on: Day;
  };
  /**
   * 到哪一天为止，逾期不计入 tjcc check 的失败；过了那一天照旧。红灯不变。
   */
  waiver?: {
    owner: OrganizationId;
    reason: Line;
    until: Day;
  };
  /**
   * 到哪一天为止，人认为应亮什么灯。与算出的灯并列，不取代它。
   */
  override?: {
    /**
     * red 红、yellow 黄、green 绿、grey 灰。
     */
    light: 'red' | 'yellow' | 'green' | 'grey';
    reason: Line;
    until: Day;
  };
  /**
   * 另一单位核对后确认某条进展报告。报告此后一有改动，确认即告过期。只由 tjcc confirm 写入。
   */
  confirms?: {
    /**
     * 进展报告的编号。
     */
    update: string;
    /**
     * 确认时报告内容的 SHA-256，64 位十六进制小写。
     */
    content: string;
  };
  /**
   * 可查的材料；报 done 时，至少一件要有 url 或 path。
   *
   * @minItems 1
   */
  evidence?: [Evidence, ...Evidence[]];
}
/**
 * progress/*.yaml：进展报告。状态不写在方案里，由这些报告推出。
 */
export interface ProgressFile {
  /**
   * 一个文件可写多条。
   *
   * @minItems 1
   */
  updates: [Update, ...Update[]];
}
/**
 * 一个项目。origin 为 plan 的，是方案所列重大项目，须有原文 text；为 pipeline 的，是后来进入项目库的，须有 summary。
 */
export interface Project {
  /**
   * J01、J02……
   */
  id: string;
  /**
   * plan：方案所列；pipeline：后来进入项目库。
   */
  origin: 'plan' | 'pipeline';
  title: Words;
  title_en: Line;
  text?: Words;
  summary?: Line;
  due?: Period;
  owners?: Owners;
  report_every?: ReportEvery;
  /**
   * 项目进入项目库的依据。
   */
  evidence?: Evidence[];
  /**
   * 主园、分园、一核、一城、多点等，按原文次序。
   */
  components?: Component[];
}
/**
 * 重大项目的一个组成部分。
 */
export interface Component {
  /**
   * 项目编号加序号，如 J01.1；下一级再加序号，如 J02.1.1。
   */
  id: string;
  title: Words;
  title_en: Line;
  /**
   * 在项目中的地位。
   */
  role: 'main-park' | 'sub-park' | 'core' | 'centre' | 'city' | 'points';
  quote: Quote;
  due?: Period;
  owners?: Owners;
  report_every?: ReportEvery;
}
/**
 * projects.yaml：方案的重大项目及其组成，以及后来进入项目库的合作项目。
 */
export interface ProjectsFile {
  /**
   * 重大项目按原文次序在前。
   */
  projects: Project[];
}
/**
 * reports.yaml：写出报告时用的字体、主送机关和抄送机关。可以没有这个文件；没写的各项用常用的字体，不印主送和抄送。
 */
export interface ReportsFile {
  /**
   * Word 文件里的字体名。打开文件的电脑上没有的，由 Word 换成别的。
   */
  fonts?: {
    body?: Line;
    title?: Line;
    heading?: Line;
    subheading?: Line;
    page_number?: Line;
    latin?: Line;
  };
  addressee?: Line;
  copies?: Line;
}
/**
 * 一条保障措施。
 */
export interface Safeguard {
  /**
   * S01 至 S06。
   */
  id: string;
  title: Words;
  title_en: Line;
  text: Words;
  owners?: Owners;
  report_every?: ReportEvery;
}
/**
 * safeguards.yaml：“五、保障措施”的各条。
 */
export interface SafeguardsFile {
  /**
   * 按原文次序。
   */
  safeguards: Safeguard[];
}
/**
 * 任务中的一句。
 */
export interface Measure {
  /**
   * 任务编号加序号，如 T07.2，从 1 起连续。
   */
  id: string;
  text: Words;
  title_en: Line;
  /**
   * 原文从这一句另起一段时写 true。
   */
  starts_paragraph?: true;
  due?: Period;
  owners?: Owners;
  report_every?: ReportEvery;
}
/**
 * tasks/T01.yaml 等：一项重点任务和它的各条措施。
 */
export interface TaskFile {
  /**
   * T01 至 T18，与文件名一致。
   */
  id: string;
  /**
   * plan.yaml 中的分组编号，A1 至 A5。
   */
  area: string;
  title: Words;
  title_en: Line;
  due?: Period;
  owners?: Owners;
  report_every?: ReportEvery;
  /**
   * 任务文字按“。”“；”切开的各句，按原文次序。
   *
   * @minItems 1
   */
  measures: [Measure, ...Measure[]];
}
/**
 * 某年要达到的一个目标。
 */
export interface Milestone {
  /**
   * M 加年份加序号，如 M2018.1。
   */
  id: string;
  title_en: Line;
  clause: Clause;
  quote: Quote;
  due: Period;
  owners?: Owners;
  report_every?: ReportEvery;
}
/**
 * 规划期内每年一次，年末到期；哪年没办就记哪年未办。
 */
export interface Obligation {
  /**
   * R01、R02……
   */
  id: string;
  title: Line;
  title_en: Line;
  clause: Clause;
  quote: Quote;
  /**
   * 目前只有 year：每年一次。
   */
  every: 'year';
  owners?: Owners;
}
/**
 * timeline.yaml：年度节点和每年必办的事项。
 */
export interface TimelineFile {
  /**
   * 按年、按原文次序。
   */
  milestones: Milestone[];
  /**
   * 每年都要办一次的事项。
   */
  obligations: Obligation[];
}
