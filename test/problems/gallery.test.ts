// Every problem that the tool can find: one damaged plan for each, and the tool's exact output.
// `npx vitest run test/problems -u` rewrites the outputs; read the diff before you commit it.
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/index';
import { type Params, type ProblemCode, problemCodes } from '../../src/problem';
import { loadOnce, planWith, runTool, sourcesOf } from '../run-tool';
import { loadCases, problemBlock, runCase } from './gallery';

const cases = loadCases();
const codes = Object.keys(problemCodes) as ProblemCode[];
const languages = ['zh', 'en'] as const;
const han = /\p{Script=Han}/u;

/** The message without the data from files, which may contain any character. */
const withoutData = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : Array.isArray(value) ? value.map(ascii) : ascii(String(value)),
    ]),
  );
const ascii = (text: string): string => (han.test(text) ? 'DATA' : text);

describe('the gallery', () => {
  it('has a case for every code, and a code for every case', () => {
    expect(cases.map(({ code }) => code).sort(), 'a folder GROUP--WORD here, with bad/ or edit.json').toEqual(
      [...codes].sort(),
    );
  });

  it('finds nothing in our own plan', async () => {
    const { stdout, exitCode } = await runTool('validate --json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, data: { errors: 0, warnings: 0, problems: [] } });
  });

  for (const example of cases) {
    const { code } = example;
    const isWarning = problemCodes[code].severity === 'warning';
    const status = code === 'file/unreadable' ? 3 : isWarning ? 0 : 1;
    describe(code, () => {
      for (const language of languages) {
        it(`is shown as recorded (${language})`, async () => {
          const { stdout, stderr, exitCode } = await runCase(example, language);
          await expect(stdout).toMatchFileSnapshot(`${example.folder}output.${language}.txt`);
          expect(stderr).toBe('');
          expect(exitCode).toBe(status);
          expect(problemBlock(stdout, code)).not.toEqual([]);
        });
      }

      it('is found once, alone, and at a place', async () => {
        const { stdout } = await runTool('validate --json', { plan: planWith(example.damage) });
        const { problems } = JSON.parse(stdout).data;
        expect(problems.map((problem: { code: string }) => problem.code)).toEqual([code]);
        const hasNoLines = code === 'file/missing' || code === 'file/unreadable' || code === 'file/stray';
        if (!hasNoLines) expect(problems[0].line).toBeGreaterThan(0);
      });

      it('says in English all but the data in English', async () => {
        const { en } = { en: await loadMessages('en') };
        const problems = await problemsOf(example.damage);
        for (const { code: found, params } of problems) {
          const words = en.problems[found];
          expect(words.what(withoutData(params))).not.toMatch(han);
          expect(words.fix(withoutData(params))).not.toMatch(han);
        }
      });
    });
  }
});

describe('the words of every code', () => {
  it.each(languages)('has a name and a reason (%s)', async (language) => {
    const { problems } = await loadMessages(language);
    expect(Object.keys(problems).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      expect(problems[code].name).not.toBe('');
      expect(problems[code].why).not.toBe('');
      if (language === 'zh') continue;
      // Text in quotation marks is an example.
      expect(problems[code].name).not.toMatch(han);
      expect(problems[code].why.replace(/“[^”]*”/g, '')).not.toMatch(han);
    }
  });
});

const problemsOf = async (damage: (typeof cases)[number]['damage']) =>
  (await loadOnce(sourcesOf(planWith(damage)))).problems;
