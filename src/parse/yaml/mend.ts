// Maps columns of a mended line back to the line in the file, and guesses how deep a line was meant to be indented.

/** One replacement in a line. Columns count from 1 in the line as it was before this replacement. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** Converts a column of the mended line to one of the line in the file. `changes` are in the order they were made. */
export function originalColumn(column: number, changes: readonly Change[]): number {
  return changes.reduceRight((place, { at, removed, added }) => {
    if (place >= at + added) return place - added + removed;
    return Math.min(place, at);
  }, column);
}

/** Follows the columns of fields and dashes, to guess which column a tab or a full-width space was meant to reach. */
export class IndentTracker {
  /** Columns (from 0) of the open fields and lists, the outermost first. */
  private open: readonly { readonly column: number; readonly isDash: boolean }[] = [];
  /** Whether the previous line ends with a colon, so that a deeper one may follow. */
  private opens = false;

  /**
   * Number of spaces to replace `sign` by, the white space at the start of `line` that is not a space; `usual` if
   * unknown.
   */
  fit(line: string, sign: string, usual: number): number {
    const before = line.indexOf(sign);
    const isDash = /^-(?:\s|$)/.test(line.slice(before + sign.length));
    const wide = sign.replace(/[ \u00a0]/g, '').length;
    const narrow = sign.length - wide;
    const inside = (this.open.at(-1)?.column ?? 0) + 2;
    const columns = this.open.filter((open) => open.isDash === isDash).map(({ column }) => column);
    if (this.opens) columns.push(inside, ...(isDash ? [inside - 2] : []));
    const guesses = wide > 0 ? [2, 4, 8, 1].map((width) => before + narrow + wide * width) : [before + narrow];
    const fitting = guesses.find((guess) => columns.includes(guess)) ?? (this.opens ? inside : columns.at(-1));
    return fitting === undefined ? usual : Math.max(0, fitting - before);
  }

  see(line: string): void {
    const [lead = ''] = /^ *(?:- +)*/.exec(line) ?? [];
    if (lead.length >= line.trimEnd().length) return;
    const column = lead.search(/-|$/);
    const dashes = [...lead.matchAll(/-/g)].map(({ index }) => ({ column: index, isDash: true }));
    this.open = [
      ...this.open.filter((open) => open.column < column),
      ...dashes,
      { column: lead.length, isDash: false },
    ];
    this.opens = /:\s*(?:#.*)?$/.test(line);
  }
}
