// Finds every small change of meaning that can be made to a source file: each is a span and the text to put there.
import ts from 'typescript';

export interface Mutation {
  /** Path from the repository's root. */
  readonly file: string;
  /** Offset in the file's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

type Change = readonly [from: ts.Node | readonly [start: number, end: number], after: string];

const turned: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

/** Calls that a chain can do without: `list.filter(…)` becomes `list`. */
const dispensable = new Set(['filter', 'sort', 'reverse', 'slice', 'trim']);
const exchanged: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min' };

/** All mutations of a file, in the order of the text. */
export function findMutations(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isWithoutMeaning(node)) return;
    for (const [from, after] of changesOf(node)) {
      const [start, end] = 'kind' in from ? [from.getStart(), from.getEnd()] : from;
      const { line } = source.getLineAndCharacterOfPosition(start);
      found.push({ file, start, end, line: line + 1, before: text.slice(start, end), after });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort((one, other) => one.start - other.start);
}

/** Whether the node has no effect at run time: types, imports and exports. */
const isWithoutMeaning = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

function changesOf(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return binaryChanges(node);
  if (ts.isIfStatement(node)) return [...conditionChanges(node.expression), ...leavingChanges(node)];
  if (ts.isConditionalExpression(node)) return conditionChanges(node.condition);
  // Conditions of loops are not replaced by true or false: a loop that never ends only makes the tests time out.
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isExpressionStatement(node)) return statementChanges(node);
  if (ts.isCallExpression(node)) return callChanges(node);
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 1)
    return node.elements.map((element, index) => [withComma(node.elements, element, index), '']);
  return [];
}

function binaryChanges({ left, right, operatorToken }: ts.BinaryExpression): Change[] {
  const after = turned[operatorToken.kind];
  const changes: Change[] = after === undefined ? [] : [[operatorToken, after]];
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
      return [...changes, [[left.getEnd(), right.getEnd()], ''], [[left.getStart(), right.getStart()], '']];
    case ts.SyntaxKind.QuestionQuestionToken:
      return [[[left.getEnd(), right.getEnd()], '']];
    case ts.SyntaxKind.PlusToken:
      return ts.isNumericLiteral(left) || ts.isNumericLiteral(right) ? [[operatorToken, '-']] : [];
    case ts.SyntaxKind.MinusToken:
      return [[operatorToken, '+']];
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      // Replaces the comparison of an exit status by its result for success.
      return isExitStatus(left) ? [...changes, [[left.getStart(), right.getEnd()], String(after === '!==')]] : changes;
    default:
      return changes;
  }
}

const isExitStatus = (node: ts.Node): boolean => /(?:^|\.)(?:status|exitCode)$/.test(node.getText());

const conditionChanges = (condition: ts.Expression): Change[] => [
  [condition, `!(${condition.getText()})`],
  [condition, 'true'],
  [condition, 'false'],
];

/** Removes an `if` whose only statement is return, throw, break or continue. */
function leavingChanges(node: ts.IfStatement): Change[] {
  const { thenStatement, elseStatement } = node;
  const statements = ts.isBlock(thenStatement) ? thenStatement.statements : [thenStatement];
  const [only, ...more] = statements;
  const leaves = only && more.length === 0 && !elseStatement && leaving.has(only.kind);
  return leaves ? [[node, ';']] : [];
}

const leaving = new Set([
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ThrowStatement,
  ts.SyntaxKind.BreakStatement,
  ts.SyntaxKind.ContinueStatement,
]);

function statementChanges(node: ts.ExpressionStatement): Change[] {
  const { expression } = node;
  const inner = ts.isAwaitExpression(expression) ? expression.expression : expression;
  const isDone = ts.isCallExpression(inner) && inner.expression.kind !== ts.SyntaxKind.SuperKeyword;
  return isDone ? [[node, ';']] : [];
}

function callChanges(node: ts.CallExpression): Change[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const name = expression.name.text;
  const other = Object.hasOwn(exchanged, name) ? exchanged[name] : undefined;
  if (other !== undefined) return [[expression.name, other]];
  return dispensable.has(name) ? [[[expression.expression.getEnd(), node.getEnd()], '']] : [];
}

/** The span of an element with the comma after it; for the last element, with the comma before it. */
function withComma(elements: readonly ts.Node[], element: ts.Node, index: number): readonly [number, number] {
  const next = elements[index + 1];
  if (next) return [element.getStart(), next.getStart()];
  return [elements[index - 1]?.getEnd() ?? element.getStart(), element.getEnd()];
}
