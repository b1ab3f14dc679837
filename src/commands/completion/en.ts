// The words of `tjcc completion`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'print a shell completion script',
    args: { shell: 'bash, zsh or fish' },
  },
};
