// Whether a report says what the plan says: identical, the same words in a file that was saved again, or what differs.
import { diffArrays } from 'diff';
import type { Block, Page } from '../../../page/page';
import type { Say } from '../../../page/say';
import type { Foreign } from '../../../parse/office/text';
import { type Recipe, recipeCommand } from './origin';

export interface Verdict {
  readonly path: string;
  readonly recipe: Recipe;
  readonly fingerprint: { readonly stated: string | undefined; readonly used: string };
  /** Whether the files that it was made from could be found again. */
  readonly isStatedRevision: boolean;
  /** Whether they are from a commit that is none of the present history. */
  readonly isElsewhere: boolean;
  readonly isSameBytes: boolean;
  readonly held: readonly string[];
  readonly anew: readonly string[];
  /** What could show a reader something else than the words that are compared. */
  readonly foreign: readonly Foreign[];
}

interface VerdictLine {
  readonly sign: '+' | '-';
  readonly text: string;
}

/** Lines that only the file has (`-`), and those that it lacks (`+`), in the order of the text. */
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
  const words = messages.official.verdict;
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
        [messages.official.origin.command, recipeCommand(verdict.recipe)],
        [messages.official.origin.fingerprint, stated ?? messages.none],
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
