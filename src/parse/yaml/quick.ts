// A fast reader for the plain subset of YAML 1.2 that plan files are written in. It answers only where it is
// certain to agree with the `yaml` package; all else is doubt, and the caller then asks `yaml`.

/** Far beyond any plan; at some depth `yaml` runs out of stack and says so. */
const DEEPEST_COLUMN = 200;

/** Controls with tab and CR, NEL, LS, PS, BOMs, noncharacters, unpaired surrogates: all but those listed. */
const UNCOMMON = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same and every surrogate: a first look, three times as fast because it pairs none. */
const RARE = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
// In the sticky forms, what may follow a loop is never part of it, so that failing takes linear time, too.
const IGNORED_LINE = / *(?:#[^\n]*)?\n/y;
const REST_OF_LINE = /(?: +#[^\n]*| *)(?=\n)/y;
const SPACES = / */y;
/** A dash, a colon, a comma or an opening bracket, and the spaces behind it. */
const MARK = /[^\n] */y;
const LINE = /[^\n]*/y;
const DASH = /-(?=[ \n])/y;
/** `yaml` refuses more than 1024 characters; the words are no strings, or no safe name for a property. */
const KEY = /(?!(?:null|true|false|__proto__):)[a-z_\u4e00-\u9fff][\w.\-\u4e00-\u9fff]{0,999}(?=:[ \n])/iy;
const BLOCK_HEADER = /[|>]-?\n/y;
const SINGLE_QUOTED = /'[^'\n]*(?:''[^'\n]*)*'/y;
/** With no escapes but those that mean the same in JSON. */
const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\["\\/nrt][^"\\\n]*)*"/y;
/** Narrower than YAML: a hash inside of it, which may begin a comment, is left to `yaml`. */
const FLOW_PLAIN = /[^,[\]{}#\n]+/y;

/** Plain scalars hardly ever begin with these; the last two might have been meant as spaces. */
const INDICATORS = '?:,[]{}#&*!|>\'"%@`\u00a0\u3000';
const WORD = /^(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
/** Short enough that parseInt, parseFloat and Number cannot round differently. */
const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;
/** Every other number of the core schema, and a little more. */
const ODD_NUMBER = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** Thrown to leave the recursion at once; made once because nobody reads its stack trace. */
const doubt = new Error('outside the plain subset');

export function readQuickly(text: string): { value: unknown } | undefined {
  const lines = `${text.replaceAll('\r\n', '\n')}\n`;
  if (RARE.test(lines) && UNCOMMON.test(lines)) return undefined;
  try {
    return { value: new Reader(lines).readDocument() };
  } catch (error) {
    // On a line or block of millions of escapes or blanks, a form may run out of room to backtrack.
    if (error === doubt || error instanceof RangeError) return undefined;
    throw error;
  }
}

class Reader {
  /** Where reading goes on; after a whole value, the first content of the next line that has any. */
  private at = 0;
  /** The indentation of that line; -1 behind the last one. */
  private column = -1;

  /** Every line of the text, the last one too, ends with a newline. */
  constructor(private readonly text: string) {}

  readDocument(): unknown {
    this.toNextLine();
    if (this.column !== 0) throw doubt;
    const value = this.readBlock(0);
    // A line that continues no open block, whatever its column, has ended them all.
    if (this.at < this.text.length) throw doubt;
    return value;
  }

  /** Reads the collection that begins here; `column` is its own, which after a dash is not the line's. */
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

  /** Reads what follows `key: ` or `- `, on that line or below it, and moves on to the next line. */
  private readValue(column: number, inMapping: boolean): unknown {
    if (this.sees(IGNORED_LINE)) {
      this.toNextLine();
      // Only below a key may a sequence stand as far left as its parent.
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

  /** Takes the line for all of the scalar: were it continued below, the deeper line would be doubted. */
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
    // An empty block and one that begins with blank lines have rules of their own; both end here.
    if (indent <= parentColumn) throw doubt;
    this.at -= indent;
    const body = this.take(new RegExp(`(?: {${indent}}[^\\n]*\\n| *\\n)+`, 'y'));
    let end = body.length;
    while (body[end - 1] === '\n') end -= 1;
    const lines = body.slice(indent, end).replaceAll(`\n${' '.repeat(indent)}`, '\n');
    const folded = header.startsWith('>');
    // So do lines of nothing but spaces and, in a folded block, lines with more indentation.
    if (body.includes(' \n') || (folded && lines.includes('\n '))) throw doubt;
    this.toNextLine();
    const value = folded ? lines.replace(/\n+/g, (run) => run.slice(1) || ' ') : lines;
    return header.includes('-') ? value : `${value}\n`;
  }

  /** Moves to the first line that holds more than spaces and a comment, the rest of this one too. */
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

/** Types a plain scalar, which may still have spaces behind it. */
function typed(raw: string): unknown {
  // Not trimEnd, which also takes the wide spaces that `yaml` keeps.
  let end = raw.length;
  while (raw[end - 1] === ' ') end -= 1;
  const scalar = raw.slice(0, end);
  const first = scalar.charAt(0);
  if (INDICATORS.includes(first) || scalar.includes(': ') || scalar.endsWith(':')) throw doubt;
  // Signs, points and digits all come before this one.
  if (first > '9' && WORD.test(scalar)) return JSON.parse(scalar.toLowerCase());
  if (first > '9') return scalar === '~' ? null : scalar;
  if (NUMBER.test(scalar)) return Number(scalar);
  if (first === '-' || ODD_NUMBER.test(scalar)) throw doubt;
  return scalar;
}
