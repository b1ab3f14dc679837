// Loads GitHub's own parser of workflows and actions, and its evaluator of expressions. Their packages import JSON in a
// way that Node 20 refuses, so they are bundled first.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../run-tool';

const entry = `
import { Evaluator, Lexer, Parser, data } from '@actions/expressions';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
const errors = (parse) => (name, content) =>
  parse({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors().map(({ message }) => message);
const statusFunctions = ['success', 'failure', 'always', 'cancelled'];
module.exports = {
  workflowErrors: errors(parseWorkflow),
  actionErrors: errors(parseAction),
  evaluate(expression, contexts, status) {
    const functions = statusFunctions.map((name) => ({
      name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(Boolean(status[name])),
    }));
    const names = Object.keys(contexts);
    const parsed = new Parser(new Lexer(expression).lex().tokens, names, functions).parse();
    const values = JSON.parse(JSON.stringify(contexts), data.reviver);
    const found = new Map(functions.map((info) => [info.name, info]));
    const value = new Evaluator(parsed, values, found).evaluate();
    return { isTrue: value.kind === data.Kind.Boolean ? value.value : value.coerceString() !== '', text: value.coerceString() };
  },
};
`;

export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly always: boolean;
  readonly cancelled: boolean;
}

export async function loadGitHubParser(): Promise<GitHubParser> {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-github-'));
  try {
    const outfile = join(folder, 'parser.cjs');
    await build({
      stdin: { contents: entry, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface GitHubParser {
  /** Errors in a workflow by GitHub's schemas. */
  workflowErrors(name: string, content: string): readonly string[];
  actionErrors(name: string, content: string): readonly string[];
  /** Evaluates the text between `${{` and `}}`. */
  evaluate(expression: string, contexts: object, status: Status): { readonly isTrue: boolean; readonly text: string };
}
