// The one table of formats. To add one: its file, a row here, a test over the sample pages, and its word in the
// messages where other tools read it.
import type { Dashboard } from '../dashboard/shape';
import type { Diagnostics } from '../page/diagnostic';
import type { Page } from '../page/page';
import type { Surroundings } from './diagnostics/surroundings';
import type { Layout } from './layout';
import { renderMarkdown } from './markdown';
import type { Style } from './pen';
import { renderTerminal } from './terminal';

interface Row<Family extends string> {
  readonly family: Family;
  /** Endings of a file's name that mean this format, in lower case; the first is the usual one. */
  readonly endings: readonly string[];
  /** Whether no screen can show it. */
  readonly isBinary?: true;
  /** Whether `tjcc export` writes it from records (export/). */
  readonly isExported?: true;
}

/** Every page comes in these; they are written as text. */
export interface PageRow extends Row<'page'> {
  write(page: Page, style: Style): string;
}

/** The data that the page was made from. */
type DataRow = Row<'data'>;

/** Formats of documents that are handed in. Their libraries are large, so each is loaded only when needed. */
interface DocumentRow extends Row<'document'> {
  write(page: Page, layout: Layout): Promise<Uint8Array>;
  /** Where it has room for everything there is. */
  writeDashboard?(dashboard: Dashboard, layout: Layout): Promise<Uint8Array>;
}

/** What other tools read findings in; loaded only when asked for. */
export interface FindingRow extends Row<'finding'> {
  write(diagnostics: Diagnostics, surroundings: Surroundings): Promise<string>;
}

/** What other tools read records in. */
interface ExportRow extends Row<'export'> {
  readonly isExported: true;
}

const html = () => import('./html/index');

/** In the order in which the help names them. */
export const formats = {
  text: { family: 'page', endings: ['txt', 'text', 'log'], write: renderTerminal },
  markdown: { family: 'page', endings: ['md', 'markdown'], write: renderMarkdown },
  json: { family: 'data', endings: ['json'] },
  docx: {
    family: 'document',
    endings: ['docx'],
    isBinary: true,
    write: async (page, layout) => (await import('./docx/index')).renderDocx(page, layout),
  },
  xlsx: {
    family: 'document',
    endings: ['xlsx'],
    isBinary: true,
    write: async (page, layout) => (await import('./xlsx/index')).renderXlsx(page, layout),
  },
  ics: { family: 'export', endings: ['ics'], isExported: true },
  csv: {
    family: 'document',
    endings: ['csv'],
    isExported: true,
    write: async (page) => (await import('./csv')).renderCsv(page),
  },
  html: {
    family: 'document',
    endings: ['html', 'htm'],
    write: async (page, layout) => (await html()).renderHtml(page, layout),
    writeDashboard: async (dashboard, layout) => (await html()).renderHtml(dashboard, layout),
  },
  github: {
    family: 'finding',
    endings: [],
    write: async (diagnostics, surroundings) =>
      (await import('./diagnostics/github')).writeGithub(diagnostics, surroundings),
  },
  gitlab: {
    family: 'finding',
    endings: [],
    write: async (diagnostics) => (await import('./diagnostics/gitlab')).writeGitlab(diagnostics),
  },
  sarif: {
    family: 'finding',
    endings: ['sarif'],
    write: async (diagnostics, surroundings) =>
      (await import('./diagnostics/sarif')).writeSarif(diagnostics, surroundings),
  },
  junit: {
    family: 'finding',
    endings: [],
    write: async (diagnostics) => (await import('./diagnostics/junit')).writeJunit(diagnostics),
  },
  rdjson: {
    family: 'finding',
    endings: [],
    write: async (diagnostics) => (await import('./diagnostics/rdjson')).writeRdjson(diagnostics),
  },
  ndjson: { family: 'export', endings: ['ndjson'], isExported: true },
  // A Markdown file holds the drawings as code blocks.
  mermaid: { family: 'export', endings: ['md'], isExported: true },
  sqlite: { family: 'export', endings: ['sqlite'], isExported: true, isBinary: true },
} as const satisfies Record<string, PageRow | DataRow | DocumentRow | FindingRow | ExportRow>;

type Table = typeof formats;
type NamesWith<Part> = { [Name in keyof Table]: Table[Name] extends Part ? Name : never }[keyof Table];

export type PageFormat = NamesWith<{ readonly family: 'page' }>;
export type FindingFormat = NamesWith<{ readonly family: 'finding' }>;
export type ExportFormat = NamesWith<{ readonly isExported: true }>;
/** What `--format` takes. */
export type Format = NamesWith<{ readonly family: 'page' | 'data' | 'document' | 'finding' }>;

const names = Object.keys(formats) as (keyof Table)[];
const inFamily = <Family extends Table[keyof Table]['family']>(family: Family) =>
  names.filter((name): name is NamesWith<{ readonly family: Family }> => formats[name].family === family);

/** Formats of every page. */
export const pageFormats: readonly Format[] = [...inFamily('page'), ...inFamily('data')];
export const documentFormats: readonly Format[] = inFamily('document');
export const findingFormats: readonly FindingFormat[] = inFamily('finding');
export const exportFormats: readonly ExportFormat[] = names.filter(
  (name): name is ExportFormat => 'isExported' in formats[name],
);

/** The format that a file's name asks for by its ending; undefined where the ending is none of ours. */
export const formatOfEnding = (ending: string): keyof Table | undefined =>
  names.find((name) => (formats[name].endings as readonly string[]).includes(ending.toLowerCase()));

/** Also for a name that is no format: no. */
export const isBinary = (name: string): boolean => name in formats && 'isBinary' in formats[name as keyof Table];
