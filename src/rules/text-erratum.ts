// An erratum's right form stands exactly once in its clause, so that putting the slip back is certain.
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
