// What every problem says: its name, what is wrong, what to write instead, and why it matters.
import type { Params, ProblemCode } from '../../problem';
import { conflict } from './conflict';
import { labels } from './labels';

export interface ProblemWords {
  readonly name: string;
  what(p: Params): string;
  fix(p: Params): string;
  readonly why: string;
}

const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
/** The indent of the corrected line, in spaces; empty unless white space was the mistake. */
const indented = ({ sign, indent }: Params): string =>
  /^\s*$/.test(String(sign)) && Number(indent) > 0 ? `（行首空 ${indent} 格）` : '';
const instead = (value: Params[string] | undefined): string => (value ? `改为：${value}` : '');
/** What to type so that somebody else confirms the report. */
const confirmWith = (id: Params[string] | undefined, offices: Params[string] | undefined, by: unknown): string =>
  [offices ?? []]
    .flat()
    .map((office) => `tjcc confirm ${id} --by ${office}`)
    .join('；') || `tjcc confirm ${id} --by 单位编号（${by} 以外的单位）`;
/** What to do with a confirmation whose fingerprint is missing or malformed. */
const confirmAnew = (id: Params[string] | undefined, by: Params[string] | undefined): string =>
  `删去这条确认，重新核对后运行：tjcc confirm ${id || '报告编号'} --by ${by || '单位编号'}`;
const noUpdates = '至少写一条进展报告，或删去这个文件';
const digits = (hash: Params[string] | undefined): string => String(hash).slice(0, 12);
/** How to restore a file from git; `at` says which revision to take when HEAD lacks the file or holds it damaged. */
const fromHistory = (path: Params[string] | undefined, at: string): string =>
  `从版本库找回：git restore --source=HEAD -- ${path}；${at}`;
const undeleted = (path: Params[string] | undefined): string =>
  fromHistory(path, `删除已经提交的，把 HEAD 换成还有它的版本（git log --diff-filter=AM -- ${path}）`);
const undamaged = (path: Params[string] | undefined): string =>
  fromHistory(path, `损坏已经提交的，把 HEAD 换成完好的版本（git log -- ${path}）`);
const exchangedBack = (path: Params[string] | undefined): string =>
  fromHistory(path, `更换已经提交的，把 HEAD 换成更换以前的版本（git log -- ${path}）`);
const baseName = (name: Params[string] | undefined): string => String(name).split('/').at(-1) ?? '';

const fieldNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: 'true 或 false',
  object: '一组字段',
  array: '列表',
  null: '空',
};
const typeNames = (value: Params[string] | undefined): string =>
  [value ?? []]
    .flat()
    .map((name) => fieldNames[String(name)] ?? String(name))
    .join('或');

const encodings: Readonly<Record<string, string>> = {
  gb18030: '看起来是 GBK（GB18030，记事本里叫“ANSI”）',
  'utf-16le': '看起来是 UTF-16',
  'utf-16be': '看起来是 UTF-16',
  unknown: '不是文本，或编码认不出',
};

export const yamlErrors: Readonly<Record<string, string>> = {
  MULTILINE_IMPLICIT_KEY: '这一行既不是“字段: 值”，也不是列表项',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”；值里要写“: ”时，请把整个值放进英文双引号',
  MISSING_CHAR: '缺少一个符号，多半是引号、括号没有成对，或冒号后没有空格',
  BAD_SCALAR_START: '值不能以 @、`、%、& 等符号开头；请把整个值放进英文双引号',
  BAD_INDENT: '缩进对不齐；同一级的字段要从同一列开始',
  BLOCK_IN_FLOW: '方括号或花括号没有收尾',
  UNEXPECTED_TOKEN: '这里多出了认不出的符号',
  TAB_AS_INDENT: '用了制表符缩进',
  MULTIPLE_DOCS: '一个文件里有两份文档（多了一行 ---）',
  RESOURCE_EXHAUSTION: '括号套得太深，读不下去',
  BAD_DQ_ESCAPE: '英文双引号里的反斜杠 \\ 有特殊含义；请写成 \\\\，或改用英文单引号',
};

/** A status or a stage, as tables call it. */
const wordOf = (field: unknown, value: unknown): string => {
  const words: Readonly<Record<string, string>> = field === 'stage' ? labels.stage : labels.status;
  return `“${words[String(value)] ?? value}”`;
};

export const problems: Readonly<Record<ProblemCode, ProblemWords>> = {
  'file/missing': {
    name: '缺少文件',
    what: () => '方案应有的这个文件或文件夹不见了',
    fix: (p) =>
      p.found
        ? `改回原来的名字：${p.found} → ${p.path}`
        : `${undeleted(p.path)}；或检查文件名是否改动（须以 .yaml 结尾）`,
    why: '方案的每一部分都有固定的文件。少了一个，合计就不完整。',
  },
  'file/unreadable': {
    name: '读不了文件',
    what: ({ trouble }) => `文件读不出来（${trouble === 'not a file' ? '不是普通文件' : trouble}）`,
    fix: () => '检查文件权限；链接换成文件本身，文件夹改回文件',
    why: '读不到的内容不会计入合计；本工具宁可停下，也不给出少算的数。',
  },
  'file/encoding': {
    name: '编码不对',
    what: ({ encoding }) => `文件不是 UTF-8 编码：${encodings[String(encoding)] ?? encoding}`,
    fix: (p) =>
      p.encoding === 'unknown'
        ? `${undamaged(p.path)}；或照同类文件重写`
        : '用编辑器“另存为”，编码选 UTF-8，再保存一次',
    why: '方案文件一律用 UTF-8。别的编码在另一台机器上会变成乱码，官方文字就毁了。',
  },
  'file/conflict': {
    name: '合并冲突未处理',
    // A conflict with all its marks is described in detail by conflict.ts; this is for one that lacks some.
    what: () => conflict.broken,
    fix: ({ file }) => conflict.fix.broken(String(file)),
    why: '两个人改了同一处，git 不知道听谁的。没有处理完之前，这个文件说什么都不算数。',
  },
  'file/stray': {
    name: '多余的文件',
    what: () => '方案文件夹里有这个文件，但没有哪类记录放在这里，内容不会被读取',
    fix: ({ reason }) =>
      reason === 'paper'
        ? '佐证材料放在 evidence/ 下：把它移到那里，报告里写 path: evidence/文件名'
        : '改成正确的文件名或位置（如 tasks/T07.yaml），或者移走、删除',
    why: '文件名写错（如 T07.yml、T07.yaml.txt）时，内容会悄悄丢掉，所以要说出来。',
  },
  'yaml/syntax': {
    name: '格式错误',
    what: ({ yaml }) => yamlErrors[String(yaml)] ?? `不合 YAML 格式（${yaml}）`,
    fix: () => '照邻近的行改：字段名、英文冒号、一个空格、值；缩进用空格',
    why: '格式错了，后面的内容就无法可靠地读出来。',
  },
  'yaml/full-width': {
    name: '全角符号',
    what: ({ sign }) =>
      `用了全角或特殊的“${String(sign)
        .replace(/\u3000+/g, '全角空格')
        .replace(/\u00a0+/g, '不换行空格')}”，这里只认半角符号`,
    fix: (p) => `改为：${p.whole}${indented(p)}`,
    why: '字段名后的冒号、列表的短横、缩进的空格、方括号里的逗号，都须是半角（英文）的。用了全角，YAML 往往不报错，而把整行当成一段文字。值里面的全角标点不受影响。',
  },
  'yaml/colon-space': {
    name: '冒号后缺空格',
    what: () => '字段名的冒号后面要有一个空格',
    fix: ({ whole }) => `改为：${whole}`,
    why: '没有空格，YAML 会把整行当成一段文字。',
  },
  'yaml/tab': {
    name: '用了制表符',
    what: () => '缩进用了制表符（Tab 键），YAML 只认空格',
    fix: (p) => `改用空格缩进：${p.whole}${indented(p)}`,
    why: '制表符在每台机器上宽度不同，YAML 因此不许用它缩进。',
  },
  'yaml/duplicate-key': {
    name: '字段重复',
    what: ({ key }) => `字段 ${key} 在同一处写了两次`,
    fix: () => '两处只留一处',
    why: '同一字段写两次，后一次会盖掉前一次，改动就丢了。',
  },
  'yaml/advanced': {
    name: '用了 YAML 的高级写法',
    what: ({ what }) => `这里用了 ${what}；方案文件只写普通的字段和值`,
    fix: () => '把内容直接写出来，不用锚点（&）、别名（*）、标签（!）和 ---',
    why: '锚点和标签会让眼睛看到的和读出来的不一样，几行就能撑满内存。',
  },
  'yaml/comment': {
    name: '文字后面像是注释',
    what: ({ lost }) => `空格加 # 之后的内容会被当成注释丢掉：${lost}`,
    fix: () => '若是正文，把整个值放进英文双引号；若真是注释，# 后面加一个空格',
    why: '“完成 #3 项”会被读成“完成”，丢了字而没有任何提示。',
  },
  'schema/type': {
    name: '值的类型不对',
    what: ({ field, expected, actual }) =>
      field
        ? `${field} 应为${typeNames(expected)}，现在是${typeNames(actual)}`
        : `整个文件应为${typeNames(expected)}，现在是${typeNames(actual)}`,
    fix: ({ expected, actual, field, path }) =>
      actual === 'null'
        ? field
          ? field === 'updates'
            ? noUpdates
            : '写上内容，或删去这个字段'
          : `${undamaged(path)}；或照同类文件重写`
        : list(expected).includes('object')
          ? '检查冒号是否为半角、后面是否有空格，下一级是否缩进两格'
          : list(expected).includes('array')
            ? '每项另起一行，以“- ”开头；或写成 [甲, 乙]'
            : list(expected).includes('integer')
              ? '写成不带引号、不带单位的数字'
              : '写上文字；空着的字段请删去，像数字的文字放进英文双引号',
    why: '类型不对的值无法计算，也无法写进报告。',
  },
  'schema/required': {
    name: '缺少字段',
    what: ({ field }) => `缺少必填的字段 ${field}`,
    fix: ({ field, update, by }) => (field === 'content' ? confirmAnew(update, by) : `补上一行：${field}: …`),
    why: '缺了必填内容的记录不能算数。',
  },
  'schema/unknown-field': {
    name: '没有这个字段',
    what: ({ field }) => `没有名叫 ${field} 的字段`,
    fix: ({ nearest }) => (nearest ? `改为：${nearest}:` : '删去，或照同类记录写；可写的字段见编辑器的提示'),
    why: '写错名字的字段不会被读取，等于没写。',
  },
  'schema/enum': {
    name: '不在可选之列',
    what: ({ field, value, allowed }) => `${field} 写成了“${value}”，应为 ${list(allowed)} 之一`,
    fix: ({ field, nearest }) => instead(nearest && `${field}: ${nearest}`),
    why: '固定的用词才能统计。',
  },
  'schema/form': {
    name: '写法不对',
    what: ({ field, value, reason }) =>
      reason === 'empty'
        ? `${field} 是空的`
        : reason === 'lines'
          ? `${field} 的文字里有换行`
          : reason === 'edges'
            ? `${field} 的文字首尾有空格`
            : `${field} 的写法不对：${value}`,
    fix: ({ example, reason, field, update, by, path }) =>
      example
        ? `写成这样：${example}`
        : reason === 'hash'
          ? field === 'sha256'
            ? '删去这一行，再运行 tjcc validate：它会给出应写的整行'
            : field === 'content'
              ? confirmAnew(update, by)
              : `${undamaged(path)}；指纹不用手写`
          : reason === 'lines'
            ? '写成一行'
            : reason === 'edges'
              ? '删去首尾的空格'
              : '写上内容，或删去这个字段',
    why: '编号、指纹、网址等有固定的形式，别处要靠它找到这条记录。',
  },
  'schema/day': {
    name: '日期不对',
    what: ({ field, value, reason }) =>
      reason === 'impossible' ? `${field} 写的 ${value} 这一天不存在` : `${field} 的日期写法不对：${value}`,
    fix: ({ field, suggestion, form }) =>
      suggestion
        ? `改为：${field}: ${suggestion}`
        : form === 'day'
          ? '写成 2018-06-30 这样'
          : '写成 2018、2018-Q2、2018-06 或 2018-06-30',
    why: '期限按日历上的某一天判断，写错一天就会误判逾期。',
  },
  'schema/size': {
    name: '多少不对',
    what: ({ field, rule, limit, value }) =>
      rule === 'minItems'
        ? `${field} 至少要有 ${limit} 项`
        : rule === 'maxItems'
          ? `${field} 最多 ${limit} 项`
          : rule === 'uniqueItems'
            ? `${field} 里有重复的一项：${value}`
            : `${field} 是 ${value}，应${rule === 'minimum' ? '不小于' : '不大于'} ${limit}`,
    fix: ({ rule, field, limit }) =>
      rule === 'uniqueItems'
        ? '删去重复的一项'
        : rule !== 'minItems'
          ? '改到允许的范围内'
          : field === 'updates'
            ? noUpdates
            : `补足 ${limit} 项；没有内容的，删去这个字段（必填的除外）`,
    why: '超出范围的数多半是笔误。',
  },
  'id/duplicate': {
    name: '编号重复',
    what: ({ id, first }) => `编号 ${id} 已经用过（在 ${first}）`,
    fix: () => '给这一条换一个没有用过的编号，或删去重复的一条',
    why: '一个编号只能指一条记录，否则进展会记错地方。',
  },
  'id/file-name': {
    name: '编号与文件名不符',
    what: ({ id }) => `文件里的编号是 ${id}，与文件名不符`,
    fix: ({ expected }) => `文件名改为 ${expected}，或改正编号`,
    why: '按编号就能找到文件，复制文件后忘改编号也能及时发现。',
  },
  'id/sequence': {
    name: '编号不连续',
    what: ({ id, expected }) => `这里是 ${id}，按次序应为 ${expected}`,
    fix: ({ expected }) => instead(expected),
    why: '编号次序就是原文次序；跳号说明漏了一条或排错了位置。',
  },
  'reference/unknown': {
    name: '指向不存在的记录',
    what: ({ id }) => `没有编号为 ${id} 的记录`,
    fix: ({ nearest }) => instead(nearest) || '用 tjcc list organizations 等命令查出正确的编号',
    why: '指向不存在的单位或任务，责任就落空了。',
  },
  'count/mismatch': {
    name: '条数不符',
    what: ({ kind, declared, actual }) => `counts.${kind} 声明 ${declared} 条，实际读到 ${actual} 条`,
    fix: () => '找回丢失的记录，或删去多余的；确有增减时，同时改这里的数',
    why: '方案的条数是定数。有这一条，谁也不能悄悄少掉一项。',
  },
  'plan/years': {
    name: '规划期颠倒',
    what: ({ from, to }) => `规划期从 ${from} 年到 ${to} 年，首尾颠倒`,
    fix: () => '改正 years 的 from 和 to',
    why: '规划期决定每年必办的事项和默认期限。',
  },
  'plan/sections': {
    name: '章的次序或文字不对',
    what: ({ id, expected }) =>
      expected === 'text'
        ? `${id} 一章缺少文字 text`
        : expected === ''
          ? `${id} 一章的文字不写在这里`
          : `这一章是 ${id}，按原文次序应为 ${expected}`,
    fix: ({ expected }) =>
      expected === 'text' ? '从原文补上 text' : expected === '' ? '删去 text' : `改为：id: ${expected}`,
    why: '全文要按原文次序写出来，一章不能少、不能换位。',
  },
  'text/altered': {
    name: '原文被改动',
    what: ({ clause, reason }) =>
      reason === 'changed'
        ? `${clause} 的文字与批准的原文不一致`
        : reason === 'added'
          ? `${clause} 不在批准的原文之内`
          : reason === 'missing'
            ? `批准的原文有 ${clause} 一段，现在找不到`
            : '各段文字无误，但全文与批准的原件不一致（次序、分段或勘误有变）',
    fix: () => '对照原件逐字改回；用 git diff 或 git log -p 文件名 可以看到改了哪几个字',
    why: '方案是正式文件，一个字、一个标点都不能变。各段和全文都有 SHA-256 指纹，记在 fingerprint.yaml。',
  },
  'text/quote': {
    name: '引文与原文不符',
    what: ({ quote, clause, reason }) =>
      reason === 'clause'
        ? `出处 ${clause} 不存在`
        : clause
          ? `${clause} 的原文里没有这样一段：${quote}`
          : `方案原文里没有这样的称谓：${quote}`,
    fix: ({ clause }) =>
      clause ? `用 tjcc show ${clause} 查看原文，逐字摘录` : '用 tjcc search 查找原文的写法，逐字照录',
    why: '每条引文都要能在原文里找到，报告里引用的才是方案真正说过的话。',
  },
  'text/erratum': {
    name: '勘误对不上',
    what: ({ corrected, clause, times }) => `“${corrected}”在 ${clause} 的文字中应恰好出现一次，实际 ${times} 次`,
    fix: () => '把 corrected 写得长一些，使它只出现一次；或改正 clause',
    why: '还原原件时，要准确知道换哪几个字。',
  },
  'text/invisible': {
    name: '看不见的字符',
    what: ({ sign }) => `这里有一个看不见的控制字符 ${sign}`,
    fix: () => '删去它；多半是从网页或聊天软件复制时带进来的',
    why: '看不见的字符会让两个看上去一样的词不相等，也能扰乱终端和网页的显示。',
  },
  'pairing/side': {
    name: '结对方放错了边',
    what: ({ id, party, actual }) => `${id} 属 ${actual}，这里应是 ${party} 一方的单位`,
    fix: () => '换成对应城市的单位，或改正 organizations.yaml 里的 party',
    why: '结对总是长春一方对天津一方。',
  },
  'project/words': {
    name: '项目的文字不对',
    what: ({ id, wanted, unwanted }) => `${id} 应写 ${wanted}，不写 ${unwanted}`,
    fix: () => 'origin 为 plan 的写 text（原文）；为 pipeline 的写 summary（自己的话）',
    why: '方案原文和我们自己写的话要分得清。',
  },
  'progress/evidence': {
    name: '缺少佐证或确认',
    what: ({ missing, item, update, on }) =>
      missing === 'evidence'
        ? '状态 done（已完成）须有佐证'
        : missing === 'source'
          ? '状态 done（已完成）须有查得到的佐证，这里的只有标题，没有 url 或 path'
          : missing === 'dropped'
            ? `${item} 有自己的期限，状态 dropped（终止）须有查得到的佐证：谁批准终止的`
            : missing === 'done'
              ? `状态 closed（已销号）之前，${item} 没有 done（已完成）的报告，或已完成后又重新推进`
              : `状态 closed（已销号）须以经确认的完成为据；报完成的 ${update} 到 ${on} 还没有经另一单位确认`,
    fix: ({ missing, update, by, reporter, confirmedOn }) =>
      missing === 'evidence'
        ? '补上 evidence（title、publisher，以及 url 或 path），或改为：status: active'
        : missing === 'source'
          ? '在其中一件下面补上网址 url，或把文件放进 evidence/ 再补上 path；都没有的，改为：status: active'
          : missing === 'dropped'
            ? '补上批准终止的文件作 evidence（title、publisher，以及 url 或 path），或改为：status: blocked'
            : missing === 'done'
              ? '改为：status: done，并补上查得到的 evidence；经另一单位确认后再报 closed'
              : confirmedOn
                ? `${update} 到 ${confirmedOn} 才经确认；on 改为这一天或以后：on: ${confirmedOn}`
                : `先确认：${confirmWith(update, by, reporter)}；再把 on 改为确认的那一天或以后`,
    why: '完成、终止都要有据可查，销号要有另一单位核对确认；两市共同的事项，须由对方城市的办公室确认。',
  },
  'progress/item': {
    name: '报告的对象不对',
    what: ({ item, reason, instance, task }) =>
      reason === 'stage'
        ? `${item} 不是项目，没有阶段 stage`
        : reason === 'repeat'
          ? `also 里又写了 item 已写的 ${item}`
          : instance
            ? `${item} 是每年必办的事项，进展要记在某一年`
            : task
              ? `${item} 是任务分组，进展要记在它的某一项任务上`
              : `${item} 不是可以报告进展的事项`,
    fix: ({ reason, instance, task }) =>
      reason === 'stage'
        ? '删去 stage，用 status 或 percent'
        : reason === 'repeat'
          ? '从 also 里删去这一项'
          : instance
            ? `改为：${instance}（点后是年份）`
            : task
              ? `改为它的一项任务，如 ${task}；都涉及的，写一项，其余写在 also`
              : '写任务、措施、结对、项目、节点、议定事项，或某年的事项（如 R01.2018）',
    why: '进展要记在具体的事项上，一件事只记一次。',
  },
  'progress/decision': {
    name: '决定不成立',
    what: ({ reason, item, field, until, approved, fields, on }) =>
      reason === 'deadline'
        ? `${item} 没有期限，${field === 'forecast' ? '不能改期 forecast' : '不会逾期，无须豁免 waiver'}`
        : reason === 'until'
          ? `${field} 的最后一天 ${until} 早于本条的日期 ${on}`
          : reason === 'approved'
            ? `批准日期 ${approved} 晚于本条的日期 ${on}`
            : `确认 confirms 不能与 ${list(fields)} 写在同一条里`,
    fix: ({ reason, field, approved, fields, on }) =>
      reason === 'deadline'
        ? `删去 ${field} 及其下各行，情况写在 note 里`
        : reason === 'until'
          ? `改为 ${on} 或以后，如 until: ${on}；或改正 on`
          : reason === 'approved'
            ? `批准以后才能记录，改为：on: ${approved}；或改正 approved_on`
            : `这里只留 confirms；${list(fields)} 另写一条报告`,
    why: '改期、豁免都是对期限说的，没有期限就无从说起；已经过去的期限、还没有作出的批准，也不能记作决定。确认只说“看过，属实”，与新的情况分开，才知道确认的是什么。',
  },
  'progress/confirmation': {
    name: '确认不成立',
    what: ({ reason, id, item, by, on }) =>
      reason === 'unknown'
        ? `没有编号为 ${id} 的进展报告可以确认`
        : reason === 'decision'
          ? `${id} 没有报告情况，只作了决定或确认，不须确认`
          : reason === 'item'
            ? `${id} 报告的是 ${item}，确认的事项与它不同`
            : reason === 'self'
              ? `${id} 是 ${by} 自己报的，不能由它自己确认`
              : `确认的日期早于 ${id} 的日期 ${on}`,
    fix: ({ reason, id, nearest, item, by, offices, on }) =>
      reason === 'unknown'
        ? `${nearest ? `改为：update: ${nearest}` : '用 tjcc log 查出正确的编号'}；报告若已删去，删去这条确认，或找回报告（它原在哪个文件：git log -S ${id} --name-only）`
        : reason === 'decision'
          ? '改为所确认的那条进展报告的编号；若无须确认，删去这一条'
          : reason === 'item'
            ? `改为：item: ${item}`
            : reason === 'self'
              ? `删去这一条，由另一单位确认：${confirmWith(id, offices, by)}`
              : `改为 ${on} 或以后，如 on: ${on}`,
    why: '确认是另一单位看过之后说的话，要说清确认的是哪一条；自己确认自己，等于没有确认。',
  },
  'progress/duplicate': {
    name: '记了两次',
    what: ({ id, first, firstFile }) => `${id} 与 ${first}（在 ${firstFile}）除编号外完全一样`,
    fix: () => '两条删去一条；已经有人确认的，留那一条',
    why: '一件事只记一次，进展的条数才算得准。多半是复制粘贴时留下的。',
  },
  'progress/contradiction': {
    name: '同一天的报告说法不一',
    what: ({ id, item, on, field, value, other, otherValue }) =>
      `${item} 在 ${on} 有两条各自记的报告：${id} 说${wordOf(field, value)}，${other} 说${wordOf(field, otherValue)}；现在按编号以前一条为准，哪条在后并不知道`,
    fix: ({ item, field }) => `两家核对之后再记一条，以它为准：tjcc record ${item} --${field} …`,
    why: '两边同时记的报告，合并时不冲突，编号谁前谁后却是偶然；灯不能由偶然决定。再记的一条排在后面，提醒就没有了。',
  },
  'confirmation/stale': {
    name: '确认已经过期',
    what: ({ update, by, on }) => `${by} 于 ${on} 确认之后，${update} 的内容有改动，这次确认不再算数`,
    fix: ({ update, by }) =>
      `重新核对后运行：tjcc confirm ${update} --by ${by}；若是误改，用 git log -p 查出，把报告改回原样`,
    why: '确认的是当时那份报告，连一个字也算在内。内容变了，就要有人再看一遍。',
  },
  'evidence/missing': {
    name: '找不到佐证文件',
    what: ({ name, reason, nearest }) =>
      reason === 'unreadable'
        ? `佐证文件读不出来：${name}`
        : reason === 'case'
          ? `没有 ${name} 这个文件，只有大小写不同的 ${nearest}`
          : reason === 'file-form'
            ? `没有 ${name} 这个文件，只有看上去同名、内部编码不同的一个（多半在 macOS 上存的）`
            : reason === 'path-form'
              ? `没有 ${name} 这个文件；有看上去同名的一个，但这里所写的名字内部编码不同（多半从 macOS 复制的）`
              : `佐证文件不在方案文件夹里：${name}`,
    fix: ({ name, reason, nearest, item, path }) =>
      reason === 'unreadable'
        ? '检查文件权限，或重新放一份'
        : reason === 'file-form'
          ? `把那个文件的名字删净，照这里重新粘贴：${baseName(nearest)}`
          : nearest
            ? `${instead(`path: ${nearest}`)}${item && reason !== 'path-form' ? `；报告已经提交的不改，把文件改名为 ${name}` : ''}`
            : `把文件放到方案文件夹的 ${name}；提交过的，${undeleted(path)}；${
                item
                  ? '报告还没提交、又没有文件的，删去 path 和 sha256；已提交的报告不改，找不回的向出具单位再要一份'
                  : '没有文件的，删去 path 和 sha256'
              }`,
    why: '佐证要随时拿得出来。名字只差大小写或编码的，在这台机器上找得到，换一台就找不到。',
  },
  'evidence/changed': {
    name: '佐证文件有变',
    what: ({ name, recorded, found }) =>
      recorded
        ? `${name} 与记录的不是同一份：记录的指纹是 ${digits(recorded)}…，现在是 ${digits(found)}…`
        : `${name} 没有记录指纹 sha256`,
    fix: ({ recorded, found, twin, item, path }) =>
      twin
        ? `现在这份是 ${twin} 里所记的同名材料：两份不能同名。已提交的报告不改，另一条报告的那份换个名字，它的 path 随着改；原来那份${exchangedBack(path)}`
        : recorded
          ? item
            ? `现在这份还要用的，先换个名字；原来那份${exchangedBack(path)}；再另记一条，附上现在这份：tjcc record ${item} --title … --publisher … --file …。报告还没提交的，可直接改为：sha256: ${found}`
            : `把原来的文件放回；若确应换成现在这份，改为：sha256: ${found}`
          : `核对文件无误后，在 path 下面补上一行：sha256: ${found}`,
    why: '指纹说明佐证还是当时那一份。文件换过而没有人知道，报告就失去了依据。',
  },
};
