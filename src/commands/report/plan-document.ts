// The plan itself as a page: the document word for word, with nothing added.
import type { DocumentBlock } from '../../model/document';
import type { Block, Page } from '../../page/page';

export function documentPage(blocks: readonly DocumentBlock[]): Page {
  return {
    blocks: blocks.map(({ kind, text }): Block => {
      if (kind === 'title') return { type: 'heading', level: 1, text };
      if (kind === 'section' || kind === 'area') return { type: 'heading', level: 2, text };
      return { type: 'paragraph', text };
    }),
  };
}

/** The document as plain text: paragraphs parted by an empty line, as in the source file. */
export const planDocumentText = (blocks: readonly DocumentBlock[]): string =>
  `${blocks.map(({ text }) => text).join('\n\n')}\n`;
