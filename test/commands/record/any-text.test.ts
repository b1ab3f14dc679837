// Whatever people type is recorded exactly or refused, and no control character reaches the terminal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/schema/generated/types';
import { anyCharacter } from '../../any-character';
import { runTool, type World } from '../../run-tool';
import { times } from '../../size';
import { after, id, lines, reported, sha256, today } from './recording';

describe('whatever is typed', () => {
  const pieces = [
    ...['：', '，', '。', '“', '”', '、', '；', '！', '《', '》', '［', '］', '＃', '％', '—', '…', '\u3000'],
    ...[
      ':',
      ': ',
      ' #',
      '#',
      '- ',
      '-',
      '--',
      '? ',
      '"',
      "'",
      '\\',
      '\\n',
      '%',
      '@',
      '`',
      '!',
      '&',
      '*',
      '|',
      '>',
      '{',
      '}',
    ],
    ...['[', ']', ',', '~', 'null', 'true', 'no', '1', '0x1', '1e3', '2019-01-01', '.5', '<<', '---', '...', '\t'],
    ...[
      '津长',
      '产业园',
      '\u{1f389}',
      'e\u0301',
      '\u{20bb7}',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\u200b',
      '\u202e',
      '\ufeff',
    ],
    ...['\u001b[31m', '\u001b]0;x\u0007', '\u009b2J', '\n', '\r', '\u007f', '\ud800', '\u00ad', 'x'.repeat(300)],
  ];
  const wild = fc.oneof(
    {
      arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      weight: 4,
    },
    { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), weight: 2 },
    { arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 6 }), weight: 1 },
  );
  const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

  /** Returns the update if it was recorded, in a plan that is still sound; undefined if it was refused. */
  async function attempt(argv: readonly string[], world: World = {}): Promise<Update | undefined> {
    const plan = world.plan ?? reported;
    const run = await runTool(argv, { columns: 60, environment: { NO_COLOR: '1' }, ...world, plan });
    expect(run.stdout).not.toMatch(raw);
    expect(run.stderr).not.toMatch(raw);
    if (run.exitCode !== 0) {
      expect(run.exitCode).toBe(2);
      expect(run).toMatchObject({ recorded: {}, stdout: '' });
      return undefined;
    }
    const { updates } = await after(run, plan);
    expect(updates).toHaveLength(1);
    return updates[0];
  }

  /** Whether a text should be recorded: one line, not blank, without hidden signs. */
  const isLine = (text: string): boolean =>
    text.trim() !== '' &&
    !/[\r\n]/.test(text.trim()) &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(
      text.trim(),
    );

  it('a note is recorded as it is, or refused', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(wild, async (note) => {
        const update = await attempt(['record', 'T08', '--by', 'O-cc-office', `--note=${note}`]);
        expect(update?.note).toBe(isLine(note) ? note.trim() : undefined);
        if (update) taken += 1;
      }),
      { numRuns: times(40, 13) },
    );
    expect(taken).toBeGreaterThan(times(25, 7));
  });

  it('a note appended to an existing file is recorded as it is, or refused', async () => {
    const name = 'progress/2018.yaml';
    const old = String(reported[name]);
    const forms = [
      old,
      old.replaceAll('\n', '\r\n'),
      `\ufeff${old}`,
      old.trimEnd(),
      `${old}# 末尾\n`,
      old.replace(/^ {2}/gm, ''),
    ];
    await fc.assert(
      fc.asyncProperty(wild, fc.constantFrom(...forms), async (note, text) => {
        const plan = { ...reported, [name]: text };
        const argv = ['record', 'T08', '--by', 'O-cc-office', `--note=${note}`, '--append-to', name];
        expect((await attempt(argv, { plan }))?.note).toBe(isLine(note) ? note.trim() : undefined);
      }),
      { numRuns: times(20, 7) },
    );
  });

  it('the texts of record and waive are recorded as they are, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(wild, wild, fc.boolean(), async (one, other, isWaiver) => {
        const argv = isWaiver
          ? [...lines.waive, `--reason=${one}`, `--note=${other}`]
          : [
              ...lines.record,
              `--title=${one}`,
              `--publisher=${other}`,
              '--light=red',
              `--light-reason=${one}`,
              '--light-until',
              today,
            ];
        const update = await attempt(argv);
        const isFine = isLine(one) && isLine(other);
        expect(update !== undefined).toBe(isFine);
        if (!update) return;
        const [first, second] = isWaiver
          ? [update.waiver?.reason, update.note]
          : [update.evidence?.[0]?.title, update.evidence?.[0]?.publisher];
        expect([first, second]).toEqual([one.trim(), other.trim()]);
        if (!isWaiver) expect(update.override?.reason).toBe(one.trim());
      }),
      { numRuns: times(25, 8) },
    );
  });

  it('a file is kept under its name, or refused before anything is written', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const name = `${text}.pdf`;
        const argv = [...lines.record, '--title', '甲', '--publisher', '乙', `--file=${name}`];
        const update = await attempt(argv, { papers: { [name]: '%PDF' } });
        if (!update) return;
        taken += 1;
        const own = (name.split('/').at(-1) ?? '').normalize('NFC');
        expect(update.evidence?.[0]).toMatchObject({ path: `evidence/${id}/${own}`, sha256: sha256('%PDF') });
      }),
      { numRuns: times(25, 8) },
    );
    expect(taken).toBeGreaterThan(times(10, 3));
  });

  it('no value of an option that takes an id, a day or a number makes the tool crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        wild,
        fc.constantFrom('by', 'on', 'status', 'percent', 'also', 'url', 'append-to'),
        async (text, option) => {
          const evidence = option === 'url' ? ['--title', '甲', '--publisher', '乙'] : [];
          await attempt([...lines.record, ...evidence, `--${option}=${text}`]);
        },
      ),
      { numRuns: times(40, 13) },
    );
  });
});
