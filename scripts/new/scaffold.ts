// What a skeleton consists of, and how it becomes the texts of files: new files, and lines put into files that are there.

export interface Insertion {
  readonly path: string;
  /** The text that the lines go before. The last place where it stands counts; without it, the end of the file. */
  readonly before?: string;
  readonly lines: string;
}

export interface Scaffold {
  /** New files, path to text. Imports are written from the root, `'src/page/page'`. */
  readonly files: Readonly<Record<string, string>>;
  readonly insertions: readonly Insertion[];
  /** What is left to be written by hand, one sentence each. */
  readonly next: readonly string[];
}

/** Says in one sentence why nothing can be made. */
export class Refusal extends Error {}

/**
 * Path to text of every file that is written or changed. `read` gives a file's text, undefined if there is none. Throws a
 * Refusal if a new file is there already, or if a line has no place.
 */
export function textsOf(
  { files, insertions }: Scaffold,
  read: (path: string) => string | undefined,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    if (read(path) !== undefined) throw new Refusal(`${path} exists already; nothing was written.`);
    texts[path] = withRelativeImports(path, text);
  }
  for (const { path, before, lines } of insertions) {
    const text = texts[path] ?? read(path);
    if (text === undefined) throw new Refusal(`${path} is missing; nothing was written.`);
    const at = before === undefined ? text.length : text.lastIndexOf(before);
    if (at < 0) throw new Refusal(`${path} has no place for the new lines, which go before “${before}”.`);
    texts[path] = text.slice(0, at) + lines + text.slice(at);
  }
  return texts;
}

/** `'src/page/page'`, imported by `src/render/x.ts`, becomes a path relative to the file. */
function withRelativeImports(path: string, text: string): string {
  const folders = path.split('/').slice(0, -1);
  return text.replace(/(?<=from |import\()'((?:src|test)\/[^']+)'/g, (_whole, target: string) => {
    const parts = target.split('/');
    let shared = 0;
    while (shared < folders.length && parts[shared] === folders[shared]) shared += 1;
    const up = '../'.repeat(folders.length - shared);
    return `'${up === '' ? './' : up}${parts.slice(shared).join('/')}'`;
  });
}

/** `progress/marker` and `progress-marker` become `progressMarker`. */
export const camelCase = (name: string): string =>
  name.replace(/[-/](\w)/g, (_whole, letter: string) => letter.toUpperCase());

/** `plain-list` becomes `PlainList`. */
export const pascalCase = (name: string): string => camelCase(`-${name}`);
