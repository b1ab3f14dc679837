// The READMEs and the quick reference stay short, and every page says the same in Chinese and in English.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages } from '../../scripts/generate-docs';
import { root } from '../run-tool';

const textOf = (name: string): string => readFileSync(root + name, 'utf8');
const chinese = pages.filter((name) => !name.endsWith('.en.md'));
const englishOf = (name: string): string => name.replace(/\.md$/, '.en.md');

it.each([
  ['README.md', 160],
  ['README.en.md', 160],
  ['docs/guide/quick-reference.md', 40],
  ['docs/guide/quick-reference.en.md', 40],
])('%s has at most %i lines', (name, most) => {
  expect(textOf(name).trimEnd().split('\n').length).toBeLessThanOrEqual(most);
});

it('every page is there in both languages', () => {
  expect(pages.filter((name) => name.endsWith('.en.md')).sort()).toEqual(chinese.map(englishOf).sort());
});

/** What both languages must share: levels of headings, rows of tables, points of lists, and the commands shown. */
function frameOf(name: string): string[] {
  let isExample = false;
  return textOf(name)
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isExample = !isExample;
        return isExample ? [line] : [];
      }
      if (isExample) return /^(?:\$ )?(?:npx )?(tjcc \w+|npm .*|git .*)/.exec(line)?.[1] ?? [];
      return /^(#+|\||-)(?= )/.exec(line)?.[1] ?? [];
    });
}

it.each(chinese)('%s has the same frame in English', (name) => {
  expect(frameOf(englishOf(name))).toEqual(frameOf(name));
});

it.each(chinese)('%s and its English page lead to each other', (name) => {
  const fileOf = (path: string): string => path.replace(/.*\//, '');
  expect(textOf(name)).toContain(`[English](${fileOf(englishOf(name))})`);
  expect(textOf(englishOf(name))).toContain(`[中文](${fileOf(name)})`);
});
