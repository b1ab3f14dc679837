// Which files were tidied, and which were left alone and why.
import type { LeftAlone } from '../../edit/layout/format-file';
import type { Block, Page, Text } from '../../page/page';
import { viewProblem } from '../../page/problems';
import type { Say } from '../../page/say';
import type { Problem } from '../../problem';

export interface Layouts {
  /** Whether nothing was written. */
  readonly isCheck: boolean;
  readonly tidy: number;
  readonly formatted: readonly { readonly file: string; readonly encoding: string | null; readonly signs: number }[];
  readonly left: readonly { readonly file: string; readonly reason: LeftAlone }[];
  /** Problems of the files left alone. */
  readonly problems: readonly Problem[];
  /** Number of errors in the files that have nothing to do with layout. */
  readonly others: number;
  /** The command to run to tidy: the one typed, without `--check`. */
  readonly command: string;
}

export function fmtPage(layouts: Layouts, say: Say): Page {
  const words = say.messages.fmt;
  const { formatted, left, problems, isCheck } = layouts;
  const section = (text: string, rows: readonly (readonly [string, Text])[]): Block[] =>
    rows.length === 0
      ? []
      : [
          { type: 'heading', level: 2, text },
          { type: 'fields', rows },
        ];
  const changes = ({ encoding, signs }: Layouts['formatted'][number]): string =>
    [words.layout, encoding ? words.encoding(encoding) : '', signs > 0 ? words.signs(signs) : '']
      .filter(Boolean)
      .join(words.comma);
  return {
    blocks: [
      ...section(
        isCheck ? words.untidy : words.done,
        formatted.map((one) => [one.file, changes(one)] as const),
      ),
      ...section(
        isCheck ? words.cannot : words.left,
        left.map(({ file, reason }) => [file, words.doubts[reason]] as const),
      ),
      ...(problems.length > 0
        ? [{ type: 'problems' as const, problems: problems.map((problem) => viewProblem(problem, say)) }]
        : []),
      fmtNotice(layouts, say),
    ],
  };
}

function fmtNotice({ isCheck, formatted, left, tidy, others, command }: Layouts, { messages }: Say): Block {
  const words = messages.fmt;
  const [changed, alone] = [formatted.length, left.length];
  const isTidy = changed === 0 && alone === 0;
  const summary = isTidy
    ? tidy === 0
      ? words.none
      : words.tidy(tidy)
    : isCheck
      ? words.checked(changed, tidy, alone)
      : words.formatted(changed, tidy, alone);
  return {
    type: 'notice',
    tone: alone > 0 ? 'red' : isCheck && changed > 0 ? 'yellow' : 'muted',
    lines: [
      summary,
      ...(changed > 0 && !isCheck ? [words.same] : []),
      ...(changed > 0 && isCheck ? [words.mend(command)] : []),
      ...(others > 0 ? [words.others(others)] : []),
    ],
  };
}
