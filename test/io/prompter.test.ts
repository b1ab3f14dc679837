// The prompter on an in-memory terminal: keys are sent one by one, and what it draws is recorded.
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makePrompter } from '../../src/io/prompter';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { Failure } from '../../src/problem';
import { textWidth } from '../../src/util/text-width';

const keys = { enter: '\r', up: '\u001b[A', down: '\u001b[B', left: '\u001b[D', escape: '\u001b', back: '\u007f' };
const [control, endOfInput] = ['\u0003', '\u0004'];

function terminal(columns = 80, words = zh.prompts) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => void raw.push(on) });
  const drawn: string[] = [];
  const output = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        drawn.push(String(chunk));
        done();
      },
    }),
    { columns, rows: 24 },
  );
  const prompter = makePrompter({ input, output, words, cancelled: () => new Failure('cancelled') });
  /** Sends the keys, each after the effects of the previous one, and waits for the answer. */
  async function press<Value>(answer: Promise<Value>, ...sequence: readonly string[]): Promise<Value> {
    // Avoids an unhandled rejection: the answer is awaited only below.
    answer.catch(() => {});
    for (const key of sequence) {
      await new Promise((done) => setImmediate(done));
      input.write(key);
    }
    return answer;
  }
  const screen = (): string => stripVTControlCharacters(drawn.join(''));
  return { prompter, input, raw, press, drawn, screen };
}

const cities = ['天津', '长春', '哈尔滨', '沈阳', '大连', '吉林', '四平', '白山', '通化', '松原', '延边', '辽源'];
const longList = cities.map((label, index) => ({
  value: `C${index + 1}`,
  label,
  hint: index === 1 ? 'Jilin' : '东北',
}));
const shortList = longList.slice(0, 3);

describe('a text', () => {
  it('is asked again until it is right', async () => {
    const { prompter, press, screen, raw } = terminal();
    const check = (answer: string) => (answer === '第二次' ? undefined : '这样不行');
    const question = prompter.text({ message: '写什么？', placeholder: '如 2018-06', check });
    const erase = Array(3).fill(keys.back);
    expect(await press(question, '第', '一', '次', keys.enter, ...erase, '第二次', keys.enter)).toBe('第二次');
    expect(screen()).toContain('这样不行');
    expect(screen()).toContain('2018-06');
    expect(raw.at(-1)).toBe(false);
  });

  it('begins with the initial text, and may be empty', async () => {
    const { prompter, press } = terminal();
    expect(await press(prompter.text({ message: '？', initial: '一\n二' }), '三', keys.enter)).toBe('一 二三');
    expect(await press(prompter.text({ message: '？' }), keys.enter)).toBe('');
  });

  it('is inserted at the caret', async () => {
    const { prompter, press } = terminal();
    expect(await press(prompter.text({ message: '？' }), '一三', keys.left, '二', keys.enter)).toBe('一二三');
  });
});

describe('a choice', () => {
  it('is made with the arrow keys', async () => {
    const { prompter, press, screen } = terminal();
    const question = prompter.choose({ message: '哪一个？', options: shortList });
    expect(await press(question, keys.down, keys.down, keys.down, keys.up, keys.enter)).toBe('C3');
    expect(screen()).toMatch(/哈尔滨$/m);
  });

  it.each([shortList, longList])('begins at the initial option', async (...options) => {
    const { prompter, press } = terminal();
    expect(await press(prompter.choose({ message: '？', options, initial: 'C2' }), keys.enter)).toBe('C2');
    expect(await press(prompter.choose({ message: '？', options, initial: 'C99' }), keys.enter)).toBe('C1');
  });

  it.each([
    ['label', ['吉', '林'], 'C6'],
    ['hint', ['jil'], 'C2'],
    ['value', ['c12'], 'C12'],
    ['value, in full-width characters', ['Ｃ１２'], 'C12'],
    ['label, corrected while typing', ['x', keys.back, '四平'], 'C7'],
    ['hint, then with the arrow keys', ['东北', keys.down, keys.down], 'C4'],
  ])('in a long list is made by typing part of the %s', async (_what, sequence, value) => {
    const { prompter, press } = terminal();
    const question = prompter.choose({ message: '哪一个？', options: longList });
    expect(await press(question, ...sequence, keys.enter)).toBe(value);
  });

  it('marks the option that is chosen, and no line below it', async () => {
    const { prompter, press, screen } = terminal(30);
    const options = [{ value: 'A', label: '甲'.repeat(20) }, ...shortList];
    await press(prompter.choose({ message: '哪一个？', options }), keys.enter);
    expect(screen()).toMatch(/[●>] 甲+\n[^●>]* 甲+\n/);
  });

  it('waits while nothing matches', async () => {
    const { prompter, press, screen } = terminal();
    const question = prompter.choose({ message: '哪一个？', options: longList });
    expect(await press(question, '火', keys.enter, keys.back, '松', keys.enter)).toBe('C10');
    expect(screen()).toContain(zh.prompts.noMatch);
    expect(screen()).toContain(zh.prompts.filter(0, 12));
  });
});

it.each([
  [[keys.enter], true],
  [[keys.left, keys.enter], false],
  [['y'], true],
  [['n'], false],
])('a confirmation with %j is %s', async (sequence, answer) => {
  const { prompter, press, screen } = terminal();
  expect(await press(prompter.confirm({ message: '写入？', yes: '是', no: '否' }), ...sequence)).toBe(answer);
  expect(screen().trimEnd()).toMatch(answer ? /是$/ : /否$/);
});

it.each([
  [[keys.enter], false],
  [[keys.left, keys.enter], true],
  [['y'], true],
])('a confirmation whose initial answer is no, with %j, is %s', async (sequence, answer) => {
  const { prompter, press } = terminal();
  const question = prompter.confirm({ message: '还有？', yes: '是', no: '否', initial: false });
  expect(await press(question, ...sequence)).toBe(answer);
});

describe('aborting', () => {
  const questions: [string, (prompter: ReturnType<typeof makePrompter>) => Promise<unknown>][] = [
    ['text', (prompter) => prompter.text({ message: '？' })],
    ['choose', (prompter) => prompter.choose({ message: '？', options: shortList })],
    ['search', (prompter) => prompter.choose({ message: '？', options: longList })],
    ['confirm', (prompter) => prompter.confirm({ message: '？', yes: '是', no: '否' })],
  ];

  it.each(questions)('%s, with each key that aborts', async (_name, ask) => {
    for (const key of [control, endOfInput, keys.escape]) {
      const { prompter, press, raw } = terminal();
      await expect(press(ask(prompter), key)).rejects.toEqual(new Failure('cancelled'));
      expect(raw.at(-1)).toBe(false);
    }
  });

  it.each(questions)('%s, when the terminal closes', async (_name, ask) => {
    const { prompter, input } = terminal();
    const question = ask(prompter);
    input.end();
    await expect(question).rejects.toThrow(Failure);
    await expect(ask(prompter)).rejects.toThrow(Failure);
  });

  it('leaves the typed text on the screen', async () => {
    const { prompter, press, screen } = terminal();
    await expect(press(prompter.text({ message: '？' }), '白写了', control)).rejects.toThrow(Failure);
    expect(screen()).toMatch(/白写了$/m);
  });
});

/** Asks every kind of question, and answers it in every way that draws something. */
async function askAll({ prompter, press }: ReturnType<typeof terminal>, text: string): Promise<void> {
  const option = { value: '1', label: text, hint: text };
  const others = cities.map((value) => ({ value, label: `${text}${value}`, hint: text }));
  const check = (answer: string) => (answer === '' ? text : undefined);
  await press(prompter.text({ message: text, placeholder: text, check }), keys.enter, 'a', keys.enter);
  await press(prompter.text({ message: text, initial: text }), keys.left, keys.enter);
  await press(prompter.choose({ message: text, options: [option, ...others.slice(0, 3)] }), keys.down, keys.enter);
  const search = prompter.choose({ message: text, options: [option, ...others] });
  await press(search, 'ｘ', keys.enter, keys.back, keys.down, keys.enter);
  await press(prompter.confirm({ message: text, yes: text, no: text }), keys.left, keys.enter);
}

describe('what is drawn', () => {
  it('in Chinese contains no English of clack', async () => {
    const place = terminal();
    await askAll(place, '内容');
    await place.press(place.prompter.text({ message: '？' }), control).catch(() => {});
    const words = place.screen().match(/[A-Za-z]{2,}/g) ?? [];
    expect(new Set(words)).toEqual(new Set(['Esc']));
  });

  it('in English contains no Chinese', async () => {
    const place = terminal(80, en.prompts);
    const options = cities.map((_, index) => ({ value: `C${index}`, label: `City ${index}` }));
    await place.press(place.prompter.choose({ message: 'Which?', options }), 'zz', keys.back, keys.back, keys.enter);
    await place.press(place.prompter.confirm({ message: 'Write?', yes: 'Yes', no: 'No' }), keys.enter);
    expect(place.screen()).not.toMatch(/\p{Script=Han}|[：（）]/u);
    expect(place.screen()).toContain('Type to filter');
  });

  it('contains no control character of a text', async () => {
    const place = terminal();
    await askAll(place, '坏\u001b]0;标题\u0007\u009b2J\u202e\t字');
    // Clack's own sequences move the cursor or set colours; no other may remain.
    expect(place.drawn.join('')).not.toMatch(/\u001b\]|[\u0007\u009b\u202e\t]/);
    expect(place.screen()).toContain('坏<U+001B>]0;标题<U+0007><U+009B>2J<U+202E> 字');
  });

  it.each([60, 80, 37])('keeps the guide line and the width at %i columns', async (columns) => {
    const place = terminal(columns);
    const long = '推动天津市与长春市在装备制造、汽车零部件、生物医药等领域开展对口合作，T07 “共建”产业园区'.repeat(2);
    await askAll(place, long);
    // Each write consists of whole lines, or moves the cursor.
    const lines = place.drawn.flatMap((written) => stripVTControlCharacters(written).split('\n'));
    expect(lines.filter((line) => textWidth(line) >= columns)).toEqual([]);
    expect(lines.filter((line) => !/^([│◆◇▲└]|$)/.test(line))).toEqual([]);
  });
});
