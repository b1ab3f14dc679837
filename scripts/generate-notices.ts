// Generates THIRD-PARTY-NOTICES: every package whose code is in a bundle of dist/, with its licence. Packages that another
// one includes in its published file (docx includes more than forty) are listed too, from scripts/licences/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundles } from './bundles.mjs';
import { bundlePage } from './generate-page';

const root = fileURLToPath(new URL('..', import.meta.url));
const licencesFolder = fileURLToPath(new URL('licences/', import.meta.url));

export interface Notice {
  readonly name: string;
  /** Undefined for a package included in another, whose version is not known. */
  readonly version?: string;
  /** The package that includes it, if it is not installed by itself. */
  readonly inside?: string;
  /** The SPDX identifier of the licence, or its name. */
  readonly licence: string;
  readonly text: string;
}

/** Code included in packages whose published files do not name it: compiled in, or bundled without names. */
const carriedSilently: Readonly<Record<string, readonly string[]>> = {
  jszip: ['immediate', 'lie', 'pako', 'setimmediate'],
  'sql.js': ['Emscripten', 'SQLite', 'extension-functions.c', 'musl'],
  'vite-plugin-node-polyfills': ['process'],
};

const head = `tjcc 打包在 dist/ 里的第三方代码及其许可。tjcc 自己的许可见 LICENSE。
Third-party code that is bundled into tjcc's dist/, and its licences. The licence of tjcc itself: LICENSE.
由 npm run generate 写出，不要手改。Written by npm run generate. Do not edit.
`;

export async function generateNotices(): Promise<void> {
  writeFileSync(`${root}THIRD-PARTY-NOTICES`, await freshNotices());
}

export async function freshNotices(): Promise<string> {
  return head + (await findNotices()).map(paragraphOf).join('');
}

/** All notices, sorted by title. */
async function findNotices(): Promise<Notice[]> {
  const bundles = await makeBundles();
  const page = await bundlePage();
  const inputs = [...bundles, ...page].flatMap((bundle) => bundle.inputs);
  const folders = new Map(packageFolders(inputs).map((folder) => [folder, noticeOf(join(root, folder))]));
  const carried = inputs.flatMap((path) => {
    const owner = folders.get(folderOf(path) ?? '');
    return owner ? carriedBy(owner.name, namedInside(readFileSync(join(root, path), 'utf8'))) : [];
  });
  const all = [...folders.values(), ...carried];
  const byTitle = new Map(all.map((notice) => [titleOf(notice), notice]));
  return [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
}

/** The package's folder: `node_modules/a/node_modules/@b/c` for `node_modules/a/node_modules/@b/c/index.js`. */
function folderOf(path: string): string | undefined {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/** The folders of the packages that the inputs belong to, including those compiled into the validators. */
export function packageFolders(inputs: readonly string[]): string[] {
  const paths = inputs.flatMap((path) =>
    path.endsWith('/generated/validators.js') ? compiledInto(readFileSync(join(root, path), 'utf8')) : [path],
  );
  // esbuild adds functions of its own to every bundle, without listing them as inputs.
  return [...new Set(['node_modules/esbuild', ...paths.flatMap((path) => folderOf(path) ?? [])])];
}

/** Paths of the modules in a file bundled by esbuild: `__commonJS({"node_modules/fast-deep-equal/index.js"(exports, …`. */
const compiledInto = (text: string): string[] =>
  [...text.matchAll(/\{"(node_modules\/[^"]+)"\(/g)].map(([, path = '']) => path);

/** Packages that a published file says it includes: `//#region node_modules/jszip/dist/jszip.min.js`. */
export function namedInside(text: string): string[] {
  const regions = [...text.matchAll(/^\/\/#region (.*)$/gm)].map(([, region = '']) => region);
  const names = regions.flatMap((region) => {
    const installed = folderOf(region)?.replace(/^.*node_modules\//, '');
    // Functions that a compiler adds: `\0@oxc-project+runtime@0.132.0/helpers/typeof.js`, `\0rolldown/runtime.js`.
    const added = /^\\0(@?[^@/]+)/.exec(region)?.[1]?.replace('+', '/');
    return installed ?? added ?? [];
  });
  return [...new Set(names)];
}

function carriedBy(carrier: string, named: readonly string[]): Notice[] {
  const silent = [carrier, ...named].flatMap((name) =>
    (carriedSilently[name] ?? []).map((inner) => ({ name: inner, inside: name })),
  );
  return [...named.map((name) => ({ name, inside: carrier })), ...silent].map(({ name, inside }) => {
    const [licence = '', ...text] = readLicence(name, inside).split('\n');
    return { name, inside, licence, text: text.join('\n').trim() };
  });
}

function readLicence(name: string, inside: string): string {
  try {
    return readFileSync(`${licencesFolder}${name}.txt`, 'utf8');
  } catch {
    throw new Error(
      `${inside} carries ${name}, whose licence is not known: write scripts/licences/${name}.txt (the licence's name, an empty line, its text).`,
    );
  }
}

/** The notice of an installed package. Fails where the package holds no licence text. */
export function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A licence of "the authors" needs the file AUTHORS, which names them.
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice|authors)(\.(md|txt|markdown))?$/i.test(file),
  );
  if (typeof license !== 'string' || !files.some((file) => /^(licen[cs]e|copying)/i.test(file)))
    throw new Error(`${name} ${version} is bundled, but holds no licence: do without it, or ask its authors for one.`);
  const order = (file: string): string => (/^(licen[cs]e|copying)/i.test(file) ? `0${file}` : `1${file}`);
  const texts = files
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts
    .map((one) =>
      one
        .replaceAll('\r', '')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n');
  return { name, version, licence: license, text };
}

export const titleOf = ({ name, version, inside }: Notice): string =>
  inside ? `${name} (inside ${inside})` : `${name} ${version}`;

const line = '='.repeat(80);
const paragraphOf = (notice: Notice): string =>
  `\n${line}\n${titleOf(notice)} · ${notice.licence}\n${line}\n\n${notice.text}\n`;
