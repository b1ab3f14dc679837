// The words of `tjcc explain`.
export const zh = {
  help: {
    summary: '解释一个问题代码',
    args: { code: '代码，如 schema/enum；不写则列出全部' },
  },
  example: '例如写成这样',
  output: '本工具会说',
  all: '问题代码',
};
