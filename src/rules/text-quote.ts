// Rule: every quotation occurs, word for word, in the clause that it names.
import type { Finding, Plan } from '../model/plan';
import type { Rule } from './rule';

export const textQuote: Rule = {
  code: 'text/quote',
  check(plan) {
    const words = clauseWords(plan);
    const found: Finding[] = [];
    const all = isWhole(plan) ? plan.clauses.map(({ text }) => text).join('\n') : undefined;
    const checkQuote = (file: string, path: readonly (string | number)[], quote: string, clause: string): void => {
      const text = words.get(clause);
      // The clause was lost with a file, or its record lacks its words: either is reported elsewhere.
      if (text === undefined && (plan.lostKinds.size > 0 || plan.find(clause))) return;
      if (!text?.includes(quote))
        found.push({ file, path, params: { quote, clause, reason: text === undefined ? 'clause' : 'words' } });
    };
    const { charter, charterFile } = plan;
    for (const { kind, data, file, path, parent } of plan.records) {
      if (kind === 'pairing' || kind === 'milestone' || kind === 'obligation')
        checkQuote(file, [...path, 'quote'], data.quote, data.clause);
      if (kind === 'component') checkQuote(file, [...path, 'quote'], data.quote, (parent ?? '').slice(0, 3));
      if (kind === 'organization') {
        data.named_as.forEach((form, index) => {
          if (all !== undefined && !all.includes(form)) {
            found.push({
              file,
              path: [...path, 'named_as', index],
              params: { quote: form, clause: '', reason: 'words' },
            });
          }
        });
      }
    }
    charter.principles.forEach(({ quote }, index) =>
      checkQuote(charterFile, ['principles', index, 'quote'], quote, 'guideline'),
    );
    charter.positions.forEach(({ quote }, index) =>
      checkQuote(charterFile, ['positions', index, 'quote'], quote, 'guideline'),
    );
    charter.basis.forEach(({ title, number }, index) => {
      checkQuote(charterFile, ['basis', index, 'title'], title, 'preamble');
      checkQuote(charterFile, ['basis', index, 'number'], number, 'preamble');
    });
    checkQuote(charterFile, ['default_owners', 'quote'], charter.default_owners.quote, charter.default_owners.clause);
    return found;
  },
};

/** Whether all approved clauses are present; otherwise a name may occur in the missing one. */
function isWhole({ clauses, fingerprint, lostKinds }: Plan): boolean {
  const keys = new Set(clauses.map(({ key }) => key));
  return lostKinds.size === 0 && Object.keys(fingerprint?.clauses ?? {}).every((key) => keys.has(key));
}

/** Words of each clause by key; for a task, its title and all its measures. */
function clauseWords(plan: Plan): Map<string, string> {
  const words = new Map(plan.clauses.map(({ key, text }) => [key, text]));
  for (const { id, data } of plan.ofKind('task')) {
    words.set(id, `${data.title}。${data.measures.map(({ text }) => text).join('')}`);
  }
  return words;
}
