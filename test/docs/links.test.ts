// Every relative link in the documentation leads to a file or folder, and where it has a #part, to a heading there.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run-tool';

const documents = [
  ...readdirSync(root).filter((name) => /^(README|CONTRIBUTING|CHANGELOG).*\.md$/.test(name)),
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort();

/** The text without its examples, in which nothing is a link or a heading. */
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors that a link to this text can name after #: its headings as GitHub names them, and anchors set by hand. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id));
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let unique = slug;
    for (let count = 1; anchors.has(unique); count++) unique = `${slug}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}

it.each(documents)('%s', (name) => {
  const text = readFileSync(root + name, 'utf8');
  const targets = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  for (const target of targets.filter((target) => !/^[a-z]+:/.test(target))) {
    const [path = '', part] = target.split('#').map(decodeURIComponent);
    const file = path === '' ? name : join(dirname(name), path);
    expect(file.startsWith('..'), `${target} leads out of the repository`).toBe(false);
    expect(existsSync(root + file), `${target}: no such file`).toBe(true);
    if (part === undefined) continue;
    expect(statSync(root + file).isFile(), `${target}: a folder has no headings`).toBe(true);
    expect([...anchorsOf(readFileSync(root + file, 'utf8'))], `${target}: no such heading`).toContain(part);
  }
});
