// The words of `tjcc pipeline`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'projects by stage',
  },
  title: 'Pipeline',
  nobody: 'No projects.',
};
