// Words for the value of a field and for what became of it.

export const fieldWords = {
  nothing: '（无）',
  yes: '是',
  /** The names of a nested field, outermost first. */
  within: (names: readonly string[]) => names.join(' · '),
  named: (name: string, id: string) => `${name}（${id}）`,
  pair: (name: string, value: string) => `${name} ${value}`,
  otherContent: (before: string, after: string) => `换了内容（文件指纹 ${before} → ${after}）`,
};
