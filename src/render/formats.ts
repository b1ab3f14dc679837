// The table of formats. To add one: its file, a row here, and a test over the sample pages.
import type { Dashboard } from '../dashboard/shape';
import type { Page } from '../page/page';
import type { Layout } from './layout';
import { renderMarkdown } from './markdown';
import type { Style } from './pen';
import { renderTerminal } from './terminal';

export const pageFormats = {
  text: (page: Page, style: Style): string => renderTerminal(page, style),
  markdown: (page: Page): string => renderMarkdown(page),
} as const;

export type PageFormat = keyof typeof pageFormats;

/** Formats of documents that are handed in. Their libraries are large, so each is loaded only when needed. */
export const documentFormats = {
  docx: async (page: Page, layout: Layout) => (await import('./docx/index')).renderDocx(page, layout),
  xlsx: async (page: Page, layout: Layout) => (await import('./xlsx/index')).renderXlsx(page, layout),
  csv: async (page: Page) => (await import('./csv')).renderCsv(page),
  html: async (page: Page | Dashboard, layout: Layout) => (await import('./html/index')).renderHtml(page, layout),
} as const satisfies Record<string, (page: Page, layout: Layout) => Promise<Uint8Array>>;

export type DocumentFormat = keyof typeof documentFormats;

/** Formats in which other tools read findings; written in diagnostics/, which is loaded only when needed. */
export type DiagnosticFormat = 'github' | 'gitlab' | 'sarif' | 'junit' | 'rdjson';

/** All formats. `json` is not a rendered page but the data that the page was made from. */
export type Format = PageFormat | 'json' | DocumentFormat | DiagnosticFormat;
