// Where the comments of a YAML text stand, straight from the lexer of `yaml`: its documents move comments about, and
// its tree hangs one comment in one of a dozen places.
import { Lexer } from 'yaml';

/** A comment. */
export interface Comment {
  readonly offset: number;
  /** From `#` to the last sign of the line that is not blank. */
  readonly text: string;
  /** Where its line begins. */
  readonly lineStart: number;
  /** Whether nothing but blanks stands before it on its line. */
  readonly isAlone: boolean;
  /** How many names and values stand before it in the text. */
  readonly scalars: number;
}

export interface CommentsAndDashes {
  readonly comments: readonly Comment[];
  /** The offset of every dash that begins an item of a list, in the order of the text. */
  readonly dashes: readonly number[];
  /** Whether there are directives or names with a question mark: layouts that plans have no use for. */
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
    // Three signs that are not in the text: a document begins, brackets broke off, a value follows.
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
