// Writes blocks to stderr as text.
import type { Context } from '../context';
import type { Block } from '../page/page';
import { formats } from '../render/formats';

/** Writes without colour, because stderr may end up in a log. */
export function writeError(blocks: readonly Block[], { stderr, hasUnicode }: Context): void {
  stderr.write(formats.text.write({ blocks }, { width: stderr.columns, color: false, unicode: hasUnicode }));
}
