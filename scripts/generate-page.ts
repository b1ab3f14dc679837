// Generates src/render/html/generated/assets.ts: the page's style and script, each as one minified text. The tool
// contains them unchanged, because the page's content security policy names their hashes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function generatePage(): Promise<void> {
  const [script, style] = (await bundlePage()).map(({ text }) => text);
  writeFileSync(
    `${root}src/render/html/generated/assets.ts`,
    `// Generated from src/browser/ by scripts/generate-page.ts. Do not edit.\nexport const style = ${JSON.stringify(style)};\nexport const script = ${JSON.stringify(script)};\n`,
  );
}

/** The script and the style, and the inputs whose text is in them (paths from the repository's root). */
export function bundlePage(): Promise<{ text: string; inputs: string[] }[]> {
  return Promise.all(['src/browser/page.ts', 'src/browser/page.css'].map(bundled));
}

async function bundled(entry: string): Promise<{ text: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    // In ASCII the hashed bytes are the same in whatever encoding the page is read.
    charset: 'ascii',
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (/<\/(script|style)/i.test(text)) throw new Error(`${entry} would end the element that it stands in`);
  return { text, inputs: Object.keys(metafile.inputs) };
}
