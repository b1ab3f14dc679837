// A fast reader for the plain subset of YAML 1.2 that plan files are written in. It returns a value only if the `yaml`
// package certainly reads the same; otherwise it returns undefined, and the caller uses `yaml`.

/**
 * Limit on indentation, far beyond any plan. Deeper texts are left to `yaml`, which reports when its stack runs out.
 */
const DEEPEST_COLUMN = 200;

/** Any character not listed: controls including tab and CR, NEL, LS, PS, BOMs, noncharacters, unpaired surrogates. */
const UNCOMMON = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same and all surrogates: a first test, three times as fast because it does not combine surrogate pairs. */
const RARE = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
// In the sticky patterns, what follows a repetition never matches inside it, so that failing takes linear time too.
const IGNORED_LINE = / *(?:#[^\n]*)?\n/y;
const REST_OF_LINE = /(?: +#[^\n]*| *)(?=\n)/y;
const SPACES = / */y;
/** A dash, a colon, a comma or an opening bracket, and the spaces after it. */
const MARK = /[^\n] */y;
const LINE = /[^\n]*/y;
const DASH = /-(?=[ \n])/y;
/**
 * At most 1000 characters, because `yaml` refuses more than 1024. The excluded words are not strings, or unsafe as
 * property names.
 */
const KEY = /(?!(?:null|true|false|__proto__):)[a-z_\u4e00-\u9fff][\w.\-\u4e00-\u9fff]{0,999}(?=:[ \n])/iy;
const BLOCK_HEADER = /[|>]-?\n/y;
const SINGLE_QUOTED = /'[^'\n]*(?:''[^'\n]*)*'/y;
/** Only with escapes that mean the same in JSON. */
const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\["\\/nrt][^"\\\n]*)*"/y;
/** Narrower than in YAML: a hash, which may begin a comment, is left to `yaml`. */
const FLOW_PLAIN = /[^,[\]{}#\n]+/y;

/** Plain scalars that begin with these are left to `yaml`; the last two characters may have been meant as spaces. */
const INDICATORS = '?:,[]{}#&*!|>\'"%@`\u00a0\u3000';
const WORD = /^(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
/** Numbers short enough that parseInt, parseFloat and Number agree. */
const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;
/** All other numbers of YAML's core schema, and a little more. */
const ODD_NUMBER = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** Thrown to leave the recursion; created once, because its stack trace is not needed. */
const doubt = new Error('outside the plain subset');

export function readQuickly(text: string): { value: unknown } | undefined {
  const lines = `${text.replaceAll('\r\n', '\n')}\n`;
  if (RARE.test(lines) && UNCOMMON.test(lines)) return undefined;
  try {
    return { value: new Reader(lines).readDocument() };
  } catch (error) {
    // On millions of escapes or spaces a pattern may run out of space for backtracking.
    if (error === doubt || error instanceof RangeError) return undefined;
    throw error;
  }
}

class Reader {
  /** Offset of the next character to read; after a whole value, of the first content of the next line that has any. */
  private at = 0;
  /** Indentation of that line; -1 after the last line. */
  private column = -1;

  /** `text` must end with a newline. */
  constructor(private readonly text: string) {}

  readDocument(): unknown {
    this.toNextLine();
    if (this.column !== 0) throw doubt;
    const value = this.readBlock(0);
    // A line that continues no open block has ended them all, so the text must be at its end.
    if (this.at < this.text.length) throw doubt;
    return value;
  }

  /** Reads the collection that begins here. `column` is its own, which after a dash differs from the line's. */
  private readBlock(column: number): unknown {
    if (column > DEEPEST_COLUMN) throw doubt;
    return this.sees(DASH) ? this.readSequence(column) : this.readMapping(column);
  }

  private readMapping(column: number): unknown {
    const mapping: Record<string, unknown> = {};
    do {
      mapping[this.readNewKey(mapping)] = this.readValue(column, true);
    } while (this.column === column);
    return mapping;
  }

  private readSequence(column: number): unknown {
    const items: unknown[] = [];
    do {
      const inner = column + this.take(MARK).length;
      items.push(this.sees(DASH) || this.sees(KEY) ? this.readBlock(inner) : this.readValue(column, false));
    } while (this.column === column && this.sees(DASH));
    return items;
  }

  private readNewKey(mapping: object): string {
    const key = this.take(KEY);
    if (Object.hasOwn(mapping, key)) throw doubt;
    this.take(MARK);
    return key;
  }

  /** Reads what follows `key: ` or `- `, on that line or below, and moves to the next line. */
  private readValue(column: number, inMapping: boolean): unknown {
    if (this.sees(IGNORED_LINE)) {
      this.toNextLine();
      // Only below a key may a sequence have the same indentation as its parent.
      const unindented = inMapping && this.column === column && this.sees(DASH);
      return this.column > column || unindented ? this.readBlock(this.column) : null;
    }
    const first = this.text.charAt(this.at);
    if (first === '|' || first === '>') return this.readBlockScalar(column);
    if (!'"\'[{'.includes(first)) return this.readPlain();
    const value = first === '[' || first === '{' ? this.readFlowCollection() : this.readFlowScalar();
    this.take(REST_OF_LINE);
    this.toNextLine();
    return value;
  }

  /** Reads a plain scalar, assuming that it ends with the line: a deeper line that continues it causes doubt later. */
  private readPlain(): unknown {
    const line = this.take(LINE);
    const comment = line.indexOf(' #');
    this.toNextLine();
    return typed(comment === -1 ? line : line.slice(0, comment));
  }

  private readFlowScalar(): unknown {
    const first = this.text[this.at];
    if (first === "'") return this.take(SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'");
    return first === '"' ? JSON.parse(this.take(DOUBLE_QUOTED)) : typed(this.take(FLOW_PLAIN));
  }

  /** Reads a flow collection of scalars that ends on its own line. */
  private readFlowCollection(): unknown {
    const isMapping = this.text[this.at] === '{';
    const close = isMapping ? /\}/y : /\]/y;
    const items: unknown[] = [];
    const mapping: Record<string, unknown> = {};
    do {
      this.take(MARK);
      if (this.sees(close)) break;
      if (isMapping) mapping[this.readNewKey(mapping)] = this.readFlowScalar();
      else items.push(this.readFlowScalar());
      this.take(SPACES);
    } while (this.text[this.at] === ',');
    this.take(close);
    return isMapping ? mapping : items;
  }

  private readBlockScalar(parentColumn: number): string {
    const header = this.take(BLOCK_HEADER);
    const indent = this.take(SPACES).length;
    // Empty blocks and blocks that begin with blank lines have special rules: left to `yaml`.
    if (indent <= parentColumn) throw doubt;
    this.at -= indent;
    const body = this.take(new RegExp(`(?: {${indent}}[^\\n]*\\n| *\\n)+`, 'y'));
    let end = body.length;
    while (body[end - 1] === '\n') end -= 1;
    const lines = body.slice(indent, end).replaceAll(`\n${' '.repeat(indent)}`, '\n');
    const folded = header.startsWith('>');
    // So have lines of only spaces and, in a folded block, lines with more indentation.
    if (body.includes(' \n') || (folded && lines.includes('\n '))) throw doubt;
    this.toNextLine();
    const value = folded ? lines.replace(/\n+/g, (run) => run.slice(1) || ' ') : lines;
    return header.includes('-') ? value : `${value}\n`;
  }

  /** Moves to the next content, in the rest of this line or a later one, skipping spaces and comments. */
  private toNextLine(): void {
    while (this.sees(IGNORED_LINE)) this.at = IGNORED_LINE.lastIndex;
    const indent = this.take(SPACES).length;
    this.column = this.at < this.text.length ? indent : -1;
  }

  private sees(form: RegExp): boolean {
    form.lastIndex = this.at;
    return form.test(this.text);
  }

  private take(form: RegExp): string {
    const start = this.at;
    if (!this.sees(form)) throw doubt;
    this.at = form.lastIndex;
    return this.text.slice(start, this.at);
  }
}

/** Converts a plain scalar, which may have trailing spaces, to its value. */
function typed(raw: string): unknown {
  // Not trimEnd, which also removes the full-width spaces that `yaml` keeps.
  let end = raw.length;
  while (raw[end - 1] === ' ') end -= 1;
  const scalar = raw.slice(0, end);
  const first = scalar.charAt(0);
  if (INDICATORS.includes(first) || scalar.includes(': ') || scalar.endsWith(':')) throw doubt;
  // Characters after `9` begin no number.
  if (first > '9' && WORD.test(scalar)) return JSON.parse(scalar.toLowerCase());
  if (first > '9') return scalar === '~' ? null : scalar;
  if (NUMBER.test(scalar)) return Number(scalar);
  if (first === '-' || ODD_NUMBER.test(scalar)) throw doubt;
  return scalar;
}
