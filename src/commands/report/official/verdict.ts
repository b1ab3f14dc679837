// The result of verifying a report: identical, same words in a file saved again, or the lines that differ.
import { diffArrays } from 'diff';
import type { Block, Page } from '../../../page/page';
import type { Say } from '../../../page/say';
import type { Foreign } from '../../../parse/office/text';
import { type Recipe, recipeCommand } from '../../shared/origin/origin';

export interface Verdict {
  readonly path: string;
  readonly recipe: Recipe;
  readonly fingerprint: { readonly stated: string | undefined; readonly used: string };
  /** Whether the files that the report was made from were found. */
  readonly isStatedRevision: boolean;
  /** Whether the commit is outside the history of the current branch. */
  readonly isElsewhere: boolean;
  readonly isSameBytes: boolean;
  readonly held: readonly string[];
  readonly anew: readonly string[];
  /** Contents (drawings, hidden text …) that could make a reader see other words than those compared. */
  readonly foreign: readonly Foreign[];
}

interface VerdictLine {
  readonly sign: '+' | '-';
  readonly text: string;
}

/** Lines that only the file has (`-`) and lines that only the new report has (`+`), in the order of the text. */
const differencesOf = ({ held, anew }: Verdict): VerdictLine[] =>
  diffArrays([...held], [...anew]).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((text): VerdictLine => ({ sign: added ? '+' : '-', text })) : [],
  );

const wordOf = (verdict: Verdict, differences: readonly VerdictLine[]): 'identical' | 'same-words' | 'different' =>
  verdict.isSameBytes
    ? 'identical'
    : differences.length === 0 && verdict.foreign.length === 0
      ? 'same-words'
      : 'different';

export function verdictPage(verdict: Verdict, { messages }: Say): Page {
  const words = messages.report.verdict;
  const differences = differencesOf(verdict);
  const word = wordOf(verdict, differences);
  const { stated, used } = verdict.fingerprint;
  const blocks: Block[] = [
    { type: 'heading', level: 1, text: words.title(verdict.path) },
    {
      type: 'paragraph',
      text: [{ text: words.found[word](differences.length), tone: word === 'different' ? 'red' : 'strong' }],
    },
    {
      type: 'fields',
      rows: [
        [messages.report.origin.command, recipeCommand(verdict.recipe)],
        [messages.report.origin.fingerprint, stated ?? messages.none],
        ...(stated !== used ? [[words.used, used] as const] : []),
      ],
    },
  ];
  if (verdict.isElsewhere) blocks.push({ type: 'notice', tone: 'yellow', lines: [words.elsewhere] });
  if (verdict.foreign.length > 0 && !verdict.isSameBytes) {
    const names = verdict.foreign.map((name) => words.foreign[name]).join(messages.listComma);
    blocks.push({ type: 'notice', tone: 'red', lines: [words.holds(names)] });
  }
  if (!verdict.isStatedRevision) blocks.push({ type: 'notice', tone: 'yellow', lines: [words.otherFiles] });
  if (differences.length > 0)
    blocks.push({ type: 'diff', lines: differences }, { type: 'paragraph', text: words.signs });
  return { blocks };
}

export function verdictData(verdict: Verdict) {
  const differences = differencesOf(verdict);
  return {
    report: 'verify' as const,
    file: verdict.path,
    command: recipeCommand(verdict.recipe),
    verdict: wordOf(verdict, differences),
    statedFiles: verdict.isStatedRevision,
    elsewhere: verdict.isElsewhere,
    foreign: verdict.isSameBytes ? [] : verdict.foreign,
    fingerprint: { stated: verdict.fingerprint.stated ?? null, used: verdict.fingerprint.used },
    differences: differences.map(({ sign, text }) => ({ in: sign === '-' ? 'file' : 'anew', text })),
  };
}
