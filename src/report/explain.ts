// What a problem means: why it matters, an example, and what the tool says of it.
import type { ProblemCode } from '../problem';
import type { Example } from './generated/examples';
import type { Block, Page, Text } from './page';
import type { Say } from './say';

export function explainPage(code: ProblemCode, example: Example | undefined, { messages, language }: Say): Page {
  const words = messages.problems[code];
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

export function explainAllPage(codes: readonly ProblemCode[], { messages }: Say): Page {
  return {
    blocks: [
      { type: 'heading', level: 1, text: messages.explain.all },
      {
        type: 'table',
        columns: [{ label: messages.columns.code }, { label: messages.columns.meaning, grows: true }],
        rows: codes.map((code): Text[] => [[{ text: code, tone: 'id' }], messages.problems[code].name]),
      },
    ],
  };
}
