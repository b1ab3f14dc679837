// Explains a problem code: why it matters, an example, and what the tool prints for it.
import type { ExplainedCode } from '../../page/diagnostic';
import { wordsFor } from '../../page/finding-words';
import type { Block, Page, Text } from '../../page/page';
import type { Say } from '../../page/say';

/** A mistake in a file and what the tool prints about it. */
export interface Example {
  /** Path from the root of the repository. */
  readonly file: string;
  /** The lines with the mistake; empty where a file or folder is missing. */
  readonly bad: readonly string[];
  /** The tool's output in Chinese, line by line. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export function explainPage(code: ExplainedCode, example: Example | undefined, say: Say): Page {
  const { messages, language } = say;
  const words = wordsFor(code, say);
  const output = example?.[language] ?? [];
  return {
    blocks: [
      { type: 'heading', level: 1, text: `${code}  ${words.name}` },
      { type: 'paragraph', text: words.why },
      ...(example
        ? ([
            { type: 'heading', level: 2, text: messages.explain.example },
            { type: 'paragraph', text: [{ text: example.file, tone: 'muted' }] },
            ...(example.bad.length > 0 ? [{ type: 'code' as const, lines: example.bad }] : []),
            { type: 'heading', level: 2, text: messages.explain.output },
            { type: 'code', lines: output },
          ] satisfies Block[])
        : []),
    ],
  };
}

export function explainAllPage(codes: readonly ExplainedCode[], say: Say): Page {
  const { messages } = say;
  return {
    blocks: [
      { type: 'heading', level: 1, text: messages.explain.all },
      {
        type: 'table',
        columns: [{ label: messages.columns.code }, { label: messages.columns.meaning, grows: true }],
        rows: codes.map((code): Text[] => [[{ text: code, tone: 'id' }], wordsFor(code, say).name]),
      },
    ],
  };
}
