// Where the marks of a git merge conflict stand: <<<<<<<, in some styles |||||||, then =======, and >>>>>>>.

/** Lines from 0; `to` is the first line behind the part. */
export interface ConflictPart {
  readonly from: number;
  readonly to: number;
}

export interface MarkedConflict {
  /** The line of <<<<<<<, and that of >>>>>>>, from 0. */
  readonly first: number;
  readonly last: number;
  /** The names behind <<<<<<< and >>>>>>>; empty where there are none. */
  readonly names: readonly [string, string];
  readonly upper: ConflictPart;
  /** What stood there before the two sides parted; in the styles diff3 and zdiff3. */
  readonly base: ConflictPart | undefined;
  readonly lower: ConflictPart;
}

export interface ConflictMarks {
  readonly conflicts: readonly MarkedConflict[];
  /** Lines from 0, each where marks begin of which some are gone. */
  readonly broken: readonly number[];
}

const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/;
const anyMark = new RegExp(mark.source, 'm');

/** One look at the whole text, so that a sound file never pays for more. */
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
  /** Whether the marks before this one belong to what has been told as broken. */
  let isTold = false;
  const breakOff = (line: number): void => {
    if (!isTold) broken.push(line);
    isTold = true;
    open = undefined;
  };
  lines.forEach((line, at) => {
    const [found] = mark.exec(line) ?? [];
    if (found === undefined) return;
    switch (found[0]) {
      case '<':
        isTold = false;
        if (open) breakOff(open.first);
        isTold = false;
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
        isTold = false;
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
