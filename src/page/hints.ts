// The commands that a page offers, so that typed as they stand they answer about the same plan and the same day.
import { shellQuoted } from '../util/shell-quote';
import type { Block, Page, Span, Text } from './page';

export interface HintContext {
  /** How the tool was started: `tjcc`, or `npx tjcc` where it is not on the path. */
  readonly tool: string;
  /** As given on the command line; undefined where they were not. */
  readonly plan: string | undefined;
  readonly asOf: string | undefined;
  readonly at: string | undefined;
}

export function withHints({ blocks }: Page, context: HintContext): Page {
  const text = (value: Text): Text =>
    typeof value === 'string' ? value : value.map((span) => (typeof span === 'string' ? span : hint(span, context)));
  return { blocks: blocks.map((block) => inBlock(block, text)) };
}

function inBlock(block: Block, text: (value: Text) => Text): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: text(block.text) };
    case 'notice':
      return { ...block, lines: block.lines.map(text) };
    case 'fields':
      return { ...block, rows: block.rows.map(([label, value]) => [label, text(value)] as const) };
    default:
      return block;
  }
}

function hint(span: Span, { tool, plan, asOf, at }: HintContext): Span {
  const [, command, rest] = /^tjcc (\S+)(.*)$/.exec(span.tone === 'command' ? span.text : '') ?? [];
  if (command === undefined || rest === undefined) return span;
  const options = [
    plan !== undefined && command !== 'explain' ? ` --plan ${shellQuoted(plan)}` : '',
    asOf !== undefined && !['explain', 'validate', 'fmt'].includes(command) && !rest.includes('--as-of')
      ? ` --as-of ${asOf}`
      : '',
    at !== undefined && !writing.includes(command) && !rest.includes('--at') ? ` --at ${shellQuoted(at)}` : '',
  ];
  return { ...span, text: `${tool} ${command}${rest}${options.join('')}` };
}

/** These take no revision: what is written is written now. */
const writing = ['explain', 'record', 'reschedule', 'waive', 'confirm', 'import', 'fmt', 'diff'];
