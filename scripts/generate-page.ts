// Generates src/render/html/generated/assets.ts: the page's style and script, each as one minified text. The tool
// contains them unchanged, because the page's content security policy names their hashes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function generatePage(): Promise<void> {
  const [script, style] = await Promise.all([bundled('src/browser/page.ts'), bundled('src/browser/page.css')]);
  writeFileSync(
    `${root}src/render/html/generated/assets.ts`,
    `// Generated from src/browser/ by scripts/generate-page.ts. Do not edit.\nexport const style = ${JSON.stringify(style)};\nexport const script = ${JSON.stringify(script)};\n`,
  );
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    // In ASCII the hashed bytes are the same in whatever encoding the page is read.
    charset: 'ascii',
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (/<\/(script|style)/i.test(text)) throw new Error(`${entry} would end the element that it stands in`);
  return text;
}
