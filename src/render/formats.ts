// The table of formats. To add one: its file, a row here, and a test over the sample pages.
import type { Page } from '../report/page';
import { renderMarkdown } from './markdown';
import type { Style } from './pen';
import { renderTerminal } from './terminal';

export const pageFormats = {
  text: (page: Page, style: Style): string => renderTerminal(page, style),
  markdown: (page: Page): string => renderMarkdown(page),
} as const;

/** `json` is not a page: it is the data that the page was made from. */
export type Format = keyof typeof pageFormats | 'json';
