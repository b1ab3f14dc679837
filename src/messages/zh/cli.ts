// The words of the command line: help and usage errors.
import type { Params, UsageCode } from '../../problem';
import type { FindingFormat } from '../../render/formats';
import { formats } from './formats';
import { list, meant, queryUsage } from './query-usage';

export const cli = {
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
  alias: (kind: string) => `等于 tjcc list ${kind}`,
  /** Arguments that several commands share. */
  args: {
    query: '查询条件',
    ids: '编号，如 T07、P02.1、R01.2018',
    item: '编号，如 T08、M2019.2、R01.2018；不写则在终端里询问',
  },
  /** Options that every command takes. */
  globalOptions: {
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
  },
  /** Options that several commands share. */
  options: {
    note: '情况，一行，用自己的话',
    by: '报告单位：编号或全称（也可设环境变量 TJCC_BY）',
    on: '情况截至哪一天；不写为判断的那一天',
    title: '佐证材料的标题；有几份就写几次，其余各项跟在它后面',
    publisher: '材料的发布或出具单位',
    url: '材料的网址',
    file: '材料文件；不在方案的 evidence 文件夹里的，复制一份进去',
    published: '材料的发布日期，可只到月或年',
    'append-to': '添加到这个进展文件的末尾，不新建文件；两个分支都往里添，合并时会冲突',
    'dry-run': '只看会写什么，不写入',
    reason: '理由',
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
