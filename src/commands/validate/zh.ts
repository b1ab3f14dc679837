// The words of `tjcc validate`.
import type { Text } from '../../page/page';

export const zh = {
  help: {
    summary: '检查文件：格式、字段、引用、条数、原文指纹',
  },
  sound: (files: number, records: number): Text =>
    `${files} 个文件、${records} 条记录，没有问题。全文与批准的原件一致。`,
  warned: (files: number, records: number, warnings: number): Text =>
    `${files} 个文件、${records} 条记录，没有错误，提醒 ${warnings} 处。全文与批准的原件一致。`,
  found: (errors: number, warnings: number, files: number): Text => [
    { text: `错误 ${errors} 处`, tone: 'red' },
    `，提醒 ${warnings} 处，在 ${files} 个文件中。`,
  ],
  explain: (code: string): Text => ['每个代码的含义：', { text: `tjcc explain ${code}`, tone: 'command' }],
};
