// The words of the command line: help and usage errors.
import type { Params, UsageCode } from '../../problem';
import type { ExportFormat, FindingFormat } from '../../render/formats';
import { list, meant, queryUsage } from './query-usage';

/** What a format is for. */
const formats: Readonly<Record<FindingFormat | ExportFormat, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  sarif: '代码扫描',
  junit: '测试报告',
  rdjson: 'reviewdog',
  ics: '日历',
  csv: '表格',
  ndjson: '每行一条的 JSON',
  mermaid: '时序图和结对图',
  sqlite: '数据库',
};

export const commands = {
  formats,
  help: {
    about: '天津市与长春市对口合作实施方案：查询、核对期限、检查文件。',
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    globalOptions: '通用选项：',
    usageTail: '[选项] <命令>',
    help: '显示帮助',
    version: '显示版本',
    helpCommand: '显示一条命令的帮助',
    query: '查询写法：is:overdue area:A2 due:<2019-07 party:TJ org:滨海新区 园区；-is:done 表示除外；逗号表示或。',
    states: (words: readonly string[]) => `is: 后可写 ${words.join('、')}，或其中文。`,
    formats: (pages: readonly string[], findings: readonly FindingFormat[]) =>
      `--format 可用 ${pages.join('、')}；给别的工具的有 ${findings.map((name) => `${name}（${formats[name]}）`).join('、')}。`,
    correction: '记错了就再记一条：同一天的，以后记的为准；原来那条不必删。',
    examples: '例如：',
  },
  summaries: {
    status: '现在到了哪一步：一屏看全',
    list: '列出一类记录，可用查询筛选',
    show: '看一条记录的全部内容',
    why: '灯是怎样得来的，一步一步，直到文件和行号；不写编号则看方案整体',
    log: '经过：报告、改期、豁免、确认和会议，新的在前',
    diff: '两个 git 版本之间，方案有什么改动：文字、期限、状态、报告、灯',
    search: '在全部文字中查找',
    timeline: '各年时序图',
    pipeline: '按阶段列出项目',
    validate: '检查文件：格式、字段、引用、条数、原文指纹',
    fmt: '整理文件的排版；内容和注释不变',
    check: '核对期限；有逾期时退出码为 1',
    assess: '督查考核评分：各单位、各组或两市，逐项写明依据',
    record: '记一条进展报告，写成一个新文件',
    reschedule: '改期：预计日期、理由、批准单位；原定期限不动',
    waive: '豁免：到某一天为止，逾期不算检查失败',
    confirm: '另一单位确认一条进展报告',
    report: '写出报告、台账或方案全文，可存为 Word、Excel；也核对已有的报告',
    import: '把填好的台账（xlsx）导入：先看要写什么，确认后才写',
    export: '导出给别的工具：日历、表格、数据、图',
    serve: '在本机浏览器里看总览，文件一改就更新；只给本机看，只读',
    explain: '解释一个问题代码',
    completion: '输出命令行补全脚本',
    alias: (kind: string) => `等于 tjcc list ${kind}`,
  },
  args: {
    kind: '类别：tasks、measures、pairings、projects、components、milestones、obligations、instances、actions、safeguards、meetings、organizations、updates、areas、deadlines',
    query: '查询条件',
    ids: '编号，如 T07、P02.1、R01.2018',
    'id/query': '编号或查询条件，如 T04、area:A2',
    'a[..b]': '从 A 到 B；只写 A：到现在的文件；A.. 到 HEAD，..B 从 HEAD 起；A...B 从两者分开处起',
    text: '要找的文字',
    code: '代码，如 schema/enum；不写则列出全部',
    shell: 'bash、zsh 或 fish',
    report:
      '报告种类：status、monthly、quarterly、annual-summary、annual-plan、meeting、unit、ledger、plan；核对时不写',
    format: (names: readonly ExportFormat[]) => `格式：${names.map((name) => `${name} ${formats[name]}`).join('、')}`,
    'kind/query': '类别（如 tasks、milestones、deadlines）和查询条件；mermaid 后先写 gantt 或 pairings，则只要一张图',
    'unit/query': 'unit 后写单位的编号或全称；ledger 后可写查询条件',
    item: '编号，如 T08、M2019.2、R01.2018；不写则在终端里询问',
    update: '进展报告的编号，如 U20190430-z6t2',
    workbook: '填好的台账，tjcc report ledger 导出的 xlsx 文件',
    file: '方案里的 YAML 文件或文件夹；不写则整理全部',
    unit: '单位编号、全称或原文称谓；--group area 时为 A1 等，--group party 时为 TJ、CC；不写则全部',
  },
  optionWords: {
    port: '端口；不写为 8437，0 由系统挑一个空的',
    plan: '方案文件夹（含 plan.yaml）或其上一级',
    asOf: '按这一天判断，如 2019-06-30（也可写 2019-06、2019-Q2、2019，指末日）',
    at: '读这个 git 版本里的文件，如 HEAD~3、分支名、标签；不写则读现在的文件',
    lang: '语言：zh 或 en',
    format: (pages: readonly string[], documents: readonly string[]) =>
      `输出格式：${pages.join('、')}；报告另有 ${documents.join('、')}。不写则看 --output 的文件名`,
    json: '等于 --format json',
    output: '写入文件，不在屏幕显示',
    color: '颜色：auto、always、never',
    width: '每行宽度（不小于 40）',
    quiet: '不显示提示，只给结果',
    inherited: '连同沿用规划期末日的事项一起检查',
    base: '与这个 git 版本分开以来的改动：改动造成的才算失败，自然到期的只提醒',
    'fail-on': '什么算失败：overdue（逾期，不写时即此）、due-soon（临期也算）、none（都不算）',
    original: '按原件写法（保留原件笔误），用于 plan',
    'period-report': '时段：月 2018-06、季 2018-Q2 或年 2018；不写为判断日所在的时段',
    'by-report': '署名单位：编号或全称（也可设环境变量 TJCC_BY）',
    number: '发文字号，如 津合作〔2018〕5号；写了才印红头',
    dated: '成文日期；不写为判断日',
    signer: '签发人，随发文字号',
    addressee: '主送机关，不带冒号',
    copies: '抄送机关，不带句号',
    'by-unit': '一个单位一张表，用于 ledger',
    verify: '按文件里写的编制命令重做一遍，看与这个文件是否相同',
    note: '情况，一行，用自己的话',
    by: '报告单位：编号或全称（也可设环境变量 TJCC_BY）',
    'by-reschedule': '报告这次改期的单位：编号或全称（也可设环境变量 TJCC_BY）',
    'by-waive': '报告这次豁免的单位：编号或全称（也可设环境变量 TJCC_BY）',
    'by-confirm': '确认单位，不是报告的那一家：编号或全称（也可设环境变量 TJCC_BY）',
    on: '情况截至哪一天；不写为判断的那一天',
    status: '状态：not-started、active、blocked、done、closed、dropped，或中文',
    stage: '项目阶段：planned、sited、started、operating，或中文',
    percent: '完成率，0 至 100 的整数',
    difficulty: '存在问题，一行',
    'next-step': '下一步打算，一行',
    also: '同一件事还涉及的编号，逗号隔开',
    title: '佐证材料的标题；有几份就写几次，其余各项跟在它后面',
    publisher: '材料的发布或出具单位',
    url: '材料的网址',
    file: '材料文件；不在方案的 evidence 文件夹里的，复制一份进去',
    published: '材料的发布日期，可只到月或年',
    light: '人工改灯：red、yellow、green、grey；与算出的灯并列',
    'light-reason': '改灯的理由',
    'light-until': '改灯的最后一天',
    'append-to': '添加到这个进展文件的末尾，不新建文件；两个分支都往里添，合并时会冲突',
    papers: '随台账交来的佐证文件所在的文件夹；台账里写文件名',
    yes: '不询问，直接写入',
    'dry-run': '只看会写什么，不写入',
    check: '只看哪些文件不整齐，不写入；有这样的文件时退出码为 1',
    to: '预计改到什么时候，如 2020-06-30、2020-06',
    reason: '理由',
    'approved-by': '批准单位',
    'approved-on': '批准日期；不写为 --on 的日期',
    until: '豁免的最后一天',
    owner: '对豁免负责的单位',
    unit: '只要这个单位负责的：编号或全称',
    group: '按什么评：unit 单位（不写时即此）、area 任务分组、party 两市',
    period: '考核期，如 2018、2018-Q2、2018-06；不写为判断的那一天所在的年',
  },
  usage: {
    ...queryUsage,
    'unknown-command': ({ command, nearest }: Params) =>
      `没有 ${command} 这条命令。${meant(nearest && `tjcc ${nearest}`)}`,
    'missing-argument': ({ name }: Params) => `缺少参数 <${name}>。`,
    'excess-argument': ({ command }: Params) => `参数太多。查看用法：tjcc ${command} --help`,
    'missing-value': ({ option }: Params) => `选项 ${option} 后面要写值。`,
    'bad-value': ({ option, value, allowed, nearest }: Params) =>
      `${option} 不能是“${value}”，应为 ${list(allowed)}。${meant(nearest)}`,
    'bad-day': ({ option, value, suggestion }: Params) =>
      `${option} 的日期“${value}”不对，要写成 2019-06-30 这样。${meant(suggestion)}`,
    'day-needed': ({ option, value, example }: Params) => `${option} 要写到某一天，如 ${example}；“${value}”不是一天。`,
    'format-not-offered': ({ command, format, allowed }: Params) =>
      `${command} 没有 ${format} 格式，可用 ${list(allowed)}。`,
    'at-not-offered': ({ command }: Params) => `${command} 没有 --at，看不了以前的版本。`,
    'unknown-kind': ({ kind, allowed, nearest }: Params) =>
      `没有“${kind}”这一类，可用 ${list(allowed)}。${meant(nearest)}`,
    'unknown-id': ({ id, nearest }: Params) => `没有编号为 ${id} 的记录。${meant(nearest)}`,
    'not-yet-known': ({ id, asOf, day }: Params) => `${id} 在 ${asOf} 还没有（${day} 才有）。`,
    'unknown-code': ({ code, nearest }: Params) => `没有 ${code} 这个代码。${meant(nearest)}`,
    'conflicting-options': ({ one, other }: Params) => `${one} 与 ${other} 不能一起用。`,
    'repeated-option': ({ option }: Params) => `${option} 只能写一次。`,
    'missing-option': ({ option, command }: Params) => `还缺 ${list(option)}。查看用法：tjcc ${command} --help`,
    'unknown-organization': ({ option, value, nearest }: Params) =>
      `${option}：没有“${value}”这个单位。写单位编号或全称；查编号：tjcc list organizations。${meant(nearest)}`,
    'evidence-needed': ({ status }: Params) =>
      `状态 ${status} 须有查得到的佐证：用 --title、--publisher，加上 --url 或 --file 写明材料，至少一份。没有写入任何文件。`,
    'evidence-order': ({ option }: Params) => `${option} 属于哪份材料？每份材料先写 --title，再写它的 ${option}。`,
    'not-a-line': ({ option }: Params) => `${option} 要写成一行文字：不为空，不换行，首尾不空格。`,
    'future-day': ({ option, day, asOf }: Params) => `${option} 的日期 ${day} 晚于 ${asOf}，还没有到。`,
    'past-day': ({ option, day, asOf }: Params) => `${option} 的日期 ${day} 早于 ${asOf}。`,
    'unreadable-file': ({ path, trouble }: Params) => `读不到材料 ${path}（${trouble}）。没有写入任何文件。`,
    'unreadable-input': ({ path, trouble }: Params) => `读不到 ${path}（${trouble}）。`,
    'number-of-other-year': ({ number, dated }: Params) =>
      `发文字号 ${number} 与成文日期 ${dated} 不是同一年。成文日期用 --dated 写明，如 --dated 2019-01-15。`,
    'not-a-report': ({ path }: Params) =>
      `${path} 不是本工具写出的报告，或没有写明编制命令。方案全文的文本里没有编制命令，要写明：tjcc report plan --verify ${path}`,
    'empty-file': ({ path }: Params) => `材料 ${path} 是空的（0 字节），不能作佐证。没有写入任何文件。`,
    'bad-file-name': ({ name }: Params) =>
      `材料的文件名“${name}”不能收进方案：文件和文件夹的名字不以点开头，没有冒号、反斜杠，也没有看不见的字符。请先改名。`,
    'not-a-plan-file': ({ file, nearest }: Params) => `${file} 不是方案里的 YAML 文件或文件夹。${meant(nearest)}`,
    'hidden-sign': ({ option, sign }: Params) =>
      `${option} 里有一个看不见的字符 ${sign}，多半是从网页或聊天软件复制时带进来的。请删去。`,
    'not-reportable': ({ id, kind, instance }: Params) =>
      instance
        ? `${id} 每年都要办，要写明哪一年。${meant(instance)}`
        : `${id} 是${kind}。只能写任务、措施、结对、项目、节点、议定事项等，或某年的事项（如 R01.2018）。`,
    'no-deadline': ({ id, command }: Params) =>
      `${id} 没有期限，${command === 'waive' ? '不会逾期，无须豁免' : '无从改期'}。记情况用 tjcc record ${id}`,
    'no-stages': ({ id }: Params) => `${id} 不是项目，没有阶段；不用 --stage，用 --status 或 --percent。`,
    'not-an-update': ({ id, kind }: Params) => `${id} 是${kind}，不是进展报告。查报告编号：tjcc log`,
    'not-confirmable': ({ id, reason, by, on, offices }: Params) =>
      reason === 'decision'
        ? `${id} 没有报告情况，只作了决定或确认，无须确认。`
        : reason === 'own'
          ? `${id} 是 ${by} 自己报的，要由另一单位确认${list(offices) ? `：${list(offices)}` : ''}。`
          : reason === 'other'
            ? `${id} 要由 ${list(offices)} 确认，${by} 不在其中。没有写入任何文件。`
            : reason === 'already'
              ? `${by} 已于 ${on} 确认 ${id}，内容此后没有改动，不必再确认。没有写入任何文件。`
              : reason === 'all'
                ? `${id} 该确认的单位都已确认，内容此后没有改动，不必再确认。`
                : `确认的日期不能早于 ${id} 的日期 ${on}。`,
  } satisfies Record<UsageCode, (p: Params) => string>,
  usageHint: (command: string) => `查看用法：tjcc ${command ? `${command} ` : ''}--help`,
  error: '错误：',
};
