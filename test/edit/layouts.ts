// YAML texts in layouts that nobody would choose, as fast-check draws them: what they hold is chosen first, then how
// each part of it is written.
import fc from 'fast-check';

interface Style {
  readonly form: string;
  readonly indent: number;
  readonly gap: number;
  readonly isFlow: boolean;
  readonly blanks: number;
  readonly above: number;
  readonly column: number;
  readonly hasBeside: boolean;
}
interface Scalar {
  readonly text: string;
  readonly style: Style;
}
interface Field {
  readonly name: string;
  readonly value: Tree;
}
interface Collection {
  readonly fields?: readonly Field[];
  readonly items?: readonly Tree[];
  readonly style: Style;
}
type Tree = Scalar | Collection;

const styles: fc.Arbitrary<Style> = fc.record({
  form: fc.constantFrom('plain', 'json', 'single', 'literal', 'kept', 'stripped', 'folded', 'typed', 'split'),
  indent: fc.integer({ min: 1, max: 5 }),
  gap: fc.integer({ min: 1, max: 4 }),
  isFlow: fc.nat(4).map((chance) => chance === 0),
  blanks: fc.constantFrom(0, 0, 0, 1, 3),
  above: fc.constantFrom(0, 0, 0, 0, 1, 2),
  column: fc.nat(7),
  hasBeside: fc.nat(4).map((chance) => chance === 0),
});

// biome-ignore format: a table
const fragments = [
  '一', '已开工', '责任单位：发改委', '，', '、', '“甲”', '［', 'a', 'T07', ' ', '  ', ': ', ':', ' #', '#', '- ', '-', '? ', '[', ']', '{', '}', ',',
  '&', '*', '!', '|', '>', "'", '"', '%', '@', '`', '\\', '~', 'null', 'yes', '2018', '2018-06', '1e3', '12:30', '---', '...', '<<', 'id：x', '👍',
];
const texts = fc.array(fc.constantFrom(...fragments), { minLength: 0, maxLength: 6 }).map((parts) => parts.join(''));
const names = fc.constantFrom(
  'id',
  'note',
  'title',
  'evidence',
  'items',
  'updates',
  '题目',
  'a b',
  '2018',
  'yes',
  'x.y',
  '“',
);

const { tree } = fc.letrec<{ tree: Tree; scalar: Tree; mapping: Tree; list: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('scalar'), tie('mapping'), tie('list')),
  scalar: fc.record({ text: texts, style: styles }),
  mapping: fc.record({
    fields: fc.uniqueArray(fc.record({ name: names, value: tie('tree') }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ name }) => name,
    }),
    style: styles,
  }),
  list: fc.record({ items: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }), style: styles }),
}));

const roots = tree.filter((one) => 'fields' in one || 'items' in one) as fc.Arbitrary<Collection>;

/** Texts in which every comment is another one: `# c1 注`, `# c2 注` … in the order of the text. */
export const layouts: fc.Arbitrary<string> = fc
  .record({
    root: roots,
    mark: fc.constantFrom('', '', '\ufeff', '---\n'),
    newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    tail: fc.constantFrom('', '\n', '\n\n\n', '# 完', '  # 完\n', '\n# 完\n\n'),
  })
  .map(({ root, mark, newline, tail }) => {
    const body = new Pen().write(root);
    return (mark + (tail === '' ? body.replace(/\n$/, '') : body + tail)).replaceAll('\n', newline);
  });

const spaces = (count: number): string => ' '.repeat(count);

class Pen {
  private comments = 0;

  write(root: Collection): string {
    return this.block(root, 0).join('\n').concat('\n');
  }

  private comment(): string {
    this.comments += 1;
    return `# c${this.comments} 注`;
  }

  private above({ above, blanks, column }: Style, indent: number): string[] {
    const lines = Array.from({ length: blanks }, (_, index): string => (index === 1 ? '  ' : ''));
    for (let count = 0; count < above; count += 1) lines.push(spaces(Math.min(column, indent)) + this.comment());
    return lines;
  }

  private block(collection: Collection, indent: number): string[] {
    const { fields, items = [], style } = collection;
    const entries = fields ?? items.map((value) => ({ name: undefined, value }));
    return entries.flatMap(({ name, value }, index) => {
      const label = name === undefined ? '-' : `${/^[a-z]+$|^题目$/.test(name) ? name : JSON.stringify(name)}:`;
      const lines = this.above(value.style, indent);
      return [...lines, ...this.behind(spaces(indent) + label, value, indent, name === undefined, style, index)];
    });
  }

  private behind(head: string, value: Tree, indent: number, isItem: boolean, style: Style, index: number): string[] {
    const inner = indent + style.indent + 1;
    const gap = spaces(value.style.gap);
    const beside = (): string => (value.style.hasBeside ? `${gap}${this.comment()}` : '');
    if ('text' in value) return this.scalar(head, value, indent, inner, beside);
    if (value.style.isFlow) {
      const flow = this.flow(value);
      return [`${head}${gap}${flow}${beside()}`];
    }
    // A compact item begins beside its dash.
    if (isItem && index % 2 === 0 && value.style.above === 0) {
      const lead = `${head}${gap}`;
      const [first = '', ...others] = this.block({ ...value, ...quiet(value) }, lead.length);
      return [lead + first.slice(lead.length), ...others];
    }
    const isDeep = isItem || 'fields' in value || value.style.column > 3;
    return [`${head}${beside()}`, ...this.block(value, isDeep ? inner : indent)];
  }

  private scalar(head: string, { text, style }: Scalar, indent: number, inner: number, beside: () => string): string[] {
    const gap = spaces(style.gap);
    const line = text.trim();
    const block = (header: string): string[] => {
      const opening = `${head}${gap}${header}${beside()}`;
      return [
        opening,
        `${spaces(inner)}${line || '一'}`,
        '',
        `${spaces(inner)}  二`,
        ...(header.includes('+') ? ['', ''] : []),
      ];
    };
    switch (style.form) {
      case 'literal':
        return block('|');
      case 'kept':
        return block('|+');
      case 'stripped':
        return block('|-');
      case 'folded':
        return block('>-');
      case 'single':
        return [`${head}${gap}'${text.replaceAll("'", "''")}'${beside()}`];
      case 'split':
        return [`${head}${gap}"一`, `${spaces(indent + 1)}二"${beside()}`];
      case 'typed':
        return [`${head}${gap}${['2018', '1e3', 'true', '~', '', '0x1F', '2018-06', '1.50'][style.column]}${beside()}`];
      case 'plain':
        return [`${head}${gap}一${line.replace(/[:#：，、［]/g, '')}${beside()}`];
      default:
        return [`${head}${gap}${JSON.stringify(text)}${beside()}`];
    }
  }

  private flow(value: Tree): string {
    if ('text' in value) return value.style.form === 'plain' ? `甲${value.style.column}` : JSON.stringify(value.text);
    const { fields, items = [], style } = value;
    const breaks = style.column > 4 ? `\n${spaces(20)}` : ' ';
    const remark = (): string => (style.column > 5 ? ` ${this.comment()}\n${spaces(20)}` : '');
    const inner = (fields ?? items.map((item) => ({ name: undefined, value: item }))).map(({ name, value: one }) => {
      const label = name === undefined ? '' : `${JSON.stringify(name)}: `;
      return `${label}${this.flow(one)},${remark()}`;
    });
    const [open, close] = fields ? ['{', '}'] : ['[', ']'];
    return `${open}${breaks}${inner.join(breaks)}${breaks}${close}`;
  }
}

/** The first entry is on the line of the dash: no comment can be above it. */
function quiet({ fields, items }: Collection): Partial<Collection> {
  const still = (value: Tree): Tree => ({ ...value, style: { ...value.style, above: 0, blanks: 0 } });
  return {
    ...(fields && {
      fields: fields.map((field, index) => (index === 0 ? { ...field, value: still(field.value) } : field)),
    }),
    ...(items && { items: items.map((item, index) => (index === 0 ? still(item) : item)) }),
  };
}
