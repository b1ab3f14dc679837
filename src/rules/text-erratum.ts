// Rule: an erratum's corrected form occurs exactly once in its clause, so that the misprint can be put back with
// certainty.
import type { Rule } from './rule';

export const textErratum: Rule = {
  code: 'text/erratum',
  check({ charter, charterFile, clauses, lostKinds }) {
    const words = new Map(clauses.map(({ key, text }) => [key, text]));
    return charter.errata.flatMap(({ clause, corrected }, index) => {
      const text = words.get(clause);
      if (text === undefined && lostKinds.size > 0) return [];
      const times = text === undefined ? 0 : text.split(corrected).length - 1;
      return times === 1
        ? []
        : [{ file: charterFile, path: ['errata', index, 'corrected'], params: { corrected, clause, times } }];
    });
  },
};
