// Finds the comments of a YAML text with the lexer of `yaml`. Its documents move comments, and its syntax tree has a
// dozen places where a comment may be.
import { Lexer } from 'yaml';

/** A comment and its place; offsets are in UTF-16 units from the start of the text. */
export interface Comment {
  readonly offset: number;
  /** Text from `#` to the end of the line, without trailing white space. */
  readonly text: string;
  /** Offset of the start of its line. */
  readonly lineStart: number;
  /** Whether only spaces and tabs come before it on its line. */
  readonly isAlone: boolean;
  /** Number of names and values before it in the text. */
  readonly scalars: number;
}

export interface CommentsAndDashes {
  readonly comments: readonly Comment[];
  /** Offsets of all dashes that begin a list item, in the order of the text. */
  readonly dashes: readonly number[];
  /** Whether there are directives or names with a question mark, which plans do not use. */
  readonly isUnusual: boolean;
}

export function findCommentsAndDashes(text: string): CommentsAndDashes {
  const comments: Comment[] = [];
  const dashes: number[] = [];
  let isUnusual = false;
  let offset = 0;
  let scalars = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer emits three marks that are not in the text: document start (02), flow error (18), scalar follows (1f).
    if (token === '\u0002' || token === '\u0018') continue;
    if (token === '\u001f') {
      isScalar = true;
      continue;
    }
    if (isScalar || token.startsWith('"') || token.startsWith("'")) scalars += 1;
    else if (token.startsWith('#')) comments.push(commentAt(text, offset, token.trimEnd(), scalars));
    else if (token === '-') dashes.push(offset);
    else if (token === '?' || token.startsWith('%')) isUnusual = true;
    isScalar = false;
    offset += token.length;
  }
  return { comments, dashes, isUnusual };
}

function commentAt(text: string, offset: number, comment: string, scalars: number): Comment {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return { offset, text: comment, lineStart, isAlone: /^[ \t]*$/.test(text.slice(lineStart, offset)), scalars };
}
