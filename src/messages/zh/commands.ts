// The words of the command line: help, usage errors, failures.
import type { FailureCode, Params, UsageCode } from '../../problem';

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
const meant = (value: Params[string] | undefined): string => (value ? `是不是想写：${value}` : '');

export const commands = {
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
    examples: '例如：',
  },
  summaries: {
    status: '现在到了哪一步：一屏看全',
    list: '列出一类记录，可用查询筛选',
    show: '看一条记录的全部内容',
    search: '在全部文字中查找',
    timeline: '各年时序图',
    pipeline: '按阶段列出项目',
    validate: '检查文件：格式、字段、引用、条数、原文指纹',
    check: '核对期限；有逾期时退出码为 1',
    report: '写出报告；plan 为方案全文',
    explain: '解释一个问题代码',
    completion: '输出命令行补全脚本',
    alias: (kind: string) => `等于 tjcc list ${kind}`,
  },
  args: {
    kind: '类别：tasks、measures、pairings、projects、components、milestones、obligations、instances、actions、safeguards、meetings、organizations、updates、areas、deadlines',
    query: '查询条件',
    ids: '编号，如 T07、P02.1、R01.2018',
    text: '要找的文字',
    code: '代码，如 schema/enum；不写则列出全部',
    shell: 'bash、zsh 或 fish',
    report: '报告种类：plan',
  },
  optionWords: {
    plan: '方案文件夹（含 plan.yaml）或其上一级',
    asOf: '按这一天判断，如 2019-06-30（也可写 2019-06、2019-Q2、2019，指末日）',
    lang: '语言：zh 或 en',
    format: '输出格式：text、markdown、json',
    json: '等于 --format json',
    output: '写入文件，不在屏幕显示',
    color: '颜色：auto、always、never',
    width: '每行宽度（不小于 40）',
    quiet: '不显示提示，只给结果',
    inherited: '连同沿用规划期末日的事项一起检查',
    original: '按原件写法（保留原件笔误）',
  },
  usage: {
    'unknown-command': ({ command, nearest }: Params) =>
      `没有 ${command} 这条命令。${meant(nearest && `tjcc ${nearest}`)}`,
    'unknown-option': ({ option, nearest }: Params) => `没有 ${option} 这个选项。${meant(nearest)}`,
    'missing-argument': ({ name }: Params) => `缺少参数 <${name}>。`,
    'excess-argument': ({ command }: Params) => `参数太多。查看用法：tjcc ${command} --help`,
    'missing-value': ({ option }: Params) => `选项 ${option} 后面要写值。`,
    'bad-value': ({ option, value, allowed, nearest }: Params) =>
      `${option} 不能是“${value}”，应为 ${list(allowed)}。${meant(nearest)}`,
    'bad-day': ({ option, value, suggestion }: Params) =>
      `${option} 的日期“${value}”不对，要写成 2019-06-30 这样。${meant(suggestion)}`,
    'format-not-offered': ({ command, format, allowed }: Params) =>
      `${command} 没有 ${format} 格式，可用 ${list(allowed)}。`,
    'unknown-kind': ({ kind, allowed, nearest }: Params) =>
      `没有“${kind}”这一类，可用 ${list(allowed)}。${meant(nearest)}`,
    'unknown-id': ({ id, nearest }: Params) => `没有编号为 ${id} 的记录。${meant(nearest)}`,
    'unknown-code': ({ code, nearest }: Params) => `没有 ${code} 这个代码。${meant(nearest)}`,
    'unknown-query-key': ({ key, allowed, nearest }: Params) =>
      `查询里没有“${key}:”，可用 ${list(allowed)}。${meant(nearest && `${nearest}:`)}`,
    'bad-query-value': ({ key, value, allowed, nearest }: Params) =>
      `查询 ${key}: 不认得“${value}”，可用 ${list(allowed)}。${meant(nearest && `${key}:${nearest}`)}`,
    'conflicting-options': ({ one, other }: Params) => `${one} 与 ${other} 不能一起用。`,
  } satisfies Record<UsageCode, (p: Params) => string>,
  usageHint: (command: string) => `查看用法：tjcc ${command ? `${command} ` : ''}--help`,
  failures: {
    'no-plan': ({ asked }: Params) =>
      asked
        ? `${asked} 里没有 plan.yaml，也没有 plan/plan.yaml。请把 --plan 指到方案文件夹。`
        : '从这里往上都没有找到 plan/plan.yaml。请到方案所在的文件夹里运行，或用 --plan 指明。',
    'plan-unreadable': () => 'plan.yaml 有错误，方案无法读出。先改正下面的问题：',
    'record-unreadable': ({ id }: Params) => `${id} 所在的文件有问题，没有读出来。先改正下面的问题：`,
    'output-unwritable': ({ path, trouble }: Params) => `无法写入 ${path}（${trouble}）。`,
    unexpected: ({ detail }: Params) =>
      `出现了意料之外的错误，这是本工具的缺陷，请连同下面的内容报告给维护者：\n${detail}`,
  } satisfies Record<FailureCode, (p: Params) => string>,
  error: '错误：',
};
