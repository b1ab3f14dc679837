// The table of formats. To add one: its file, a row here, and a test over the sample pages.
import type { Page } from '../report/page';
import { renderMarkdown } from './markdown';
import type { Style } from './pen';
import { renderTerminal } from './terminal';

export const pageFormats = {
  text: (page: Page, style: Style): string => renderTerminal(page, style),
  markdown: (page: Page): string => renderMarkdown(page),
} as const;

export type PageFormat = keyof typeof pageFormats;

/** What other tools read findings in; written in diagnostics/, which is loaded only when asked for. */
export type DiagnosticFormat = 'github' | 'gitlab' | 'sarif' | 'junit' | 'rdjson';

/** `json` is not a page: it is the data that the page was made from. */
export type Format = PageFormat | 'json' | DiagnosticFormat;
