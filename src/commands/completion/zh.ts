// The words of `tjcc completion`.

export const zh = {
  help: {
    summary: '输出命令行补全脚本',
    args: { shell: 'bash、zsh 或 fish' },
  },
};
