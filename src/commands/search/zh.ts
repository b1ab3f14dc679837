// The words of `tjcc search`.
export const zh = {
  help: {
    summary: '在全部文字中查找',
    args: { text: '要找的文字' },
  },
  title: (wanted: string) => `查找“${wanted}”`,
  found: (count: number) => `找到 ${count} 处`,
  plan: '方案正文',
};
