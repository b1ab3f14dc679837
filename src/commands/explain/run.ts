// tjcc explain [CODE]
import { gateCodes } from '../../evaluate/guards/codes';
import { type ProblemCode, problemCodes, UsageError } from '../../problem';
import { nearest } from '../../util/nearest';
import type { Command } from '../shared/command';
import { type ExplainedCode, explainAllPage, explainPage, severityOf, wordsFor } from './page';

export const run: Command = async ({ args: [asked], say }) => {
  const ofFiles = Object.keys(problemCodes) as ProblemCode[];
  const codes: readonly ExplainedCode[] = [...ofFiles, ...gateCodes];
  const describe = (code: ExplainedCode) => {
    const { name, why } = wordsFor(code, say);
    return { code, severity: severityOf(code), name, why };
  };
  if (asked === undefined) return { page: explainAllPage(codes, say), data: { codes: codes.map(describe) } };
  // `[schema/enum]` is how a problem shows it, and how it gets pasted.
  const wanted = asked.replace(/^\[|\]$/g, '');
  const code = codes.find((known) => known === wanted);
  if (!code) throw new UsageError('unknown-code', { code: asked, nearest: nearest(wanted, codes) ?? '' });
  const { examples } = await import('./generated/examples');
  const example = examples[code];
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
