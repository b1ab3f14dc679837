// A page as Markdown (CommonMark with GFM tables). Text from the plan is escaped: it can become neither markup nor HTML.
import type { Block, OfficialBlock, Page, Span, Text } from '../page/page';
import { officialLines } from '../page/texts';
import { printable } from '../util/printable';

export function renderMarkdown(page: Page): string {
  return `${page.blocks
    .map(blockMarkdown)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

const fence = '```';
const special = /[\\`*_{}[\]<>#|~!&]/g;
const escapeText = (text: string): string =>
  printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(special, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
/** At a line's start a number with a dot, a dash or a plus would begin a list, four spaces a block of code. */
const escapeStart = (text: string): string =>
  text
    .replace(/^(\s*)(\d+)([.)])(?=\s|$)/, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^[ \t]+/, (spaces) => '&nbsp;'.repeat(spaces.replaceAll('\t', '    ').length));

function inlineMarkdown(text: Text): string {
  if (typeof text === 'string') return escapeText(text);
  return text.map((span) => (typeof span === 'string' ? escapeText(span) : writeSpan(span))).join('');
}

function writeSpan({ text, tone, light }: Span): string {
  const escaped = escapeText(text);
  if (light || tone === 'strong') return escaped === '' ? '' : `**${escaped}**`;
  // Tags, and not ~~ and **: those mark nothing beside Chinese punctuation (CommonMark 6.2, left-flanking runs).
  if (tone === 'removed') return `<del>${escaped}</del>`;
  if (tone === 'added') return `<ins>${escaped}</ins>`;
  if (tone === 'command') return `\`${printable(text).replaceAll('`', "'")}\``;
  return escaped;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}${block.aside ? `\n\n${escapeStart(escapeText(block.aside))}` : ''}`;
    case 'letterhead':
    case 'addressee':
    case 'attachments':
    case 'signature':
    case 'annex':
    case 'imprint':
      return writeOfficial(block);
    case 'paragraph':
      return escapeStart(inlineMarkdown(block.text));
    case 'notice':
      return block.lines.map((line) => `> ${inlineMarkdown(line)}`).join('\n>\n');
    case 'fields':
      return block.rows.map(([label, value]) => `- ${escapeText(label)}: ${inlineMarkdown(value)}`).join('\n');
    case 'table':
      return tableMarkdown(
        block.columns.map(({ label, align }) => ({ label, right: align === 'right' })),
        block.rows.map((row) => row.map(inlineMarkdown)),
      );
    case 'shares':
      return block.rows.map(({ label, note }) => `- ${escapeText(label)}: ${inlineMarkdown(note)}`).join('\n');
    case 'command':
      return `${fence}sh\n${printable(block.text).replaceAll(fence, "'''")}\n${fence}`;
    case 'code':
      return `${fence}text\n${block.lines.map((line) => printable(line).replaceAll(fence, "'''")).join('\n')}\n${fence}`;
    case 'diff':
      return `${fence}diff\n${block.lines.map(({ sign, text }) => sign + printable(text).replaceAll(fence, "'''")).join('\n')}\n${fence}`;
    case 'problems':
      return block.problems
        .map(
          (view) =>
            `- **${escapeText(view.severityWord)}** ${escapeText(view.place)}: ${escapeText(view.what)} (${escapeText(view.code)})${view.fix ? `\n  ${escapeText(view.fix)}` : ''}`,
        )
        .join('\n');
    case 'timeline':
      return block.groups
        .filter(({ rows }) => rows.length > 0)
        .map(
          ({ label, rows }) =>
            `## ${escapeText(label)}\n\n${rows.map((row) => `- ${inlineMarkdown(row.label)} ${row.begins} – ${row.ends}: ${inlineMarkdown(row.note)}`).join('\n')}`,
        )
        .join('\n\n');
  }
}

function writeOfficial(block: OfficialBlock): string {
  if (block.type === 'annex') return `---\n\n## ${escapeText(`${block.label} ${block.title}`.trim())}`;
  return officialLines(block)
    .map((line) => escapeStart(escapeText(line)))
    .join('\n\n');
}

function tableMarkdown(
  columns: readonly { label: string; right: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ label }) => escapeText(label) || ' ')),
    line(columns.map(({ right }) => (right ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
