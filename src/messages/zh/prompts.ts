// The words below a question at the terminal: which keys do what.
export const prompts = {
  filter: (found: number, whole: number) => `筛选（${found}/${whole}）：`,
  noMatch: '没有符合的',
  hints: {
    text: '回车确定 · Esc 取消',
    choose: '↑/↓ 选择 · 回车确定 · Esc 取消',
    search: '输入文字筛选 · ↑/↓ 选择 · 回车确定 · Esc 取消',
    confirm: '←/→ 选择，或按 y/n · 回车确定 · Esc 取消',
  },
};
