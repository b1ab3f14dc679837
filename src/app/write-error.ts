// What is said on stderr, beside the answer.
import type { Context } from '../context';
import type { Block } from '../page/page';
import { formats } from '../render/formats';

/** To people: without colour, for it may end up in a log. */
export function writeError(blocks: readonly Block[], { stderr, hasUnicode }: Context): void {
  stderr.write(formats.text.write({ blocks }, { width: stderr.columns, color: false, unicode: hasUnicode }));
}
