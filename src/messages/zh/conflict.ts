// The words of a merge conflict: what each side says, and how to resolve it.

/** The words for each side: its name, or its value, ready for a sentence. */
export interface Sides {
  readonly upper: string;
  readonly lower: string;
}

const between = (hasBase: boolean): string => (hasBase ? '|||||||' : '=======');
/** The lines to delete whichever side is kept; with a base, the former content too. */
const marks = (hasBase: boolean): string =>
  hasBase ? '几行标记，连同 ||||||| 与 ======= 之间合并前的内容' : '三行标记';

export const conflict = {
  what: (sentences: readonly string[], more: number) =>
    `合并有冲突：${sentences.join('；')}${more > 0 ? `；另有 ${more} 处` : ''}`,
  named: (name: string) => `“${name}”`,
  upper: '上面一份',
  lower: '下面一份',
  /** For two sides with the same name. */
  upperOf: (name: string) => `上面的“${name}”`,
  lowerOf: (name: string) => `下面的“${name}”`,
  field: (record: string, field: string) => `${record} 的${field}`,
  fits: (side: string) => `（${side}的与指纹相符）`,
  unfit: '（都与指纹不符）',
  before: (value: string) => `（原为 ${value}）`,
  differs: (field: string, { upper, lower }: Sides, values: Sides, before: string) =>
    `${field}：${upper}定为 ${values.upper}，${lower}定为 ${values.lower}${before}`,
  wordsDiffer: (field: string, { upper, lower }: Sides, values: Sides, before: string) =>
    `${field}：${upper}写“${values.upper}”，${lower}写“${values.lower}”${before}`,
  lacks: (field: string, has: string, value: string, lacks: string, before: string) =>
    `${field}：${has}定为 ${value}，${lacks}没有这一项${before}`,
  only: (record: string, has: string, lacks: string) => `只有${has}有 ${record}，${lacks}没有（或已删去）`,
  own: (record: string, has: string) => `${has}有 ${record}`,
  added: (record: string, has: string) => `${has}新增 ${record}`,
  removed: (record: string, has: string, lacks: string, fields: readonly string[]) =>
    `${lacks}删去了 ${record}，${has}改了它${fields.length > 0 ? `：${fields.join('，')}` : ''}`,
  becomes: (field: string, before: string, after: string) => `${field}由 ${before} 改为 ${after}`,
  gist: (id: string, parts: readonly string[]) => (parts.length > 0 ? `${id}（${parts.join('，')}）` : id),
  same: '两边的内容一样，只有顺序、注释或排版不同',
  lines: ({ upper, lower }: Sides, lines: Sides) =>
    `${upper}是 ${lines.upper}，${lower}是 ${lines.lower}（照字面列出：其中一份读不成完整的文件）`,
  noLines: '（空）',
  broken: '合并冲突的标记已不齐全，分不清各是哪一边写的',
  fix: {
    choose: ({ upper, lower }: Sides, hasBase: boolean) =>
      `定下以哪边为准，只留一份：${upper}在 ${between(hasBase)} 以上，${lower}在 ======= 以下；删掉另一份和${marks(hasBase)}`,
    approved: (side: string, hasBase: boolean) =>
      `批准的原文一字不能改：留${side}的一份；删掉另一份和${marks(hasBase)}`,
    neither: (hasBase: boolean) => `批准的原文一字不能改：照原件改正，只留一份；删掉${marks(hasBase)}`,
    same: (hasBase: boolean) => `留哪一份都可以；删掉另一份和${marks(hasBase)}`,
    bothReports: (hasBase: boolean) => `两边的报告都要留：两份都不动，只删掉${marks(hasBase)}`,
    bothRecords: (hasBase: boolean) =>
      `各是各的记录，都要的，两份都不动，只删掉${marks(hasBase)}；只要一份的，删掉另一份`,
    shared: (isProgress: boolean, lines: string, hasBase: boolean) =>
      `${isProgress ? '两边的报告都要留，并且各自写全' : '各是各的记录，都要的，各自写全'}：${lines ? `第 ${lines} 行两边都有，git 只留了一份，要在每一条里各写一遍；` : ''}再删掉${marks(hasBase)}`,
    everyReport: (hasBase: boolean) =>
      `报告一条也不能少，已提交的也不能改：两边的都留下，每条按原样写全，再删掉${marks(hasBase)}`,
    report: ({ upper, lower }: Sides, hasBase: boolean) =>
      `已提交的报告不能事后改：留原样的一份（${upper}在 ${between(hasBase)} 以上，${lower}在 ======= 以下），删掉另一份和${marks(hasBase)}；有更正的，再记一条。若本是两件事、碰巧同号，两份都留，给其中一份换个编号`,
    broken: (file: string) =>
      `用 git show 分支名:./${file} 查看各边的整个文件，照着补齐内容，再删掉余下的 <<<<<<<、|||||||、=======、>>>>>>> 各行`,
  },
};
