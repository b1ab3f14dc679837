// The row of completion in the table of commands.
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'completion',
  args: [{ name: 'shell', shape: '<>' }],
  formats: ['text', 'json'],
  needs: 'nothing',
  examples: ['eval "$(tjcc completion bash)"', 'tjcc completion fish | source'],
  load: () => import('./run'),
};
