// A page as a workbook: running text on the first sheet, annexes and named sheets separately, and a hidden sheet with
// what a form needs to be read back. Only this folder uses the spreadsheet library.
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Block, Page } from '../../page/page';
import type { Layout } from '../layout';
import { finishXlsx } from './finish-xlsx';
import { makeSheet } from './sheet';
import { xlsxStyles } from './styles';
import { cellText, sheetNamer } from './text';

export async function renderXlsx({ blocks }: Page, layout: Layout): Promise<Uint8Array> {
  const styles = xlsxStyles(layout);
  const nameOf = sheetNamer();
  const made = sheetParts(blocks, layout.title).map(({ name, blocks }) =>
    makeSheet(nameOf(name), blocks, styles, layout),
  );
  const kept = keptSheet(
    blocks,
    made.map(({ sheet }) => sheet.name),
    nameOf,
  );
  // The day judged, so that two runs give the same bytes.
  const day = new Date(`${layout.day}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: [...made.map(({ sheet }) => sheet), ...kept],
    namedRanges: made.flatMap(({ titles }) => titles ?? []),
    defaultFont: { name: styles.body, size: 10 },
    properties: { title: cellText(layout.title), creator: 'tjcc', created: day, modified: day },
  });
  return finishXlsx(
    bytes,
    made.map(({ growing }) => growing),
  );
}

interface SheetPart {
  readonly name: string;
  readonly blocks: Block[];
}

function sheetParts(blocks: readonly Block[], title: string): SheetPart[] {
  const parts: SheetPart[] = [];
  for (const block of blocks) {
    const name = block.type === 'annex' ? block.title : block.type === 'heading' ? block.sheet : undefined;
    const last = parts.at(-1);
    if (last && name === undefined) last.blocks.push(block);
    else parts.push({ name: name ?? title, blocks: [block] });
  }
  return parts.length > 0 ? parts : [{ name: title, blocks: [] }];
}

/**
 * The hidden sheet: what forms need to be read back, all as text, and the names of their sheets. It is “very hidden”:
 * programs do not list it.
 */
function keptSheet(
  blocks: readonly Block[],
  sheets: readonly string[],
  nameOf: (wanted: string) => string,
): WriteSheet[] {
  const kept = blocks.flatMap((block) => (block.type === 'table' ? (block.form?.kept ?? []) : []));
  if (kept.length === 0) return [];
  const lines = [...kept, ['sheets', ...sheets]];
  return [{ name: nameOf('tjcc'), rows: lines.map((line) => line.map(cellText)), veryHidden: true }];
}
