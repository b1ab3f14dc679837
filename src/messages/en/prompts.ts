// The words below a question at the terminal, in English.
import type { prompts as zhPrompts } from '../zh/prompts';

export const prompts: typeof zhPrompts = {
  filter: (found, whole) => `Filter (${found}/${whole}): `,
  noMatch: 'Nothing matches.',
  hints: {
    text: 'Enter: confirm · Esc: cancel',
    choose: '↑/↓: choose · Enter: confirm · Esc: cancel',
    search: 'Type to filter · ↑/↓: choose · Enter: confirm · Esc: cancel',
    confirm: '←/→: choose, or y/n · Enter: confirm · Esc: cancel',
  },
};
