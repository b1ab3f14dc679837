// The words of failures that end a command.
import type { FailureCode, Params } from '../../problem';
import { unreadable } from './unreadable-workbook';

const meant = (value: Params[string] | undefined): string => (value ? `是不是想写：${value}` : '');

/** The system’s error code; ENOENT, the common one, in words. */
const reason = (trouble: Params[string] | undefined) => (trouble === 'ENOENT' ? '文件夹不存在' : trouble);

export const failures = {
  failures: {
    'no-plan': ({ asked }: Params) =>
      asked
        ? `${asked} 里没有 plan.yaml，也没有 plan/plan.yaml。请把 --plan 指到方案文件夹。`
        : '从这里往上都没有找到 plan/plan.yaml。请到方案所在的文件夹里运行，或用 --plan 指明。',
    'plan-unreadable': ({ revision }: Params) =>
      `${revision ? `版本 ${revision} 的 ` : ''}plan.yaml 有错误，方案无法读出。先改正下面的问题：`,
    'record-unreadable': ({ id }: Params) => `${id} 所在的文件有问题，没有读出来。先改正下面的问题：`,
    'output-unwritable': ({ path, trouble, isRecorded }: Params) =>
      `无法写入 ${path}（${reason(trouble)}）。${isRecorded ? '要记的已经写入方案文件夹，不要再运行一次。' : ''}`,
    'output-in-plan': ({ path }: Params) => `${path} 在方案文件夹里，写进去会盖掉方案。请换一个地方。`,
    'plan-changed': ({ file }: Params) => `${file} 在这期间被别人改动了，没有写入任何文件。请重新运行一次。`,
    'plan-busy': ({ file, holder }: Params) =>
      `另一个 tjcc（进程 ${holder}）正在写方案文件夹，没有写入任何文件。请稍后重新运行；若确认没有别人在写，删去 ${file}。`,
    'plan-unwritable': ({ file, trouble }: Params) => `无法写入 ${file}（${trouble}）。没有写入任何文件。`,
    'plan-flawed': () => '方案文件现有错误，没有写入任何文件。先改正下面的问题，再重新运行：',
    'result-invalid': () => '这样写下去文件会有错误，没有写入任何文件：',
    'ids-used-up': ({ day, id }: Params) =>
      `${day} 的报告编号已经用到最后一个（${id}），后记的排不到它后面。没有写入任何文件。请先改小那个编号。`,
    'append-refused': ({ file, reason }: Params) =>
      `不能稳妥地往 ${file} 末尾添加（${reason}），没有写入任何文件。不写 --append-to，就会新建一个文件。`,
    'git-missing': () => '没有找到 git。看以前的版本、比较版本要用它：请安装 git，或在装有 git 的机器上运行。',
    'git-failed': ({ detail }: Params) => `git 没有给出答案（${detail}）。`,
    'not-a-repository': ({ folder }: Params) => `${folder} 不在 git 版本库里，没有以前的版本可看。`,
    'repository-foreign': ({ folder }: Params) =>
      `版本库属于另一个用户，git 不肯读。若确认可信，运行 git config --global --add safe.directory '*'，或把 '*' 换成版本库的文件夹（在 ${folder} 或其上级）。`,
    'revision-unknown': ({ revision, nearest }: Params) =>
      `版本库里没有“${revision}”这个版本（提交、分支或标签）。${meant(nearest)}`,
    'revision-ambiguous': ({ revision }: Params) =>
      `“${revision}”同时是几个东西的名字（比如分支和标签），说不准指哪一个。写全名：refs/heads/${revision} 是分支，refs/tags/${revision} 是标签。`,
    'history-shallow': ({ revision }: Params) =>
      `${revision ? `没有找到版本“${revision}”，而` : ''}这里的提交历史不完整（浅克隆），看不到更早的版本，答案会不可靠，所以不作答。先取回全部历史：git fetch --unshallow；流水线里把克隆深度设为 0（GitHub：fetch-depth: 0；GitLab：GIT_DEPTH: 0）。`,
    'no-common-commit': ({ one, other }: Params) => `${one} 与 ${other} 没有共同的提交，看不出改动从哪里开始。`,
    'plan-not-in-revision': ({ revision, folder }: Params) =>
      `版本 ${revision} 里没有 ${folder}/plan.yaml，那时方案不在这个文件夹里。`,
    'port-unusable': ({ port, trouble }: Params) =>
      trouble === 'EADDRINUSE'
        ? `端口 ${port} 已经有别的程序在用。换一个：tjcc serve --port 0（由系统挑一个空的）。`
        : `不能在端口 ${port} 上提供页面（${trouble}）。换一个：tjcc serve --port 0（由系统挑一个空的）。`,
    'assessment-missing': ({ file, flawed, revision }: Params) =>
      flawed
        ? `${file} 有错误，不知道怎样计分。先改正下面的问题：`
        : revision
          ? `版本 ${revision} 里没有 ${file}，不知道怎样计分。要用现在的办法评过去的一期，去掉 --at，写 --period。`
          : `没有 ${file}，不知道怎样计分。照 assessment.schema.json 写一份（分数范围、扣分、加分、等次），或从本工具的版本库复制 plan/assessment.yaml，分值由两市办公室商定。`,
    'ledger-unreadable': ({ path, reason, detail }: Params) => `没有读入 ${path}：${unreadable(reason, detail)}`,
    cancelled: () => '已取消，没有写入任何文件。',
    unexpected: ({ detail }: Params) =>
      `出现了意料之外的错误，这是本工具的缺陷，请连同下面的内容报告给维护者：\n${detail}`,
  } satisfies Record<FailureCode, (p: Params) => string>,
};
