// Finds the marks of git merge conflicts: <<<<<<<, in some styles |||||||, then =======, and >>>>>>>.

/** A range of lines, from 0; `to` is the first line after it. */
export interface ConflictPart {
  readonly from: number;
  readonly to: number;
}

export interface MarkedConflict {
  /** Lines of <<<<<<< and >>>>>>>, from 0. */
  readonly first: number;
  readonly last: number;
  /** Names after <<<<<<< and >>>>>>>; empty if there are none. */
  readonly names: readonly [string, string];
  readonly upper: ConflictPart;
  /** The common base of the two sides; only in the styles diff3 and zdiff3. */
  readonly base: ConflictPart | undefined;
  readonly lower: ConflictPart;
}

export interface ConflictMarks {
  readonly conflicts: readonly MarkedConflict[];
  /** First lines (from 0) of conflicts whose marks are incomplete. */
  readonly broken: readonly number[];
}

const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/;
const anyMark = new RegExp(mark.source, 'm');

/** Whether the text contains any conflict mark: one quick test of the whole text. */
export const hasConflictMarks = (text: string): boolean => anyMark.test(text);

interface Open {
  readonly first: number;
  base?: number;
  middle?: number;
}

export function findConflictMarks(lines: readonly string[]): ConflictMarks {
  const conflicts: MarkedConflict[] = [];
  const broken: number[] = [];
  let open: Open | undefined;
  /** Whether the current conflict has already been added to `broken`. */
  let isReported = false;
  const breakOff = (line: number): void => {
    if (!isReported) broken.push(line);
    isReported = true;
    open = undefined;
  };
  lines.forEach((line, at) => {
    const [found] = mark.exec(line) ?? [];
    if (found === undefined) return;
    switch (found[0]) {
      case '<':
        isReported = false;
        if (open) breakOff(open.first);
        isReported = false;
        open = { first: at };
        return;
      case '|':
        if (open && open.base === undefined && open.middle === undefined) open.base = at;
        else breakOff(open?.first ?? at);
        return;
      case '=':
        if (open && open.middle === undefined) open.middle = at;
        else breakOff(open?.first ?? at);
        return;
      default:
        if (open?.middle !== undefined) conflicts.push(closed(open, open.middle, at, lines));
        else breakOff(open?.first ?? at);
        open = undefined;
        isReported = false;
    }
  });
  if (open) breakOff((open as Open).first);
  return { conflicts, broken };
}

function closed({ first, base }: Open, middle: number, last: number, lines: readonly string[]): MarkedConflict {
  const name = (line: number): string => (lines[line] ?? '').slice(7).trim();
  return {
    first,
    last,
    names: [name(first), name(last)],
    upper: { from: first + 1, to: base ?? middle },
    base: base === undefined ? undefined : { from: base + 1, to: middle },
    lower: { from: middle + 1, to: last },
  };
}
