// An official report as `--json` data: its origin, its numbers, and its whole text, block by block.
import { type Block, type Page, plainText } from '../../../page/page';
import { textsOf } from '../../../page/texts';
import { type Origin, recipeCommand } from '../../shared/origin/origin';

export function officialData({ recipe, version, revision, fingerprint }: Origin, figures: unknown, page: Page) {
  return {
    report: recipe.kind,
    period: recipe.period ?? null,
    origin: {
      command: recipeCommand(recipe),
      version,
      fingerprint,
      revision: revision
        ? { commit: revision.commit, committedOn: revision.committedOn, changed: revision.isChanged }
        : null,
    },
    figures,
    content: page.blocks.map(blockData),
  };
}

function blockData(block: Block) {
  switch (block.type) {
    case 'table':
      return {
        type: block.type,
        columns: block.columns.map(({ label }) => label),
        rows: block.rows.map((row) => row.map(plainText)),
      };
    case 'fields':
      return { type: block.type, rows: block.rows.map(([label, value]) => [label, plainText(value)]) };
    default:
      return { type: block.type, lines: textsOf(block) };
  }
}
