// tjcc explain [CODE]
import { type ProblemCode, problemCodes, UsageError } from '../problem';
import { explainAllPage, explainPage } from '../report/explain';
import { nearest } from '../util/nearest';
import type { Command } from './command';

export const run: Command = async ({ args: [asked], say }) => {
  const codes = Object.keys(problemCodes) as ProblemCode[];
  const { problems } = say.messages;
  const describe = (code: ProblemCode) => ({
    code,
    severity: problemCodes[code].severity,
    name: problems[code].name,
    why: problems[code].why,
  });
  if (asked === undefined) return { page: explainAllPage(codes, say), data: { codes: codes.map(describe) } };
  // `[schema/enum]` is how a problem shows it, and how it gets pasted.
  const wanted = asked.replace(/^\[|\]$/g, '');
  const code = codes.find((known) => known === wanted);
  if (!code) throw new UsageError('unknown-code', { code: asked, nearest: nearest(wanted, codes) ?? '' });
  const { problemExamples } = await import('../report/generated/examples');
  const example = problemExamples[code];
  return {
    page: explainPage(code, example, say),
    data: {
      codes: [
        {
          ...describe(code),
          example: example ? { file: example.file, bad: example.bad, output: example[say.language] } : null,
        },
      ],
    },
  };
};
