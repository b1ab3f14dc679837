// Random progress reports for fast-check: every field, and lines with anything that a person can paste.
import fc from 'fast-check';
import { type PlanDocument, parseSource } from '../../src/parse/document';
import type { Evidence, Update } from '../../src/schema/generated/types';
import { addDays } from '../../src/util/day';
import { anyCharacter } from '../any-character';

/** A report with only its required fields. */
export const plain: Update = { id: 'U20190430-7kq2', on: '2019-04-30', item: 'T07', by: 'O-tj-binhai', note: '已开工' };

export const parse = (content: string | Uint8Array): Promise<PlanDocument> =>
  parseSource({
    file: 'plan/progress/2019/U20190430-7kq2.yaml',
    name: 'progress/2019/U20190430-7kq2.yaml',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });

// biome-ignore format: a table
const fragments = [
  ':', ': ', ' #', '#', '- ', '-', '? ', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '>-', "'", '"', '""', '%', '@', '`',
  '\\', '\\n', '\\x41', '~', 'null', 'true', 'No', 'yes', '0', '1', '0x', '0o7', '1e3', '.', '.inf', '.nan', '+', '---', '...',
  '<<', '<<<<<<< ', '======= ', '=', '2019-04-30', '2018', 'a', 'id: x', 'note：', '：', '，', '、', '；', '“', '”', '‘', '〔2018〕437号',
  '［', '］', '（', '—', '·', '●', '＃', '—— ', '津长', '已开工', ' ', '  ', '\t', '\u3000', '\u00a0', '\u2003', '👍', '👨‍👩‍👧', '𬭚',
  '\u200b', '\u200d', '\ufeff', '\u202e', '\u2028', '\u0085', '\u0007', '\b', '\f', '\u0000', '\u001b', '\ufffe', '\uffff', '\ud800', '\udc00',
];

/** Any text at all, with line breaks too. */
export const wildText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: anyCharacter, maxLength: 4 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

/** A line as the schema defines it: not empty, no line break, no blank at its ends. */
const toLine = (text: string): string => text.replace(/[\r\n]/g, '').trim() || '好';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2018-01-01', days));
const period = fc.oneof(day, fc.constantFrom<string | number>(2018, '2018', '2019-Q3', '2020-06'));
const organization = fc.constantFrom('O-tj-binhai', 'O-0', 'O-1-e3');
const id = fc.constantFrom('T07.2', 'R01.2018', 'NULL', 'A', 'No', 'J02.1.1');
const updateId = fc.constantFrom('U20190430-7kq2', 'U20181231-00');
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 64, maxLength: 64 }).chain((digits) =>
  // All digits, and digits with one `e`, are numbers to YAML.
  fc.constantFrom(digits, `${digits.slice(0, 9)}e${digits.slice(10)}`, `0${digits.slice(2)}f`),
);

function evidenceOf(line: fc.Arbitrary<string>): fc.Arbitrary<Evidence> {
  return fc.record(
    {
      title: line,
      publisher: line,
      url: line.map((text) => `https://${text.replace(/\s/g, '') || 'a.cn'}`),
      path: line.map((text) => `evidence/${text.replace(/[\\:.]/g, '')} x `),
      published: period,
      sha256,
    },
    { requiredKeys: ['title', 'publisher'] },
  );
}

function updatesOf(line: fc.Arbitrary<string>): fc.Arbitrary<Update> {
  return fc.record(
    {
      id: updateId,
      on: day,
      item: id,
      also: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      by: organization,
      status: fc.constantFrom('not-started', 'active', 'blocked', 'done', 'closed', 'dropped'),
      stage: fc.constantFrom('planned', 'sited', 'started', 'operating'),
      percent: fc.integer({ min: 0, max: 100 }),
      note: line,
      forecast: fc.record({ due: period, reason: line, approved_by: organization, approved_on: day }),
      waiver: fc.record({ owner: organization, reason: line, until: day }),
      override: fc.record({ light: fc.constantFrom('red', 'yellow', 'green', 'grey'), reason: line, until: day }),
      confirms: fc.record({ update: updateId, content: sha256 }),
      evidence: fc.array(evidenceOf(line), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['id', 'on', 'item', 'by', 'note'] },
  ) as fc.Arbitrary<Update>;
}

/** Reports that satisfy the schema. */
export const updates = updatesOf(wildText.map(toLine));

/** Reports whose lines may hold line breaks, or nothing at all. */
export const looseUpdates = updatesOf(wildText);
