// The words of fmt: which files were tidied, and why others were left alone.
import type { Text } from '../../page/page';

/** Why a file is left as it is. */
export type LayoutDoubt = 'broken' | 'encoding' | 'signs' | 'hidden' | 'unusual';

const left: Readonly<Record<LayoutDoubt, string>> = {
  broken: '文件有错，读不懂，见下面的问题',
  encoding: '不是 UTF-8，而原来的编码不能断定。请用编辑器打开核对，另存为 UTF-8',
  signs: '有的符号或缩进原意不能断定，见下面的问题；改正后再整理',
  hidden: '有看不见的字符，见下面的问题；删去后再整理',
  unusual: '写法少见，不能证明整理后内容和注释都不变',
};

export const fmt = {
  fmt: {
    done: '已整理',
    untidy: '不整齐',
    left: '没有动',
    cannot: '不能整理',
    layout: '排版',
    encoding: (name: string) => `由 ${name.toUpperCase()} 改存为 UTF-8`,
    signs: (count: number) => `${count} 处全角符号或缺空格的冒号改为半角写法`,
    comma: '；',
    doubts: left,
    tidy: (count: number) => (count === 1 ? '这个文件是整齐的。' : `${count} 个文件都是整齐的。`),
    /** How many were brought into order, were in order, and were left alone. */
    formatted: (count: number, tidy: number, alone: number) =>
      [
        count > 0 ? `整理了 ${count} 个文件` : '',
        tidy > 0 ? `${tidy} 个本来就整齐` : '',
        alone > 0 ? `${alone} 个没有动` : '',
      ]
        .filter(Boolean)
        .join('，')
        .concat('。'),
    checked: (count: number, tidy: number, alone: number) =>
      [
        count > 0 ? `${count} 个文件不整齐` : '',
        tidy > 0 ? `${tidy} 个整齐` : '',
        alone > 0 ? `${alone} 个不能整理` : '',
      ]
        .filter(Boolean)
        .join('，')
        .concat('。'),
    same: '只动了排版：字段、值、注释都没有变。',
    mend: (command: string): Text => ['整理：', { text: command, tone: 'command' }],
    others: (count: number): Text => [
      `文件里另有错误 ${count} 处，与排版无关：`,
      { text: 'tjcc validate', tone: 'command' },
    ],
    none: '方案文件夹里没有 YAML 文件。',
  },
};
