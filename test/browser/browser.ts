// A real Chromium for the tests: it comes out of an npm package, so nothing is downloaded when they run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';
import { runTool, type World } from '../run-tool';

export async function launch(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const args = ['--no-sandbox', '--disable-gpu', '--headless=shell'];
  // The signal that ends a server of ours (test/commands/serve) is not meant for the browser.
  return playwright.launch({ executablePath, args, handleSIGHUP: false, timeout: 120_000 });
}

/** A file with the page in it, as somebody hands it on. */
export async function pageFile(args: readonly string[], world: World): Promise<{ url: string; remove: () => void }> {
  const { documents, stderr } = await runTool([...args, '--output', 'page.html'], world);
  const bytes = documents['page.html'];
  if (!bytes) throw new Error(stderr);
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-page-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, bytes);
  return { url: pathToFileURL(path).href, remove: () => rmSync(folder, { recursive: true }) };
}

export interface Visit {
  readonly page: Page;
  /** What the console said, and what was asked for beside the page itself. */
  readonly heard: string[];
  readonly asked: string[];
}

/** Opens the address and hands the page over; afterwards the console must have been silent. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  see: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  // On a busy machine a page takes its time.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const heard: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('dialog', (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(url);
    await see({ page, heard, asked });
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What axe-core finds, its rules of good practice included: the rule, and the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  // Playwright's own world is not under the page's policy.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

export const visibleRecords = (page: Page): Promise<string[]> =>
  page.locator('.record:visible').evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));

/** Leaves a few of whatever there are many of, all made alike: axe-core looks at each of them for long. */
export const keepFew = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const many = '.record ~ .record ~ .record ~ .record, tr:nth-child(n + 6), li:nth-child(n + 11)';
    document.querySelectorAll(many).forEach((one) => one.remove());
  });
