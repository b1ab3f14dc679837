// The row of serve in the table of commands.
import type { CommandRow } from '../shared/row';

export const row: CommandRow = {
  name: 'serve',
  args: [],
  options: [{ name: 'port', takes: 'PORT' }],
  formats: ['text'],
  needs: 'files',
  examples: ['tjcc serve', 'tjcc serve --port 0', 'tjcc serve --as-of 2019-06-30 --lang en'],
  load: () => import('./run'),
};
